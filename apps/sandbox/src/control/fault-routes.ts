import { Hono } from 'hono';
import type { FaultRuleInput } from '../faults/read-rule.ts';
import type { Project } from '../project.ts';
import { faultControls } from './fault-controls.ts';
import { jsonBody } from './json-body.ts';

export const FAULT_CALLS = {
	'GET /_sandbox/faults': 'what goes wrong, and how often it did',
	'POST /_sandbox/faults':
		'add a rule: {"match":{"method":"POST","path":"/v3/submission"},"fault":{"status":502},"when":{"every":3}}',
	'DELETE /_sandbox/faults': 'take all rules away',
	'DELETE /_sandbox/faults/{id}': 'take one rule away',
};

export function faultRoutes(project: Project): Hono {
	const app = new Hono();
	const controls = faultControls(project);
	app.get('/faults', (c) => c.json({ faults: controls.list() }));
	// Checked by what it is given to.
	app.post('/faults', async (c) => c.json(controls.add((await jsonBody(c)) as FaultRuleInput)));
	app.delete('/faults', (c) => {
		controls.clear();
		return c.json({ faults: [] });
	});
	app.delete('/faults/:id', (c) => {
		if (controls.remove(c.req.param('id'))) return c.json({ faults: controls.list() });
		return c.json({ error: 'There is no such fault. GET /_sandbox/faults lists them.' }, 404);
	});
	return app;
}
