import { setOutput } from '@actions/core';
import { pie } from '../charts.ts';
import { countBy } from '../count-by.ts';
import { writeSummary } from '../summary.ts';

/** What was done for one red-flagged submission. */
export interface Saved {
	submissionId: string;
	/** Id of the approval, as every trigger tells it. */
	eventId: string;
	riskLevel: string;
	matches: number;
	files: string[];
}

export function countsOf(done: readonly Saved[]): { submissions: number; reports: number; failed: number } {
	const sum = (number: (one: Saved) => number) => done.reduce((total, one) => total + number(one), 0);
	const reports = sum(({ files }) => files.length);
	return { submissions: done.length, reports, failed: sum(({ matches }) => matches) - reports };
}

/** Outputs and summary: ids, counts and paths only. */
export async function tell({
	done,
	since,
	complete,
}: {
	done: readonly Saved[];
	since: string;
	complete: boolean;
}): Promise<void> {
	const counts = countsOf(done);
	setOutput('count', counts.reports);
	setOutput('files', JSON.stringify(done.flatMap(({ files }) => files)));
	setOutput('submission-ids', JSON.stringify(done.map(({ submissionId }) => submissionId)));
	setOutput('event-ids', JSON.stringify(done.map(({ eventId }) => eventId)));
	setOutput('result', { since, ...counts, complete });
	await writeSummary({
		title: 'ARGOS AML reports',
		text: [
			!complete && 'Stopped early: the last error says why.',
			`${counts.submissions} red-flagged submissions approved since ${since}, ${counts.reports} reports saved.`,
		]
			.filter(Boolean)
			.join(' '),
		chart: pie(
			'Red-flagged submissions by risk level',
			countBy(done, ({ riskLevel }) => riskLevel),
		),
		tables: [
			{
				header: ['Submission', 'Risk level', 'Matches', 'Files'],
				rows: done.map(({ submissionId, riskLevel, matches, files }) => [
					submissionId,
					riskLevel,
					matches,
					files.join(', '),
				]),
				total: done.length,
			},
		],
	});
}
