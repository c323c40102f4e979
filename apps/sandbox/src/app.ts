import { Hono } from 'hono';
import type { Controls } from './control/controls.ts';
import { controlRoutes } from './control/routes.ts';
import { gate } from './gateway/gate.ts';
import { gatewayError } from './gateway/gateway-error.ts';
import type { Project } from './project.ts';
import { getAmlReport } from './routes/get-aml-report.ts';
import { getSubmission } from './routes/get-submission.ts';
import { migrateSubmission } from './routes/migrate-submission.ts';

/** Puts the endpoints (argos-api.md §4) and the control calls together. */
export function createApp(project: Project, controls: Controls): Hono {
	const app = new Hono();
	const keyAndIp = gate(project);
	app.post('/v3/submission/migration', keyAndIp, migrateSubmission(project));
	app.get('/v3/submission', keyAndIp, getSubmission(project));
	app.get('/v3/report/aml', keyAndIp, getAmlReport(project));
	app.route('/_sandbox', controlRoutes(controls));
	app.notFound((c) => {
		const { unknownRoute } = project.switches;
		return gatewayError(
			c,
			project,
			unknownRoute === 'not-found' ? 'Not Found' : 'Missing Authentication Token',
		);
	});
	app.onError((_error, c) => gatewayError(c, project, 'Internal Server Error'));
	return app;
}
