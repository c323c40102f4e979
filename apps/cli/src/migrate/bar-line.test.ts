import { describe, expect, it } from 'vitest';
import { barLine } from './bar-line.ts';
import type { Progress } from './progress.ts';

const HALF: Progress = {
	phase: 'sending',
	settled: 6200,
	rows: 10_000,
	part: 0.62,
	troubled: 3,
	perSecond: 98.4,
	etaMs: 38_700,
	words: undefined,
};

describe('barLine', () => {
	it('tells how far it is, until when, how quick, what failed and what is left of the day', () => {
		expect(barLine({ progress: HALF, quotaLeft: 393_800, columns: 120 })).toBe(
			'███████████████████░░░░░░░░░░░ 6,200 of 10,000  ETA 39 s  98 rows/s  3 failed  62%  quota 393,800',
		);
		expect(barLine({ progress: HALF, quotaLeft: 393_800, columns: 80 })).toBe(
			'███████░░░░░ 6,200 of 10,000  ETA 39 s  98 rows/s  3 failed  62%  quota 393,800',
		);
	});

	it('leaves out the least needed on a narrow terminal', () => {
		expect(barLine({ progress: HALF, quotaLeft: 393_800, columns: 40 })).toBe(
			'█████░░░ 6,200 of 10,000  ETA 39 s  62%',
		);
		expect(barLine({ progress: HALF, quotaLeft: 393_800, columns: 20 })).toBe('6,200 of 10,000');
	});

	it('tells what is special before how quick it is', () => {
		const progress = { ...HALF, words: 'throttled, 4 in flight' };
		expect(barLine({ progress, quotaLeft: undefined, columns: 60 })).toBe(
			'██████░░░ 6,200 of 10,000  throttled, 4 in flight  ETA 39 s',
		);
	});

	it.each([1, 2, 10, 20, 39, 40, 41, 60, 79, 80, 81, 119, 200])('never wraps at %i columns', (columns) => {
		for (const words of [undefined, 'looking up 1,200 lost rows in 30 s']) {
			const text = barLine({ progress: { ...HALF, words }, quotaLeft: 393_800, columns });
			expect([...text].length).toBeLessThan(Math.max(columns, 2));
		}
	});

	it('has no bar where nobody knows how many rows there are', () => {
		const progress = { ...HALF, rows: undefined, part: undefined, etaMs: undefined };
		expect(barLine({ progress, quotaLeft: undefined, columns: 80 })).toBe('6,200 rows  98 rows/s  3 failed');
	});

	it('tells how many rows were checked before anything is sent', () => {
		const progress: Progress = { ...HALF, phase: 'checking', part: 0.5 };
		expect(barLine({ progress, quotaLeft: 5, columns: 50 })).toBe(
			'█████████████░░░░░░░░░░░░ 6,200 rows checked  50%',
		);
	});
});
