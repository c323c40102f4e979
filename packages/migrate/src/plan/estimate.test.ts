import { describe, expect, it } from 'vitest';
import { estimate } from './estimate.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const of = (changes: Partial<Parameters<typeof estimate>[0]>) =>
	estimate({ rows: 0, rate: 100, dailyBudget: 400_000, usage: undefined, now: NOON, ...changes });

describe('estimate', () => {
	it('counts a call for each row, and the time that they take at the rate', () => {
		expect(of({ rows: 250 })).toEqual({ calls: 250, sendingMs: 2500, days: 1 });
	});

	it('knows no time without a rate', () => {
		expect(of({ rows: 250, rate: 'unlimited' }).sendingMs).toBeUndefined();
	});

	it.each([
		[400_000, 1],
		[400_001, 2],
		[800_000, 2],
		[1_000_000, 3],
		[0, 1],
	])('needs for %i rows %i days of 400,000 calls', (rows, days) => {
		expect(of({ rows }).days).toBe(days);
	});

	it('leaves out what was used up today, and not what was on another day', () => {
		expect(of({ rows: 100_000, usage: { day: '2026-03-01', calls: 350_000 } }).days).toBe(2);
		expect(of({ rows: 100_000, usage: { day: '2026-03-01', calls: 500_000 } }).days).toBe(2);
		expect(of({ rows: 100_000, usage: { day: '2026-02-28', calls: 350_000 } }).days).toBe(1);
	});

	it('is one day without a daily budget', () => {
		expect(of({ rows: 5_000_000, dailyBudget: 'unlimited' }).days).toBe(1);
	});
});
