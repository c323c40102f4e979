import { Hono } from 'hono';
import type { Project } from '../project.ts';
import { wholeLimit, wholeNumber } from './fields.ts';
import { streamChanges } from './stream.ts';

export const REQUEST_CALLS = {
	'GET /_sandbox/requests': 'the last calls to the API, newest first; limit, after={id}',
	'GET /_sandbox/limits': 'how many calls each key has made',
	'GET /_sandbox/stream': 'server-sent events {"kind","id"}: what is new',
};

export function requestRoutes(project: Project): Hono {
	const app = new Hono();
	app.get('/requests', (c) => {
		const { limit = '1000', after = '0' } = c.req.query();
		const from = wholeNumber({ name: 'after', value: Number(after), from: 0, to: Number.MAX_SAFE_INTEGER });
		return c.json({ requests: project.requests.latest({ limit: wholeLimit(limit), after: from }) });
	});
	app.get('/limits', (c) => {
		const { callsPerSecond, callsPerDay } = project.switches;
		return c.json({ callsPerSecond, callsPerDay, keys: project.limits.usage() });
	});
	app.get('/stream', (c) => streamChanges(c, project));
	return app;
}
