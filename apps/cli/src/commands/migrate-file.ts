import { type Argos, createArgos } from '@argos/core';
import { countRows, migrateRows } from '@argos/migrate';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import {
	jsonReporter,
	linesReporter,
	type Reporter,
	type Summary,
	terminalReporter,
} from '../migrate-reporter.ts';
import { isTerminal, printLine } from '../output.ts';
import { connect, readSettings } from '../settings.ts';

export interface MigrateFlags {
	dryRun?: boolean;
	json?: boolean;
}

/** Migrates the people of a CSV file and tells of each row. */
export async function migrateFile(
	path: string,
	{ dryRun = false, json = false }: MigrateFlags,
): Promise<ExitCode> {
	const settings = readSettings();
	const argos = dryRun && settings.apiKey === undefined ? nobody() : connect(settings);
	const signal = interruption();
	const report = await reporterFor({ path, json });
	const summary: Summary = { rows: 0, migrated: 0, rejected: 0, failed: 0, dryRun };
	try {
		for await (const outcome of migrateRows({ argos, source: path, admin: settings.admin, dryRun, signal })) {
			summary.rows++;
			if (outcome.status !== 'valid') summary[outcome.status]++;
			await report.row(outcome, summary);
		}
	} catch (error) {
		// What was done before the run broke off must not be forgotten.
		if (summary.rows > 0) await report.end(summary);
		else report.clear();
		throw error;
	}
	await report.end(summary);
	return summary.rejected + summary.failed === 0 ? EXIT.ok : EXIT.failed;
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
