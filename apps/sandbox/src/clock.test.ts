import { expect, it } from 'vitest';
import { migrated, start } from './testing/start.ts';

const patch = (body: object) => ({ method: 'PATCH', body: JSON.stringify(body) });

it('starts at the clock that it was given and moves with it', async () => {
	const { control, setTime } = await start();
	expect((await control('/clock')).json()).toEqual({
		now: '2026-01-15T12:00:00.000Z',
		frozen: false,
		offsetMs: 0,
	});
	expect((await control('/clock', patch({ advanceMs: 86_400_000 }))).json()).toEqual({
		now: '2026-01-16T12:00:00.000Z',
		frozen: false,
		offsetMs: 86_400_000,
	});
	setTime('2026-01-15T12:00:30.000Z');
	expect((await control('/clock')).json()).toMatchObject({ now: '2026-01-16T12:00:30.000Z' });
});

it('stands still when frozen, can be moved then, and runs on from there', async () => {
	const { control, setTime } = await start();
	await control('/clock', patch({ freeze: true }));
	setTime('2026-01-15T13:00:00.000Z');
	expect((await control('/clock')).json()).toEqual({
		now: '2026-01-15T12:00:00.000Z',
		frozen: true,
		offsetMs: -3_600_000,
	});
	await control('/clock', patch({ set: '2030-01-01T00:00:00+09:00' }));
	expect((await control('/clock')).json()).toMatchObject({ now: '2029-12-31T15:00:00.000Z', frozen: true });
	await control('/clock', patch({ resume: true }));
	setTime('2026-01-15T13:00:01.000Z');
	expect((await control('/clock')).json()).toMatchObject({ now: '2029-12-31T15:00:01.000Z', frozen: false });
	expect((await control('/clock', patch({ reset: true }))).json()).toEqual({
		now: '2026-01-15T13:00:01.000Z',
		frozen: false,
		offsetMs: 0,
	});
});

it('writes its own time into cases, and goes back with a reset', async () => {
	const bench = await start();
	bench.sandbox.clock.set(new Date('2028-02-29T10:00:00.000Z'));
	const id = await migrated(bench);
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
		Items: [{ created_at: '2028-02-29T10:00:00.000Z' }],
	});
	bench.sandbox.reset();
	expect(bench.sandbox.clock.now().toISOString()).toBe('2026-01-15T12:00:00.000Z');
});

it('lets happen what has become due by a move, before it answers', async () => {
	const bench = await start();
	const id = await migrated(bench);
	bench.sandbox.decide(id, { status: 'pending' });
	bench.sandbox.decide(id, { status: 'rejected', delayMs: 60_000 });
	bench.sandbox.clock.advance(59_999);
	expect(bench.sandbox.deliveries()[0]).toMatchObject({ trigger: 'submit' });
	bench.sandbox.clock.advance(1);
	expect(bench.sandbox.deliveries()[0]).toMatchObject({
		trigger: 'rejected',
		payload: { kyc_result: { updated_at: '2026-01-15T12:01:00.000Z' } },
	});
});

it.each([
	[{}, 'The body must have one of advanceMs, set, freeze, resume, reset.'],
	[{ freeze: true, advanceMs: 1 }, 'The body must have one of advanceMs, set, freeze, resume, reset.'],
	[{ advanceMs: -1 }, '"advanceMs" must be a whole number from 0 to 316224000000.'],
	[{ set: '2026-01-15T12:00:00' }, '"set" must be a moment with its zone, such as "2026-01-15T12:00:00Z".'],
	[{ set: 5 }, '"set" must be a moment with its zone, such as "2026-01-15T12:00:00Z".'],
	[{ freeze: 'yes' }, '"freeze" must be true.'],
])('refuses the move %j', async (move, error) => {
	const { control } = await start();
	const answer = await control('/clock', patch(move));
	expect([answer.status, answer.json()]).toEqual([400, { error }]);
});

it.each([
	{ set: '9000-01-01T00:00:00Z' },
	{ set: '1969-12-31T23:59:59Z' },
	{ set: '+275760-09-13T00:00:00Z' },
])('refuses %j, and answers the API as before', async (body) => {
	const { call, control } = await start();
	const refused = await control('/clock', patch(body));
	expect([refused.status, refused.json()]).toEqual([
		400,
		{ error: 'The clock of the sandbox goes from the year 1970 to the year 8999.' },
	]);
	expect((await control('/clock')).json()).toMatchObject({ now: '2026-01-15T12:00:00.000Z' });
	expect((await call('/submission')).status).toBe(200);
});

it('refuses to be set to no moment at all', async () => {
	const { sandbox } = await start();
	expect(() => sandbox.clock.set(new Date('tomorrow'))).toThrow(RangeError);
	expect(() => sandbox.clock.advance(Number.NaN)).toThrow(RangeError);
	expect(sandbox.clock.state().now).toBe('2026-01-15T12:00:00.000Z');
});
