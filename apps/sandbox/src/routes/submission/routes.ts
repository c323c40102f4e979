import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { RouteGroup } from '../route-group.ts';
import { getSubmission } from './get.ts';
import { migrateSubmission } from './migrate.ts';

/** Submissions: taken in, asked for, edited, reviewed and deleted (argos-api.md §5.1 to §5.7). */
export const submissionRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	const keyAndIp = gate(project);
	app.get('/submission', keyAndIp, getSubmission(project, version));
	if (version === 'v2') return app;
	app.post('/submission/migration', keyAndIp, migrateSubmission(project));
	return app;
};
