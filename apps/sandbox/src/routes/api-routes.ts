import { Hono } from 'hono';
import type { Project } from '../project.ts';
import { amlRoutes } from './aml/routes.ts';
import type { RouteGroup, Version } from './route-group.ts';
import { submissionRoutes } from './submission/routes.ts';

const GROUPS: readonly RouteGroup[] = [submissionRoutes, amlRoutes];

/** All endpoints of one version of the API (argos-api.md §4). */
export function apiRoutes(project: Project, version: Version): Hono {
	const api = new Hono();
	for (const group of GROUPS) api.route('/', group(project, version));
	return api;
}
