import { Hono } from 'hono';
import type { Controls } from './control/controls.ts';
import { controlRoutes } from './control/routes.ts';
import { gatewayError } from './gateway/gateway-error.ts';
import { inspectorRoutes } from './inspector/routes.ts';
import { faceAuthPageRoutes } from './liveform-page/face-auth.ts';
import { liveformRoutes } from './liveform-page/routes.ts';
import type { Project } from './project.ts';
import { traffic } from './request-log/traffic.ts';
import { apiRoutes } from './routes/api-routes.ts';
import { VERSIONS } from './routes/route-group.ts';

/** Puts the endpoints (argos-api.md §4) and the control calls together. */
export function createApp(project: Project, controls: Controls): Hono {
	const app = new Hono();
	const observed = traffic(project);
	for (const version of VERSIONS) app.use(`/${version}/*`, observed);
	for (const version of VERSIONS) app.route(`/${version}`, apiRoutes(project, version));
	app.route('/_sandbox', controlRoutes(project, controls));
	app.route('/', inspectorRoutes(project));
	app.route('/', liveformRoutes(project));
	app.route('/', faceAuthPageRoutes(project));
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
