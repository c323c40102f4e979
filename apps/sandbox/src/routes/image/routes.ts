import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { RouteGroup } from '../route-group.ts';
import { getImage } from './get.ts';
import { putImage } from './put.ts';

/** Pictures of a case (argos-api.md §5.8, §5.9). */
export const imageRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	const keyAndIp = gate(project);
	app.get('/image', keyAndIp, getImage(project, version));
	if (version === 'v3') app.put('/submission/image', keyAndIp, putImage(project));
	return app;
};
