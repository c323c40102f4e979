import { ArgosError } from '../errors/argos-error.ts';
import { DAY_MS, dayOf } from '../model/day.ts';
import type { LimiterUsage } from './limiter.ts';

/** Counts the calls of the UTC day. */
export function dailyQuota(limit: number | undefined, used: LimiterUsage | undefined) {
	let day = dayNumber(Date.parse(used?.day ?? ''));
	let calls = used !== undefined && Number.isFinite(day) && used.calls > 0 ? used.calls : 0;

	const goTo = (now: number) => {
		const today = dayNumber(now);
		if (Number.isNaN(day) || today > day) {
			day = today;
			calls = 0;
		}
		// A clock a little behind stays on the later day; one that had been far ahead takes its count along. Both
		// count too much rather than too little.
		if (today < day - 1) day = today;
	};

	return {
		/** @throws {ArgosError} `rate-limited` until the next day begins */
		check(now: number): void {
			goTo(now);
			if (limit === undefined || calls < limit) return;
			throw new ArgosError({
				kind: 'rate-limited',
				operation: 'Limit of calls',
				summary: `The ${limit.toLocaleString('en')} calls allowed for this UTC day are used up.`,
				advice: 'Nothing was sent. Go on after 00:00 UTC, or raise the limit.',
				retryAfterMs: (day + 1) * DAY_MS - now,
				outcome: 'not-applied',
			});
		},
		count(): void {
			calls++;
		},
		usage(now: number): LimiterUsage {
			goTo(now);
			return { day: dayOf(day * DAY_MS), calls };
		},
	};
}

function dayNumber(time: number): number {
	return Math.floor(time / DAY_MS);
}
