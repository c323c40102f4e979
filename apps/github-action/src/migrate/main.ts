import { resolve } from 'node:path';
import { group, info, setFailed, setOutput } from '@actions/core';
import { ArgosError } from '@argos/core';
import { migrateRows } from '@argos/migrate';
import { connect } from '../connection.ts';
import type { Job } from '../start.ts';
import { TABLE_ROWS, writeSummary } from '../summary.ts';
import { annotate } from './annotate.ts';
import type { MIGRATE } from './definition.ts';
import { type Problem, problemsOf } from './problem.ts';
import { openReport } from './report.ts';
import { count, newTally, type Tally } from './tally.ts';
import { verdict } from './verdict.ts';

const PROGRESS_EVERY = 100;

/** Checks or migrates all rows. Whatever ends it, outputs, summary and report tell of the rows done so far. */
export async function migrate({ values, signal }: Job<typeof MIGRATE>): Promise<void> {
	const { file, admin, 'report-path': reportPath } = values;
	const dryRun = values['dry-run'] === 'true';
	const fatal = values['fail-on'] === 'any';
	const argos = connect(values);
	assertOwnFile(reportPath, file);
	const report = await openReport(reportPath);
	const tally = newTally();
	const problems: Problem[] = [];
	let found = 0;
	let complete = false;

	try {
		await group(dryRun ? `Checking ${file}` : `Migrating ${file}`, async () => {
			for await (const outcome of migrateRows({ argos, source: file, admin, dryRun, signal })) {
				// Counted first: should the disk be full, the outputs still tell of this row.
				count(tally, outcome);
				await report.add(outcome);
				const wrong = problemsOf(outcome);
				found += wrong.length;
				problems.push(...wrong.slice(0, TABLE_ROWS - problems.length));
				if (tally.rows % PROGRESS_EVERY === 0) info(`${tally.rows} rows`);
			}
			info(`${tally.rows} rows, the end of the file`);
		});
		complete = true;
	} finally {
		await report.close();
		await annotate({ problems, file, fatal });
		tell({ tally, dryRun, complete, reportPath });
		await writeSummary({
			title: dryRun ? 'ARGOS migration: dry run' : 'ARGOS migration',
			text: verdict({ tally, dryRun, complete }),
			chart: '',
			tables: [
				{ header: Object.keys(tally), rows: [Object.values(tally)], total: 1 },
				{
					header: ['Row', 'Line', 'Column', 'Reason'],
					rows: problems.map(({ row, line, column, reason }) => [row, line, column, reason]),
					total: found,
				},
			],
		});
	}
	const sentence = verdict({ tally, dryRun, complete });
	if (fatal && tally.rejected + tally.failed > 0) setFailed(sentence);
	else info(sentence);
}

function assertOwnFile(reportPath: string, file: string): void {
	if (reportPath === '' || resolve(reportPath) !== resolve(file)) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation: 'Inputs',
		field: 'report-path',
		summary: 'report-path names the CSV file itself, which it would overwrite.',
		advice: 'Nothing was sent. Give the report a path of its own.',
	});
}

function tell(done: { tally: Tally; dryRun: boolean; complete: boolean; reportPath: string }): void {
	const { tally, dryRun, complete, reportPath } = done;
	setOutput('migrated', tally.migrated);
	setOutput('rejected', tally.rejected);
	setOutput('failed', tally.failed);
	setOutput('result', { dryRun, ...tally, complete });
	setOutput('report-path', reportPath);
}
