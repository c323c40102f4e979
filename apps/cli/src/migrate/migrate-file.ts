import { existsSync } from 'node:fs';
import {
	type MigrateEvent,
	migrate,
	openJournalForReading,
	projectMark,
	type RunSummary,
} from '@argos/migrate';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { failureOf } from '../failure.ts';
import { interruption } from '../interruption.ts';
import { printLine, printNote, whenOutputEnds } from '../output.ts';
import { projectSettings } from '../project.ts';
import { assertWritable } from '../replace-file.ts';
import { readSettings, withKey } from '../settings.ts';
import { afterError, type Broken } from './after-error.ts';
import { chooseReporter, whileTicking } from './choose-reporter.ts';
import { bulkConnection } from './connect-bulk.ts';
import { dryRun } from './dry-run.ts';
import { ending } from './ending.ts';
import { engineOptions } from './engine-options.ts';
import { exitCodeOfRun } from './exit-code.ts';
import { explained } from './explained.ts';
import type { MigrateFlags } from './flags.ts';
import { goOnArgs } from './go-on.ts';
import { assertApart, journalPath } from './journal-path.ts';
import { keptSettings } from './kept-settings.ts';
import { keepHeapLean } from './lean-heap.ts';
import { mappingOptions } from './mapping-options.ts';
import { sourceOf } from './source-options.ts';
import { summaryLine } from './summary-line.ts';
import { writeReport } from './write-report.ts';

/**
 * Migrates the people of a file or a stream, or goes on where an earlier run stopped.
 * @param onStarted told before the first call: from then on a failure leaves something to go on with
 */
export async function migrateFile(
	path: string,
	flags: MigrateFlags,
	onStarted: () => void,
): Promise<ExitCode> {
	keepHeapLean();
	if (flags.dryRun) return dryRun(path, flags);
	const { json = false, retryFailed, report, sameProject } = flags;
	const journal = journalPath(path, flags);
	await assertApart({ 'the input': path, 'the journal': journal, 'the report': report });
	if (report !== undefined) await assertWritable(report);
	// The same as what? Without a journal everybody would be sent.
	if (sameProject) openJournalForReading(journal).close();
	const source = sourceOf(path, flags);
	const settings = await withKey(await readSettings(flags));
	const mapping = await mappingOptions(flags, settings.admin);
	const adminFromOutside = settings.admin !== undefined && mapping.set?.admin === settings.admin;
	const { connect, quotaLeft } = bulkConnection(settings, flags);
	const reporter = chooseReporter({ json, quotaLeft, retryFailed, goesOn: existsSync(journal) });
	let started = false;
	const signal = endInOrder(() => {
		reporter.clear();
		const what = started ? 'finishing the rows that are under way' : 'stopping';
		if (!json) printNote(`${what}. Pressed again, Ctrl-C ends it at once.`);
	});

	const { summary, unforeseen } = await whileTicking(reporter, () =>
		migrate({
			...engineOptions(flags),
			source,
			mapping,
			journal,
			project: projectMark(projectSettings(settings)),
			sameProject,
			connect,
			signal,
			settings: keptSettings({ flags, journal, adminFromOutside }),
			onEvent(event: MigrateEvent) {
				if (event.type === 'started') {
					started = true;
					onStarted();
				}
				return reporter.event(event);
			},
		}).then(
			(result): Broken => ({ summary: result }),
			(error: unknown) => afterError(error, { journal, started, interrupted: signal.aborted }),
		),
	);
	const told = started ? await lastLines({ summary, path, journal, flags }) : notBegun(summary);
	for (const line of json ? [summaryLine({ ...summary, journal })] : told) await printLine(line);
	if (unforeseen !== undefined) throw unforeseen;
	// Nothing was kept that could go on.
	return started || existsSync(journal) ? exitCodeOfRun(summary) : EXIT.interrupted;
}

/** For people; writes the report that is asked for, whatever the format. */
async function lastLines(run: {
	summary: RunSummary;
	path: string;
	journal: string;
	flags: MigrateFlags;
}): Promise<string[]> {
	const { summary, journal, flags } = run;
	const { report } = flags;
	const goOn = goOnArgs(run);
	const written = report !== undefined && (await reportWritten({ journal, path: report, goOn }));
	return ending({ summary, journal, report: written ? report : undefined, goOn });
}

function notBegun({ stopped }: RunSummary): string[] {
	return stopped ? ['', stopped.message, 'To migrate, give the same command again.'] : [];
}

/** Whatever becomes of the report, the migration has happened and must be told. */
async function reportWritten(report: Parameters<typeof writeReport>[0]): Promise<boolean> {
	try {
		await writeReport(report);
		return true;
	} catch (error) {
		printNote(`there is no report: ${failureOf(explained(error)).message}`);
		return false;
	}
}

/** Ctrl-C, a polite end of the process, or no place any more for what is printed. */
function endInOrder(onInterruption: () => void): AbortSignal {
	const closed = new AbortController();
	whenOutputEnds(() => closed.abort());
	return AbortSignal.any([interruption(onInterruption), closed.signal]);
}
