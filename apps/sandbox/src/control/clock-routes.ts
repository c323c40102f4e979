import { Hono } from 'hono';
import type { Clock, ClockState } from '../clock.ts';
import type { Project } from '../project.ts';
import { objectWith, wholeNumber } from './fields.ts';
import { jsonBody } from './json-body.ts';

export const CLOCK_CALLS = {
	'GET /_sandbox/clock': "the sandbox's time",
	'PATCH /_sandbox/clock':
		'one of {"advanceMs":86400000}, {"set":"2026-01-15T12:00:00Z"}, {"freeze":true}, {"resume":true}, {"reset":true}',
};

const TEN_YEARS_MS = 10 * 366 * 86_400_000;
const MOVES = ['advanceMs', 'set', 'freeze', 'resume', 'reset'];

export function clockRoutes(project: Project): Hono {
	const app = new Hono();
	app.get('/clock', (c) => c.json(project.clock.state()));
	app.patch('/clock', async (c) => {
		const state = move(project.clock, await jsonBody(c));
		project.changed('settings');
		return c.json(state);
	});
	return app;
}

/** @throws {RangeError} when the body does not say exactly one move */
function move(clock: Clock, input: unknown): ClockState {
	const [only, ...others] = Object.entries(objectWith(input, MOVES));
	if (!only || others.length > 0) throw new RangeError(`The body must have one of ${MOVES.join(', ')}.`);
	const [name, value] = only;
	if (name === 'advanceMs') {
		return clock.advance(wholeNumber({ name, value, from: 0, to: TEN_YEARS_MS }));
	}
	if (name === 'set') return clock.set(moment(value));
	if (value !== true) throw new RangeError(`"${name}" must be true.`);
	if (name === 'freeze') return clock.freeze();
	return name === 'resume' ? clock.resume() : clock.reset();
}

// Without its zone a time would mean another moment on each computer.
function moment(value: unknown): Date {
	const date = typeof value === 'string' && /Z$|[+-]\d{2}:\d{2}$/.test(value) ? new Date(value) : undefined;
	if (date && !Number.isNaN(date.getTime())) return date;
	throw new RangeError('"set" must be a moment with its zone, such as "2026-01-15T12:00:00Z".');
}
