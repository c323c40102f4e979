import { linesReporter, type Summary, terminalReporter } from '@argos/cli/terminal';
import type { Argos } from '@argos/core';
import { countRows, migrateRows } from '@argos/migrate';
import type { DemoResult } from './result.ts';

/** Migrates the people of the example file, with the command line's own progress bar. */
export async function migratePeople(options: {
	argos: Argos;
	file: string;
	admin: string;
}): Promise<Pick<DemoResult, 'migrated' | 'rejectedRows'>> {
	const { argos, file, admin } = options;
	const print = async (line: string) => console.log(`   ${line}`);
	const reporter = process.stdout.isTTY
		? terminalReporter(print, await countRows(file))
		: linesReporter(print);
	const summary: Summary = { rows: 0, migrated: 0, rejected: 0, failed: 0, dryRun: false };
	const rejectedRows: DemoResult['rejectedRows'] = [];
	for await (const outcome of migrateRows({ argos, source: file, admin })) {
		summary.rows++;
		if (outcome.status !== 'valid') summary[outcome.status]++;
		if (outcome.status === 'rejected') {
			rejectedRows.push({ row: outcome.row, column: outcome.column, reason: outcome.reason });
		}
		await reporter.row(outcome, summary);
		// Without a terminal there is no bar, but a log should show that something moves.
		if (!process.stdout.isTTY && summary.rows % 50 === 0) await print(`${summary.rows} rows`);
	}
	await reporter.end(summary);
	return { migrated: summary.migrated, rejectedRows };
}
