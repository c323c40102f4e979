import { Hono } from 'hono';
import type { Project } from '../project.ts';
import { CLOCK_CALLS, clockRoutes } from './clock-routes.ts';
import type { Controls } from './controls.ts';
import { FAULT_CALLS, faultRoutes } from './fault-routes.ts';
import { guard } from './guard.ts';
import { jsonBody } from './json-body.ts';
import { readPopulation } from './read-input.ts';
import { REQUEST_CALLS, requestRoutes } from './request-routes.ts';
import { SUBMISSION_CALLS, submissionControls } from './submission-routes.ts';
import { WEBHOOK_CALLS, webhookRoutes } from './webhook-routes.ts';

const CALLS = {
	'GET /_sandbox': 'this list',
	'POST /_sandbox/reset':
		'back to how the sandbox started: people, ids, switches, clock, faults and webhook target',
	'POST /_sandbox/seed': 'replace everything by made-up people: {"seed":1,"people":300}',
	'GET /_sandbox/switches': 'the switches and their values',
	'PATCH /_sandbox/switches': 'change some: {"calendarDates":"strict"}',
	...SUBMISSION_CALLS,
	...WEBHOOK_CALLS,
	...FAULT_CALLS,
	...CLOCK_CALLS,
	...REQUEST_CALLS,
};

/** The calls that steer a sandbox. No key is asked for; see `guard`. */
export function controlRoutes(project: Project, controls: Controls): Hono {
	const app = new Hono();
	app.use(guard);
	app.get('/', (c) => c.json({ calls: CALLS, ...controls.summary() }));
	app.post('/reset', (c) => c.json(controls.reset()));
	app.post('/seed', async (c) => c.json(controls.seed(readPopulation(await jsonBody(c), controls.standard))));
	app.get('/switches', (c) => c.json(controls.switches()));
	app.patch('/switches', async (c) => c.json(controls.setSwitches(await jsonBody(c))));
	for (const group of [submissionControls, webhookRoutes, faultRoutes, clockRoutes, requestRoutes]) {
		app.route('/', group(project));
	}
	app.all('*', (c) => c.json({ error: 'There is no such control call. GET /_sandbox lists them.' }, 404));
	app.onError((error, c) => {
		if (error instanceof RangeError) return c.json({ error: error.message }, 400);
		return c.json({ error: 'The sandbox failed on this call.' }, 500);
	});
	return app;
}
