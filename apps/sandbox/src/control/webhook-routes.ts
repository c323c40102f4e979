import { Hono } from 'hono';
import type { Project } from '../project.ts';
import { readEvent } from '../webhooks/read-event.ts';
import { wholeLimit } from './fields.ts';
import { jsonBody } from './json-body.ts';
import { aim } from './webhook-controls.ts';

export const WEBHOOK_CALLS = {
	'GET /_sandbox/webhook': 'where webhooks go, or null',
	'PUT /_sandbox/webhook':
		'{"url":"http://127.0.0.1:5000/hook","retries":0,"retryDelayMs":1000,"timeoutMs":10000,"debugHeader":false}',
	'DELETE /_sandbox/webhook': 'send none any more',
	'POST /_sandbox/webhooks/send':
		'send any by hand: {"trigger":"approved","submissionId":"...","details":{}}',
	'GET /_sandbox/deliveries': 'the last webhooks and what became of them; limit',
	'GET /_sandbox/deliveries/{id}': 'one of them',
	'POST /_sandbox/deliveries/{id}/redeliver': 'send it again',
};

const GONE = { error: 'There is no such delivery (any more). GET /_sandbox/deliveries lists them.' };

export function webhookRoutes(project: Project): Hono {
	const app = new Hono();
	const { webhooks } = project;
	app.get('/webhook', (c) => c.json(webhooks.target() ?? null));
	app.put('/webhook', async (c) => c.json(aim(project, await jsonBody(c))));
	app.delete('/webhook', (c) => {
		aim(project, undefined);
		return c.json(null);
	});
	app.post('/webhooks/send', async (c) => c.json(webhooks.send(readEvent(project, await jsonBody(c)))));
	app.get('/deliveries', (c) => {
		const { limit = '1000' } = c.req.query();
		return c.json({ deliveries: webhooks.latest(wholeLimit(limit)) });
	});
	app.get('/deliveries/:id', (c) => {
		const delivery = webhooks.find(c.req.param('id'));
		return delivery ? c.json(delivery) : c.json(GONE, 404);
	});
	app.post('/deliveries/:id/redeliver', (c) => {
		const delivery = webhooks.redeliver(c.req.param('id'));
		return delivery ? c.json(delivery) : c.json(GONE, 404);
	});
	return app;
}
