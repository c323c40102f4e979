import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { filled } from '../parsers.ts';
import { addMigrateFlags, type MigrateFlags } from './flags.ts';
import { MIGRATE_HELP, REPORT_HELP, RESUME_HELP } from './help.ts';
import type { InitFlags } from './init.ts';
import type { ReportFlags } from './report.ts';

/**
 * `argos migrate` and what belongs to it.
 * @param onEnd gets the exit code: first for the case that a run breaks off, then the one that it ended with
 */
export function addMigrate(program: Command, onEnd: (code: ExitCode) => void): void {
	const onStarted = () => onEnd(EXIT.stopped);
	const migrate = addMigrateFlags(
		program
			.command('migrate')
			.description(
				'Bring people from a file into ARGOS, each exactly once; run again, it goes on where it stopped.',
			)
			.argument('<file>', 'CSV, JSONL or JSON, also .gz; "-" reads what comes through a pipe', filled),
	)
		// A flag behind a subcommand is the subcommand's.
		.enablePositionalOptions()
		.helpCommand(false)
		.addHelpText('after', MIGRATE_HELP)
		.action(async (path: string, flags: MigrateFlags) => {
			const { migrateFile } = await import('./migrate-file.ts');
			onEnd(await inWords(() => migrateFile(path, flags, onStarted)));
		});

	migrate
		.command('init')
		.description('Propose a mapping file to edit: which column is which field, and what is unclear.')
		.argument('<file>', 'the file that is to be migrated', filled)
		.option('--out <file.json>', 'default: beside the file, as <file>.mapping.json', filled)
		.option('--encoding <name>', 'such as windows-1252; default: UTF-8 or UTF-16', filled)
		.option('--delimiter <character>', 'between the cells of a CSV; default: told by the header')
		.action(async (path: string, _flags: unknown, command: Command) => {
			const { proposeMappingFile } = await import('./init.ts');
			await inWords(() => proposeMappingFile(path, command.optsWithGlobals<InitFlags>()));
		});

	migrate
		.command('status')
		.description('Tell how far a migration is, and whether a process is at work on it. Sends nothing.')
		.argument('<journal>', 'the file that the migration told when it began', filled)
		.option('--json', 'print JSON for programs')
		.action(async (journal: string, _flags: unknown, command: Command) => {
			const { showStatus } = await import('./status.ts');
			await inWords(() => showStatus(journal, command.optsWithGlobals<{ json?: boolean }>()));
		});

	addMigrateFlags(
		migrate
			.command('resume')
			.description('Go on with a migration that stopped, with the input and the flags of its first run.')
			.argument('<journal>', 'the file that the migration told when it began', filled),
		{ journal: false },
	)
		.addHelpText('after', RESUME_HELP)
		.action(async (journal: string, _flags: unknown, command: Command) => {
			const { resumeMigration } = await import('./resume.ts');
			onEnd(
				await inWords(() => resumeMigration(journal, command.optsWithGlobals<MigrateFlags>(), onStarted)),
			);
		});

	migrate
		.command('report')
		.description(
			'Tell what became of each row: a page, a list, or the rows that need a person. Sends nothing.',
		)
		.argument('<journal>', 'the file that the migration told when it began', filled)
		.option('--html <file.html>', 'a page with charts and the rows that need a person', filled)
		.option('--results <file>', 'what became of each row, as .csv or .jsonl; no personal data', filled)
		.option(
			'--failed-rows <file>',
			'rows that ARGOS refused or that were wrong, as they stand in the input',
			filled,
		)
		.option('--review <file>', 'rows of which nobody knows, as they stand in the input', filled)
		.option('--people', "with --html: people's names and references beside their rows")
		.addHelpText('after', REPORT_HELP)
		.action(async (journal: string, _flags: unknown, command: Command) => {
			const { reportMigration } = await import('./report.ts');
			await inWords(() => reportMigration(journal, command.optsWithGlobals<ReportFlags>()));
		});
}

/** The engine is loaded when it is called for: `argos submissions list` does without it. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw (await import('./explained.ts')).explained(error);
	}
}
