import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import { monitoringRefusal } from '../../monitoring/refusals.ts';
import { refuse } from '../../wire/answer.ts';
import type { RouteGroup } from '../route-group.ts';
import { getMonitoringRecord } from './get.ts';
import { registerMonitoring } from './register.ts';
import { removeMonitoring } from './remove.ts';

/** Ongoing AML monitoring, v3 only (argos-api.md §5.15 to §5.17). */
export const monitorRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	if (version === 'v2') return app;
	const keyAndIp = gate(project);
	const worklist = '/submission/aml/monitor/:worklistId';
	app.post(worklist, keyAndIp, registerMonitoring(project));
	app.delete(worklist, keyAndIp, removeMonitoring(project));
	app.get(`${worklist}/:recordId`, keyAndIp, getMonitoringRecord(project));
	for (const path of ['/submission/aml/monitor', worklist, `${worklist}/:recordId`]) {
		app.all(path, keyAndIp, () => refuse(project, monitoringRefusal('invalid_path')));
	}
	return app;
};
