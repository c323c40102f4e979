import { expect, it } from 'vitest';
import { type Bench, start } from '../testing/start.ts';

const statuses = async (bench: Bench, calls: number) => {
	const seen: number[] = [];
	for (let call = 0; call < calls; call++) seen.push((await bench.call('/submission')).status);
	return seen;
};

it('refuses nothing unless a limit is switched on, but counts', async () => {
	const bench = await start();
	expect(await statuses(bench, 3)).toEqual([200, 200, 200]);
	expect((await bench.control('/limits')).json()).toEqual({
		callsPerSecond: 0,
		callsPerDay: 0,
		keys: [{ key: 'main', day: '2026-01-15', today: 3, lastSecond: 3, refused: 0 }],
	});
});

it('refuses calls above the limit of a second, until the next one', async () => {
	const bench = await start({ switches: { callsPerSecond: 2 } });
	expect(await statuses(bench, 3)).toEqual([200, 200, 429]);
	bench.setTime('2026-01-15T12:00:00.999Z');
	expect(await statuses(bench, 1)).toEqual([429]);
	bench.setTime('2026-01-15T12:00:01.000Z');
	expect(await statuses(bench, 2)).toEqual([200, 200]);
});

it('refuses calls above the limit of a day, which ends at 00:00 UTC of its own clock', async () => {
	const bench = await start({ switches: { callsPerDay: 2, limitRetryAfter: 'seconds' } });
	expect(await statuses(bench, 2)).toEqual([200, 200]);
	const refused = await bench.call('/submission');
	expect([refused.status, refused.json()]).toEqual([429, { message: 'Limit Exceeded' }]);
	expect(refused.headers['retry-after']).toBe('43200');
	bench.sandbox.clock.set(new Date('2026-01-15T23:59:59.999Z'));
	expect((await bench.call('/submission')).headers['retry-after']).toBe('1');
	bench.sandbox.clock.advance(1);
	expect(await statuses(bench, 1)).toEqual([200]);
	expect(bench.sandbox.limits()).toMatchObject([{ day: '2026-01-16', today: 1, refused: 2 }]);
});

it('answers above a limit in the form that is switched on', async () => {
	const bench = await start({ switches: { callsPerSecond: 1, limitStatus: '503', limitBody: 'empty' } });
	await statuses(bench, 1);
	const empty = await bench.call('/submission');
	expect([empty.status, empty.text]).toEqual([503, '']);
	expect(empty.headers).not.toHaveProperty('retry-after');
	bench.sandbox.setSwitches({ limitStatus: '403', limitBody: 'text', limitRetryAfter: 'date' });
	const text = await bench.call('/submission');
	expect([text.status, text.text]).toEqual([403, 'Too Many Requests']);
	expect(text.headers['retry-after']).toBe('Thu, 15 Jan 2026 12:00:01 GMT');
});

it('does not count calls without the right key', async () => {
	const bench = await start({ switches: { callsPerSecond: 1 } });
	expect((await bench.call('/submission', { headers: { 'x-api-key': 'wrong' } })).status).toBe(403);
	expect(await statuses(bench, 1)).toEqual([200]);
});
