import { WATCHED_STATUSES, type WatchedStatus } from '@argos/core';
import { Command, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { DoctorFlags } from './commands/doctor.ts';
import type { SandboxFlags } from './commands/sandbox.ts';
import type { WatchFlags } from './commands/watch.ts';
import { addConnectionFlags } from './connection-flags.ts';
import type { ExitCode } from './exit-codes.ts';
import { AFTER_HELP, DOCTOR_HELP, WATCH_HELP } from './help.ts';
import { addMigrate } from './migrate/migrate-commands.ts';
import { addCatalogue, operationById } from './operations/catalogue-commands.ts';
import { addOperation } from './operations/operation-command.ts';
import { filled, wholeNumber } from './parsers.ts';
import { ENCRYPTION_MODES } from './settings.ts';
import { LONGEST_WAIT_MS } from './watch/wait.ts';

const JSON_FLAG = ['--json', 'print JSON for programs'] as const;

/**
 * All commands. Each is loaded when it is called for, so that `--help` does not wait for a PDF library.
 * `onEnd` gets the exit code of a command that has codes of its own: first for the case that it breaks off,
 * then the one that it ended with.
 */
export function createProgram(onEnd: (code: ExitCode) => void): Command {
	const program = new Command('argos')
		.description(
			'ARGOS Identity on the command line: every call of the API, migration, a watch, and a local ARGOS to try it on.',
		)
		.version(manifest.version)
		// A field of an operation may be called "version" too.
		.enablePositionalOptions()
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
		.option('--face-auth-key <key>', 'another key for the FaceAuth add-on (default: the same key)', filled)
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
		.option('--webhook-url <url>', 'send webhooks there, on this machine', filled)
		.option('--allow-remote-webhooks', 'let webhooks leave this machine')
		.option(...JSON_FLAG)
		.action(async (flags: SandboxFlags, command: Command) => {
			const { runSandbox } = await import('./commands/sandbox.ts');
			await runSandbox(flags, { isGiven: (name) => command.getOptionValueSource(name) === 'cli' });
		});

	addCatalogue(program);
	addOperation(program, operationById('aml.downloadReport'), 'aml-report').summary('Short for "aml report".');

	addConnectionFlags(
		program
			.command('doctor')
			.description('Check key, network, encryption and clock against the API; changes nothing.')
			.option(...JSON_FLAG),
	)
		.addHelpText('after', DOCTOR_HELP)
		.action(async (flags: DoctorFlags) =>
			onEnd(await (await import('./commands/doctor.ts')).runDoctor(flags)),
		);

	addMigrate(program, onEnd);

	const watch = program
		.command('watch')
		.description(
			'Print a JSON event for every submission that reaches a status or is red-flagged, one a line.',
		)
		.addOption(
			new Option('--status <status...>', 'which statuses to tell of; red-flag for AML, any for every change')
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
		.addHelpText('after', WATCH_HELP);
	addConnectionFlags(watch).action(async (flags: WatchFlags) =>
		(await import('./commands/watch.ts')).watchSubmissions(flags),
	);

	return program;
}
