import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { RouteGroup } from '../route-group.ts';
import { getVerifiedInfo } from './get.ts';

/** ARGOS ID, v3 only (argos-api.md §11). */
export const verifiedInfoRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	if (version === 'v3') app.get('/verifiedinfo', gate(project), getVerifiedInfo(project));
	return app;
};
