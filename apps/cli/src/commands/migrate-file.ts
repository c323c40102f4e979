import { type Argos, createArgos } from '@argos/core';
import { countRows, migrateRows } from '@argos/migrate';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import {
	jsonReporter,
	linesReporter,
	type Reporter,
	reportRun,
	terminalReporter,
} from '../migrate-reporter.ts';
import { isTerminal, printLine, printNote } from '../output.ts';
import { type ConnectionFlags, connect, readSettings, withKey } from '../settings.ts';

export interface MigrateFlags extends ConnectionFlags {
	dryRun?: boolean;
	json?: boolean;
}

/** Migrates the people of a CSV file and tells of each row. */
export async function migrateFile(
	path: string,
	{ dryRun = false, json = false, ...flags }: MigrateFlags,
): Promise<ExitCode> {
	const settings = await readSettings(flags);
	const argos = dryRun && settings.apiKey === undefined ? nobody() : connect(await withKey(settings));
	const reporter = await reporterFor({ path, json });
	const signal = interruption(() => {
		reporter.clear();
		if (!json) printNote('stopping after the row under way. Pressed again, Ctrl-C ends it at once.');
	});
	const outcomes = migrateRows({ argos, source: path, admin: settings.admin, dryRun, signal });
	const { rows, rejected, failed } = await reportRun({ outcomes, reporter, dryRun });
	if (rows === 0) printNote(`${path} has a header, but no rows.`);
	return rejected + failed === 0 ? EXIT.ok : EXIT.failed;
}

async function reporterFor({ path, json }: { path: string; json: boolean }): Promise<Reporter> {
	if (json) return jsonReporter(printLine);
	return isTerminal() ? terminalReporter(printLine, await countRows(path)) : linesReporter(printLine);
}

/** A dry run sends nothing, so it needs no key. */
function nobody(): Argos {
	return createArgos({
		apiKey: 'dry-run',
		transport: () => Promise.reject(new Error('A dry run calls nobody.')),
	});
}
