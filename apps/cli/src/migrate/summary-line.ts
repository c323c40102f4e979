import type { Plan, RunSummary } from '@argos/migrate';

/** The last line of `--json`; programs rely on the order and the names of the first seven. */
export function summaryLine({ journal, ...run }: RunSummary & { journal: string }): string {
	const { rows, done, failed, unknown, skipped, pending, stopped } = run;
	return JSON.stringify({
		type: 'summary',
		rows,
		done,
		failed,
		unknown,
		skipped,
		journal,
		pending,
		dryRun: false,
		...(stopped && { stopped }),
	});
}

/** The same after a look at every row, when nothing was sent. */
export function dryRunLine({ rows, valid, invalid }: Plan, journal: string): string {
	const counts = { rows, done: 0, failed: 0, unknown: 0, skipped: invalid };
	return JSON.stringify({ type: 'summary', ...counts, journal, pending: valid, dryRun: true });
}
