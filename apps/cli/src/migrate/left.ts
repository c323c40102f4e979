import type { Counts, Estimate, Plan } from '@argos/migrate';

/** What is left to send of a migration that goes on, as far as it can be told beforehand; `undefined` for nothing. */
export function estimateOfLeft(of: {
	/** Of all rows. */
	plan: Plan;
	/** From the journal. */
	counts: Counts;
	/** Whether rows that ARGOS refused are sent again. */
	retryFailed: boolean;
}): Estimate | undefined {
	const { plan, counts, retryFailed } = of;
	const { calls: all, sendingMs, days } = plan.estimate;
	const calls = plan.valid - counts.done - (retryFailed ? 0 : counts.failed);
	if (calls <= 0) return undefined;
	const part = calls / all;
	return {
		calls,
		sendingMs: sendingMs === undefined ? undefined : Math.ceil(sendingMs * part),
		days: Math.ceil(days * part),
	};
}
