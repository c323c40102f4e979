import type { RunSummary } from '@argos/migrate';
import { oneLine } from '../one-line.ts';
import { nextSteps } from './next-steps.ts';
import { counted, number } from './words.ts';

/** The end of a run in plain English: the counts, and what to do next as lines to copy. */
export function ending(run: {
	summary: RunSummary;
	/** As the person can name it on the command line. */
	journal: string;
	/** The HTML report that was written. */
	report: string | undefined;
	/** The command with which it goes on. */
	goOn: readonly string[];
}): string[] {
	const { summary, journal, report } = run;
	const { stopped } = summary;
	return [
		'',
		...(stopped
			? [oneLine(stopped.reason === 'interrupted' ? stopped.message : `Stopped. ${stopped.message}`)]
			: []),
		countsLine(summary),
		`Journal: ${journal} (keep it: it knows who is in ARGOS already, and holds nobody's data)`,
		...(report === undefined ? [] : [`Report: ${report}`]),
		...nextSteps(run),
	];
}

/** `200 rows: 197 done, 0 failed, 0 unknown, 3 left out.` */
export function countsLine({ rows, done, failed, unknown, skipped, pending }: RunSummary): string {
	const parts = [
		`${number(done)} done`,
		`${number(failed)} failed`,
		`${number(unknown)} unknown`,
		`${number(skipped)} left out`,
		...(pending > 0 ? [`${number(pending)} not sent yet`] : []),
	];
	return `${counted(rows, 'row')}: ${parts.join(', ')}.`;
}
