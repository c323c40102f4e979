import { setOutput } from '@actions/core';
import { pie } from '../charts.ts';
import { writeSummary } from '../summary.ts';
import type { Outcome } from './outcome.ts';
import { verdict } from './verdict.ts';
import type { Watch } from './watch.ts';

/** Outputs and summary: numbers, lines, columns and reasons only. */
export async function tell(of: { outcome: Outcome; watch: Watch; journal: string }): Promise<void> {
	const { outcome, watch, journal } = of;
	const { rows, done, failed, unknown, skipped, pending, stopped, dryRun, complete } = outcome;
	const counts = { rows, done, failed, unknown, skipped, pending };
	const { reason = '', resumeAt = '' } = stopped ?? {};
	for (const [name, count] of Object.entries(counts)) setOutput(name, count);
	setOutput('stopped', reason);
	setOutput('resume-at', resumeAt);
	setOutput('journal', watch.started ? journal : '');
	setOutput('result', { dryRun, ...counts, stopped: reason, resumeAt, complete });
	const { rows: _rows, ...parts } = counts;
	await writeSummary({
		title: dryRun ? 'ARGOS migration: dry run' : 'ARGOS migration',
		text: verdict(outcome, journal),
		chart: pie('Rows', new Map(Object.entries(parts))),
		tables: [
			{ header: Object.keys(counts), rows: [Object.values(counts)], total: 1 },
			{
				header: ['Row', 'Line', 'Column', 'Reason'],
				rows: watch.problems.map(({ row, line, column, reason }) => [row, line, column, reason]),
				total: watch.found,
			},
		],
	});
}
