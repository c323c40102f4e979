import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import { projectionRefusal } from '../../projection/refusals.ts';
import { refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';
import type { RouteGroup } from '../route-group.ts';
import { createProjection } from './create.ts';
import { deleteProjection } from './delete.ts';
import { getProjection } from './get.ts';
import { listProjections } from './list.ts';

/** Projections, v3 only (argos-api.md §5.18). */
export const projectionRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	if (version === 'v2') return app;
	const keyAndIp = gate(project);
	app.post('/projection', keyAndIp, createProjection(project));
	app.get('/projection', keyAndIp, listProjections(project));
	app.get('/projection/:projectionId', keyAndIp, getProjection(project));
	app.delete('/projection/:projectionId', keyAndIp, deleteProjection(project));
	app.all('/projection/:projectionId', keyAndIp, () =>
		refuse(project, OTHER_METHOD, sealsUndocumented(project)),
	);
	return app;
};

const OTHER_METHOD = projectionRefusal(405, 'Method not allowed for /projections/projectionId path');
