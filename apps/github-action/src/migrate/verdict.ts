import { type Outcome, wrongOf } from './outcome.ts';

/** How it went, and what to do next, in a few sentences. */
export function verdict(outcome: Outcome, journal: string): string {
	const { dryRun, complete, rows, done, failed, unknown, skipped, pending, stopped } = outcome;
	const sentences = dryRun
		? [
				complete
					? `Dry run, nothing was sent: ${pending} of ${rowsOf(rows)} can be migrated.`
					: 'Dry run, stopped early: the last error says why.',
				skipped > 0 && `Wrong: ${skipped}. The summary names them. Correct the file and run again.`,
				complete && rows > 0 && skipped === 0 && 'Set dry-run to false to migrate.',
			]
		: [
				stopped && `Stopped: ${stopped.message}`,
				!complete && !stopped && 'Stopped early: the last error says why.',
				`In ARGOS: ${done} of ${rowsOf(rows)}.`,
				wrongOf(outcome) > 0 &&
					`Refused: ${failed}. May have arrived: ${unknown}. Wrong and not sent: ${skipped}. The summary names the first of them.`,
				unknown > 0 && 'What may have arrived is looked up by the next run with the same journal.',
				pending > 0 && `Not sent yet: ${pending}.`,
				stopped && `The journal is ${journal}${after(outcome)}.`,
			];
	return sentences.filter(Boolean).join(' ');
}

function after({ stopped }: Outcome): string {
	return stopped?.resumeAt === undefined ? '' : `; going on makes sense from ${stopped.resumeAt} on`;
}

function rowsOf(rows: number): string {
	return rows === 1 ? '1 row' : `${rows} rows`;
}
