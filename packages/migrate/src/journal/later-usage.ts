import type { LimiterUsage } from '@argos/core';

/**
 * The usage to keep. A clock that is set back, or a run that counted less, gives no calls back: ARGOS has counted them.
 */
export function laterUsage(
	known: LimiterUsage | undefined,
	next: LimiterUsage | undefined,
): LimiterUsage | undefined {
	if (known === undefined || next === undefined) return next ?? known;
	if (next.day !== known.day) return next.day > known.day ? next : known;
	return next.calls > known.calls ? next : known;
}
