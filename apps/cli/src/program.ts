import {
	downloadAmlReportOperation,
	getManySubmissionsOperation,
	WATCHED_STATUSES,
	type WatchedStatus,
} from '@argos/core';
import { Command, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { MigrateFlags } from './commands/migrate-file.ts';
import type { SandboxFlags } from './commands/sandbox.ts';
import type { WatchFlags } from './commands/watch.ts';
import type { ExitCode } from './exit-codes.ts';
import { filled, flagsOf, wholeNumber } from './flags.ts';
import { AFTER_HELP, MIGRATE_HELP, WATCH_HELP } from './help.ts';
import { ENCRYPTION_MODES } from './settings.ts';
import { LONGEST_WAIT_MS } from './watch/wait.ts';

const JSON_FLAG = ['--json', 'print JSON for programs'] as const;

/**
 * All commands. Each is loaded when it is called for, so that `--help` does not wait for a PDF library.
 * `onEnd` gets the exit code of a command that ran to its end.
 */
export function createProgram(onEnd: (code: ExitCode) => void): Command {
	const program = new Command('argos')
		.description(
			'ARGOS Identity on the command line: submissions, AML reports, migration, and a local ARGOS to try it on.',
		)
		.version(manifest.version)
		.exitOverride()
		.configureOutput({ writeErr: () => {} })
		.helpCommand(false)
		.addHelpText('after', AFTER_HELP);

	program
		.command('sandbox')
		.description('Run a local ARGOS with made-up people, until Ctrl-C.')
		.addOption(
			new Option('--port <n>', 'port on this machine; 0 = any free one')
				.argParser(wholeNumber({ least: 0, most: 65_535 }))
				.default(4010),
		)
		.option('--key <key>', 'API key that the sandbox takes (not your real one)', filled, 'sandbox-key')
		.option('--admin <email>', "e-mail of the project's administrator", filled, 'admin@example.com')
		.addOption(
			new Option('--encryption <mode>', 'Secure Data Transmission').choices(ENCRYPTION_MODES).default('off'),
		)
		.addOption(
			new Option('--seed <n>', 'equal seeds give equal people')
				.argParser(wholeNumber({ least: 0 }))
				.default(1),
		)
		.addOption(
			new Option('--people <n>', 'how many people there are')
				.argParser(wholeNumber({ least: 0 }))
				.default(300),
		)
		.option('--db <file>', 'keep everything in this file (default: in memory)', filled)
		.option(...JSON_FLAG)
		.action(async (flags: SandboxFlags, command: Command) => {
			const { runSandbox } = await import('./commands/sandbox.ts');
			await runSandbox(flags, { isGiven: (name) => command.getOptionValueSource(name) === 'cli' });
		});

	const submissions = program
		.command('submissions')
		.description('List submissions, or show one.')
		.helpCommand(false);
	const list = submissions.command('list').description(getManySubmissionsOperation.summary);
	for (const flag of flagsOf(getManySubmissionsOperation.fields)) {
		list.addOption(flag.name() === 'limit' ? flag.default(50) : flag);
	}
	list
		.option(...JSON_FLAG)
		.action(async (flags: Record<string, unknown>) =>
			(await import('./commands/list-submissions.ts')).listSubmissions(flags),
		);
	submissions
		.command('get')
		.description('Show one submission in full, with the ids of its AML reports.')
		.argument('<id>', 'submission id', filled)
		.option(...JSON_FLAG)
		.action(async (id: string, flags: { json?: boolean }) =>
			(await import('./commands/get-submission.ts')).getSubmission(id, flags),
		);

	program
		.command('aml-report')
		.description(downloadAmlReportOperation.summary)
		.argument('<resourceId>', downloadAmlReportOperation.fields.resourceId.help, filled)
		.requiredOption('-o, --output <file.pdf>', 'where to save it', filled)
		.action(async (resourceId: string, flags: { output: string }) =>
			(await import('./commands/aml-report.ts')).saveAmlReport(resourceId, flags),
		);

	program
		.command('migrate')
		.description('Bring people from a CSV file into ARGOS; every row is checked before it is sent.')
		.argument('<file.csv>', 'UTF-8, with a header line', filled)
		.option('--dry-run', 'check every row, send nothing')
		.option(...JSON_FLAG)
		.addHelpText('after', MIGRATE_HELP)
		.action(async (path: string, flags: MigrateFlags) =>
			onEnd(await (await import('./commands/migrate-file.ts')).migrateFile(path, flags)),
		);

	program
		.command('watch')
		.description('Print a JSON event for every submission that reaches a status, one a line.')
		.addOption(
			new Option('--status <status...>', 'which statuses to tell of')
				.choices(WATCHED_STATUSES.map(({ value }) => value))
				.default(['approved'] satisfies WatchedStatus[], 'approved'),
		)
		.option('--once', 'look one time instead of staying')
		.option('--state <file.json>', 'remember here what has been told', filled)
		.option('--existing', 'on the first look, tell of what is there already')
		.addOption(
			new Option('--interval <seconds>', 'time between two looks')
				.argParser(wholeNumber({ least: 1, most: LONGEST_WAIT_MS / 1000 }))
				.default(60),
		)
		.addHelpText('after', WATCH_HELP)
		.action(async (flags: WatchFlags) => (await import('./commands/watch.ts')).watchSubmissions(flags));

	return program;
}
