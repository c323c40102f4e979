import type { Tally } from './tally.ts';

/** How it went, and what to do next, in a few sentences. */
export function verdict(run: { tally: Tally; dryRun: boolean; complete: boolean }): string {
	const { tally, dryRun, complete } = run;
	const { rows, valid, migrated, rejected, failed, unknown } = tally;
	const wrong = rejected + failed;
	const sentences = [
		!complete && `Stopped early, after ${rowsOf(rows)}: the last error says why.`,
		dryRun
			? `Dry run, nothing was sent: ${valid} of ${rowsOf(rows)} can be migrated.`
			: `Migrated ${migrated} of ${rowsOf(rows)}.`,
		wrong > 0 && `Rejected before sending: ${rejected}. Failed: ${failed}. The summary names them.`,
		unknown > 0 &&
			`${unknown} of the failed may be in ARGOS all the same: look them up before sending them again.`,
		complete && dryRun && rows > 0 && wrong === 0 && 'Set dry-run to false to migrate.',
		wrong > 0 && (dryRun ? 'Correct the file and run again.' : 'Put the corrected rows into a new file.'),
	];
	return sentences.filter(Boolean).join(' ');
}

function rowsOf(rows: number): string {
	return rows === 1 ? '1 row' : `${rows} rows`;
}
