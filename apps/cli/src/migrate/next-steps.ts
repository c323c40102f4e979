import type { RunSummary } from '@argos/migrate';
import { shellLine } from './shell-line.ts';
import { counted } from './words.ts';

/** What to do about rows that are not done, each with a line to copy. */
export function nextSteps(next: {
	summary: RunSummary;
	journal: string;
	/** The command with which it goes on. */
	goOn: readonly string[];
}): string[] {
	const { summary, journal, goOn } = next;
	const { stopped, failed, unknown, skipped, pending } = summary;
	const report = (flag: string, file: string) => `  ${shellLine(['migrate', 'report', journal, flag, file])}`;
	const steps: string[] = [];
	if (stopped || pending > 0) {
		const when = stopped?.resumeAt === undefined ? '' : `, from ${stopped.resumeAt} on`;
		const key = stopped?.reason === 'denied' ? '. When the API key itself was wrong, add --same-project' : '';
		steps.push(`To go on where it stopped${when}${key}:`, `  ${shellLine(goOn)}`);
	}
	if (unknown > 0) {
		const it = unknown === 1 ? 'it' : 'them';
		steps.push(
			`Of ${counted(unknown, 'row')} it is not known whether ARGOS has ${it}. A run looks up what has a reference; for a file to look up the others by (it holds people):`,
			report('--review', 'review.csv'),
		);
	}
	if (failed > 0) {
		steps.push(
			`ARGOS refused ${counted(failed, 'row')}. For a file to correct and migrate (it holds people):`,
			report('--failed-rows', 'failed.csv'),
		);
	}
	if (skipped > 0) {
		const were = skipped === 1 ? 'was' : 'were';
		steps.push(
			`${counted(skipped, 'row')} ${were} wrong in the file and left out; --failed-rows has such rows too.`,
		);
	}
	return steps;
}
