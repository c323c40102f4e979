import { linesReporter, reportRun, terminalReporter } from '@argos/cli/terminal';
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
	const rejectedRows: DemoResult['rejectedRows'] = [];
	const { migrated } = await reportRun({
		outcomes: migrateRows({ argos, source: file, admin }),
		reporter,
		onRow: async (outcome, { rows }) => {
			if (outcome.status === 'rejected') {
				rejectedRows.push({ row: outcome.row, column: outcome.column, reason: outcome.reason });
			}
			// Without a terminal there is no bar, but a log should show that something moves.
			if (!process.stdout.isTTY && rows % 50 === 0) await print(`${rows} rows`);
		},
	});
	return { migrated, rejectedRows };
}
