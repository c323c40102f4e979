import { describe, expect, it } from 'vitest';
import { trackProgress } from './progress.ts';

const NOBODY = { pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
const STARTED = {
	type: 'started',
	journal: 'people.csv.argos-journal',
	rows: 1000,
	reference: 'userid',
	resumed: false,
	counts: NOBODY,
} as const;
const done = (row: number) =>
	({ type: 'row', row, line: row + 1, state: 'done', submissionId: 's' }) as const;
const NOON = Date.parse('2026-03-01T12:00:00.000Z');

function tracked(options: { retryFailed?: boolean } = {}) {
	const clock = { now: NOON };
	return { clock, ...trackProgress({ now: () => clock.now, ...options }) };
}

describe('trackProgress', () => {
	it('measures the rate over the last ten seconds and foresees the end by it', () => {
		const { clock, take, view } = tracked();
		take(STARTED);
		let row = 0;
		for (let second = 0; second < 20; second++) {
			// Twenty a second at first, then ten.
			for (let count = 0; count < (second < 10 ? 20 : 10); count++) take(done(++row));
			clock.now += 1000;
		}
		expect(view()).toMatchObject({ settled: 300, rows: 1000, part: 0.3, perSecond: 10, etaMs: 70_000 });
		clock.now += 10_000;
		expect(view()).toMatchObject({ perSecond: 0, etaMs: undefined });
	});

	it('names no rate before there was a second to measure', () => {
		const { take, view } = tracked();
		take(STARTED);
		take(done(1));
		expect(view()).toMatchObject({ perSecond: undefined, etaMs: undefined });
	});

	it('begins where earlier runs ended, and expects their unknown rows to end again', () => {
		const { take, view } = tracked();
		take({
			...STARTED,
			resumed: true,
			counts: { ...NOBODY, done: 400, failed: 10, unknown: 5, sent: 2, skipped: 3 },
		});
		expect(view()).toMatchObject({ settled: 413, troubled: 10 });
	});

	it('expects failed rows to end again when they are sent again', () => {
		const { take, view } = tracked({ retryFailed: true });
		take({ ...STARTED, resumed: true, counts: { ...NOBODY, done: 400, failed: 10 } });
		expect(view()).toMatchObject({ settled: 400, troubled: 0 });
	});

	it('says what it waits for, as long as it does', () => {
		const { clock, take, view } = tracked();
		take(STARTED);
		take({ type: 'throttled', inFlight: 4, waitMs: 2000 });
		expect(view().words).toBe('throttled, 4 in flight');
		take({ type: 'waiting', for: 'server', until: '2026-03-01T12:00:08.000Z' });
		expect(view().words).toBe('ARGOS fails, trying again in 8 s');
		clock.now += 8000;
		expect(view().words).toBeUndefined();
		take({ type: 'waiting', for: 'quota', until: '2026-03-02T00:00:00.000Z' });
		expect(view().words).toBe('waiting for 00:00 UTC');
		take({ type: 'stopping', reason: 'interrupted', message: 'Interrupted.' });
		expect(view().words).toBe('stopping');
	});

	it('says how many lost rows are looked up, until each has its end', () => {
		const { clock, take, view } = tracked();
		take(STARTED);
		take({ type: 'lost', row: 1, line: 2 });
		take({ type: 'lost', row: 2, line: 3 });
		take({ type: 'waiting', for: 'settling', until: '2026-03-01T12:00:30.000Z' });
		expect(view().words).toBe('looking up 2 lost rows in 30 s');
		clock.now += 30_000;
		expect(view().words).toBe('looking up 2 lost rows');
		take(done(1));
		expect(view().words).toBe('looking up 1 lost row');
		take(done(2));
		expect(view().words).toBeUndefined();
	});
});
