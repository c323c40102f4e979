import type { Journal } from '../journal/journal.ts';
import type { RunSummary } from './run-summary.ts';

/** What the journal says of the whole migration. */
export function summaryOf(run: {
	journal: Journal;
	/** Rows of the source that were read. */
	seen: number;
	stopped: RunSummary['stopped'];
}): RunSummary {
	const { journal, seen, stopped } = run;
	const { done, failed, skipped, ...counts } = journal.counts();
	const rows = journal.head.rows ?? Math.max(seen, journal.lastRow());
	// What could not be written any more may have arrived.
	const unknown = counts.unknown + counts.sent;
	const pending = Math.max(0, rows - done - failed - unknown - skipped);
	return { rows, done, failed, unknown, skipped, pending, ...(stopped && { stopped }) };
}
