import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { RouteGroup } from '../route-group.ts';
import { getAmlReport } from './report.ts';

/** AML screening and its reports (argos-api.md §5.13, §5.14). */
export const amlRoutes: RouteGroup = (project) => {
	const app = new Hono();
	app.get('/report/aml', gate(project), getAmlReport(project));
	return app;
};
