import { type Context, Hono } from 'hono';
import { STATUSES } from '../case.ts';
import type { Controls } from './controls.ts';
import { guard } from './guard.ts';
import { readDecision, readPopulation } from './read-input.ts';

const CALLS = {
	'GET /_sandbox': 'this list',
	'POST /_sandbox/reset': 'back to how the sandbox started: people, ids and switches',
	'POST /_sandbox/seed': 'replace everything by made-up people: {"seed":1,"people":300}',
	'GET /_sandbox/submissions': 'all cases at a glance; filters: status, redFlag=true|false, limit',
	'POST /_sandbox/submissions/{id}/decide':
		'{"status":"approved|rejected|pending","comment","commentCode","redFlag":{"matches":1,"riskLevel":"High"}}',
	'GET /_sandbox/switches': 'the switches and their values',
	'PATCH /_sandbox/switches': 'change some: {"calendarDates":"strict"}',
};

/** The calls that steer a sandbox. No key is asked for; see `guard`. */
export function controlRoutes(controls: Controls): Hono {
	const app = new Hono();
	app.use(guard);
	app.get('/', (c) => c.json({ calls: CALLS, ...controls.summary() }));
	app.post('/reset', (c) => c.json(controls.reset()));
	app.post('/seed', async (c) => c.json(controls.seed(readPopulation(await body(c), controls.standard))));
	app.get('/switches', (c) => c.json(controls.switches()));
	app.patch('/switches', async (c) => c.json(controls.setSwitches(await body(c))));
	app.get('/submissions', (c) => {
		const { status, redFlag, limit } = c.req.query();
		return c.json({
			submissions: controls.overview({
				status: oneOf('status', status, STATUSES),
				redFlag: oneOf('redFlag', redFlag, ['true', 'false'])?.startsWith('t'),
				limit: limit === undefined ? 1000 : wholeLimit(limit),
			}),
		});
	});
	app.post('/submissions/:id/decide', async (c) => {
		const overview = controls.decide(c.req.param('id'), readDecision(await body(c)));
		if (overview) return c.json(overview);
		return c.json({ error: 'There is no such submission. GET /_sandbox/submissions lists them.' }, 404);
	});
	app.all('*', (c) => c.json({ error: 'There is no such control call. GET /_sandbox lists them.' }, 404));
	app.onError((error, c) => {
		if (error instanceof RangeError) return c.json({ error: error.message }, 400);
		return c.json({ error: 'The sandbox failed on this call.' }, 500);
	});
	return app;
}

async function body(c: Context): Promise<unknown> {
	const text = await c.req.text();
	if (text.trim() === '') return {};
	try {
		return JSON.parse(text);
	} catch {
		throw new RangeError('The body is not JSON.');
	}
}

function oneOf<T extends string>(
	name: string,
	value: string | undefined,
	known: readonly T[],
): T | undefined {
	if (value === undefined) return undefined;
	const found = known.find((candidate) => candidate === value);
	if (found === undefined) throw new RangeError(`"${name}" must be one of ${known.join(', ')}.`);
	return found;
}

function wholeLimit(text: string): number {
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new RangeError('"limit" must be a whole number from 1 to 999999.');
}
