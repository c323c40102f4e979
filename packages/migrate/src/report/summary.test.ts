import { expect, it } from 'vitest';
import type { JournalRow } from '../journal/journal.ts';
import { summaryOf } from './summary.ts';
import { EACH_KIND, NINE, sourceOf } from './testing.ts';
import { createTimeline } from './timeline.ts';

it('adds a migration up', async () => {
	const { timeline, ...summary } = await summaryOf(sourceOf(EACH_KIND, { rows: 8 }));
	expect(summary).toEqual({
		rows: 8,
		done: 1,
		failed: 1,
		unknown: 2,
		skipped: 1,
		pending: 3,
		sendings: 6,
		firstSentAt: NINE,
		lastSettledAt: NINE + 2_000,
		// Three rows in three tenths of a second: the rest was waiting.
		rowsPerSecond: 1.5,
		faults: {
			top: [
				{ kind: 'invalid-request', code: 'invalid_format', count: 1 },
				{ kind: 'timeout', count: 1 },
				{ kind: 'not-confirmed', count: 1 },
			],
			others: 0,
		},
		issues: {
			top: [
				{ column: 'Born', reason: 'must be a date, written YYYY-MM-DD', count: 1 },
				{ column: 'Mail', reason: 'must be an e-mail address', count: 1 },
			],
			others: 0,
		},
	});
	expect(timeline.spanMs).toBe(100);
	expect(timeline.spans).toHaveLength(17);
	expect(timeline.spans.slice(0, 3)).toEqual([
		{ at: NINE + 400, done: 1, failed: 0, unknown: 0 },
		{ at: NINE + 500, done: 0, failed: 1, unknown: 0 },
		{ at: NINE + 600, done: 0, failed: 0, unknown: 0 },
	]);
});

it('says nothing of times and rates when nothing has been sent', async () => {
	const summary = await summaryOf(sourceOf([], { rows: 3 }));
	expect(summary).toMatchObject({ rows: 3, pending: 3, sendings: 0, timeline: { spans: [] } });
	expect([summary.firstSentAt, summary.lastSettledAt, summary.rowsPerSecond]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});

it('names the hundred most frequent kinds and counts the others, however many there are', async () => {
	function* rows(): Generator<JournalRow> {
		for (let row = 1; row <= 12_000; row++) {
			const column = row % 2 === 0 ? 'Born' : `Column ${row}`;
			yield { row, line: row, state: 'skipped', tries: 0, issues: [{ column, reason: 'is missing' }] };
		}
	}
	const { issues } = await summaryOf(sourceOf(rows()));
	expect(issues.top).toHaveLength(100);
	expect(issues.top[0]).toEqual({ column: 'Born', reason: 'is missing', count: 6_000 });
	expect(issues.others).toBe(5_901);
});

it('does not count the night in which the quota was used up', async () => {
	const day = (at: number, from: number): JournalRow[] =>
		Array.from({ length: 100 }, (_, index) => ({
			row: from + index,
			line: from + index + 1,
			state: 'done',
			tries: 1,
			sentAt: at + index * 36_000,
			settledAt: at + index * 36_000 + 100,
		}));
	const { timeline, rowsPerSecond } = await summaryOf(
		sourceOf([...day(NINE, 1), ...day(NINE + 86_400_000, 101)]),
	);
	expect(timeline.spanMs).toBe(1_800_000);
	// From the first sending to the last end of each day; 22 hours between them do not count.
	expect(rowsPerSecond).toBeCloseTo(200 / 7_128.1, 6);
});

it('counts the waits between the bursts of a limited run', async () => {
	const rows = Array.from(
		{ length: 301 },
		(_, index): JournalRow => ({
			row: index + 1,
			line: index + 2,
			state: 'done',
			tries: 1,
			sentAt: NINE + Math.floor(index / 100) * 1000,
			settledAt: NINE + Math.floor(index / 100) * 1000 + 10,
		}),
	);
	// A hundred at once at the beginning of each second, the last one after 3.01 s.
	expect((await summaryOf(sourceOf(rows))).rowsPerSecond).toBeCloseTo(100, 6);
});

it.each([
	['six seconds', 10, 100, NINE],
	['a minute', 100, 500, NINE],
	['two minutes', 200, 1_000, NINE],
	['an hour', 6_000, 30_000, NINE],
	['ten days', 1_400_000, 7_200_000, NINE - 3_600_000],
])('keeps to 120 spans of time for %s, whatever the order of rows', (_name, stepMs, spanMs, from) => {
	const timeline = createTimeline();
	for (let index = 599; index >= 0; index--) timeline.add('done', NINE + ((index * 7) % 600) * stepMs);
	const result = timeline.result();
	expect(result.spanMs).toBe(spanMs);
	expect(result.spans.length).toBeLessThanOrEqual(120);
	expect(result.spans.reduce((sum, { done }) => sum + done, 0)).toBe(600);
	expect(result.spans[0]?.at).toBe(from);
});

it('survives a clock that was set back by years', () => {
	const timeline = createTimeline();
	timeline.add('done', NINE);
	timeline.add('failed', 0);
	timeline.add('unknown', NINE + 1);
	const { spans } = timeline.result();
	expect(spans.length).toBeLessThanOrEqual(120);
	expect(spans[0]).toMatchObject({ failed: 1 });
	expect(spans.at(-1)).toMatchObject({ done: 1, unknown: 1 });
});
