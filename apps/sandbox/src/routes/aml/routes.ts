import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { RouteGroup } from '../route-group.ts';
import { getAmlReport } from './report.ts';
import { screenSubmission } from './screen.ts';

/** AML screening and its reports (argos-api.md §5.13, §5.14). */
export const amlRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	const keyAndIp = gate(project);
	app.get('/report/aml', keyAndIp, getAmlReport(project));
	if (version === 'v3') app.post('/submission/aml', keyAndIp, screenSubmission(project));
	return app;
};
