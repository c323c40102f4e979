import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { assertNoKey } from './no-key.ts';
import { oneLine } from './one-line.ts';
import { createProgram } from './program.ts';

/** Runs one command line and gives its exit code. Whatever goes wrong is one message on standard error. */
export async function run(args: readonly string[]): Promise<ExitCode> {
	let code: ExitCode = EXIT.ok;
	const program = createProgram((end) => {
		code = end;
	});
	try {
		assertNoKey(args);
		await program.parseAsync(args, { from: 'user' });
		return code;
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
		const failure = failureOf(error instanceof CommanderError ? wrongUse(error) : error);
		// Asked of the arguments, since they may be what could not be read.
		const text = args.some((arg) => arg === '--json' || arg === '--jsonl')
			? JSON.stringify({ error: failure.json })
			: `argos: ${oneLine(failure.message)}`;
		process.stderr.write(`${text}\n`);
		return code === EXIT.ok ? failure.exitCode : code;
	}
}

function wrongUse(error: CommanderError): CliError {
	if (error.code === 'commander.help') {
		return new CliError(
			'usage',
			'Say what to do, such as "argos submissions list". "argos --help" shows all commands.',
		);
	}
	// What stands behind the name of an unknown flag may be anything.
	const what = error.message
		.replace(/^error: /, '')
		.replace(/\n/g, ' ')
		.replace(/'(--?[\w-]+)=[^']*'/, "'$1'");
	return new CliError('usage', `${what}${/[.?)]$/.test(what) ? '' : '.'} See --help.`);
}
