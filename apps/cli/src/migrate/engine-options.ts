import type { MigrateOptions } from '@argos/migrate';
import type { MigrateFlags } from './flags.ts';

type FromFlags = Pick<
	MigrateOptions,
	| 'reference'
	| 'rate'
	| 'dailyBudget'
	| 'concurrency'
	| 'skipInvalid'
	| 'retryFailed'
	| 'waitForQuota'
	| 'settleMs'
	| 'tries'
>;

/** What flags say to the engine in its own words. */
export function engineOptions(flags: MigrateFlags): FromFlags {
	const { reference, rate, dailyBudget, concurrency, skipInvalid, retryFailed, wait, settle, tries } = flags;
	return {
		reference,
		rate,
		dailyBudget,
		concurrency,
		skipInvalid,
		retryFailed,
		waitForQuota: wait,
		settleMs: settle === undefined ? undefined : settle * 1000,
		tries,
	};
}
