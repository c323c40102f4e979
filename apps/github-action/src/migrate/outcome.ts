import { openJournalForReading, type Plan, type RunSummary } from '@argos/migrate';

/** How a migration stands at the end of the job, all runs on its journal together. */
export interface Outcome extends RunSummary {
	dryRun: boolean;
	/** Every row has come to its end; in a dry run, every row was looked at. */
	complete: boolean;
}

/** When nothing was sent by this job: as the look at all rows found it, or did not. */
export function unsent(plan: Plan | undefined, dryRun: boolean): Outcome {
	const { rows = 0, valid = 0, invalid = 0 } = plan ?? {};
	const counts = { rows, done: 0, failed: 0, unknown: 0, skipped: invalid, pending: valid };
	return { ...counts, dryRun, complete: dryRun && plan !== undefined };
}

/** When a run broke off in a way of its own: as its journal tells. */
export function standing(journal: string): Outcome {
	const reader = openJournalForReading(journal);
	try {
		const { sent, unknown, pending, ...counts } = reader.counts();
		const heard = sent + unknown + pending + counts.done + counts.failed + counts.skipped;
		const rows = reader.head.rows ?? heard;
		// What was on its way may have arrived.
		const open = { unknown: unknown + sent, pending: pending + rows - heard };
		return { rows, ...counts, ...open, dryRun: false, complete: false };
	} finally {
		reader.close();
	}
}

/** Rows that are not in ARGOS for sure, those aside that are yet to be sent. */
export function wrongOf({ failed, unknown, skipped }: Outcome): number {
	return failed + unknown + skipped;
}
