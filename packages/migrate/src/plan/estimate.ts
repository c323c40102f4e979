import type { LimiterUsage } from '@argos/core';
import type { Estimate } from './plan.ts';

/** @param usage calls that were made already, on whatever day */
export function estimate(of: {
	rows: number;
	/** Calls per second. */
	rate: number | 'unlimited';
	/** Calls per UTC day. */
	dailyBudget: number | 'unlimited';
	usage: LimiterUsage | undefined;
	now: number;
}): Estimate {
	const { rows, rate, dailyBudget, usage, now } = of;
	return {
		calls: rows,
		sendingMs: rate === 'unlimited' ? undefined : Math.ceil((rows / rate) * 1000),
		days: dailyBudget === 'unlimited' ? 1 : daysFor(rows, dailyBudget, usedToday(usage, now)),
	};
}

function usedToday(usage: LimiterUsage | undefined, now: number): number {
	return usage?.day === new Date(now).toISOString().slice(0, 10) ? usage.calls : 0;
}

function daysFor(rows: number, budget: number, used: number): number {
	const today = Math.min(rows, Math.max(0, budget - used));
	return 1 + Math.ceil((rows - today) / budget);
}
