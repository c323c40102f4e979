import { Hono } from 'hono';
import type { Project } from '../project.ts';
import { runDue } from '../scheduled/run-due.ts';
import { amlRoutes } from './aml/routes.ts';
import { faceAuthRoutes } from './face-auth/routes.ts';
import { imageRoutes } from './image/routes.ts';
import { monitorRoutes } from './monitor/routes.ts';
import { projectionRoutes } from './projection/routes.ts';
import type { RouteGroup, Version } from './route-group.ts';
import { submissionRoutes } from './submission/routes.ts';
import { tokenRoutes } from './token/routes.ts';
import { verificationRoutes } from './verification/routes.ts';
import { verifiedInfoRoutes } from './verified-info/routes.ts';

const GROUPS: readonly RouteGroup[] = [
	submissionRoutes,
	imageRoutes,
	amlRoutes,
	monitorRoutes,
	tokenRoutes,
	projectionRoutes,
	faceAuthRoutes,
	verifiedInfoRoutes,
	verificationRoutes,
];

/** All endpoints of one version of the API (argos-api.md §4). */
export function apiRoutes(project: Project, version: Version): Hono {
	const api = new Hono();
	api.use(async (_c, next) => {
		runDue(project);
		await next();
		// Nothing is answered that a crash could still undo.
		await project.store.committed();
	});
	for (const group of GROUPS) api.route('/', group(project, version));
	return api;
}
