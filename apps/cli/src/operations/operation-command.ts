import type { Command, Option } from 'commander';
import { addConnectionFlags } from '../connection-flags.ts';
import { filled } from '../parsers.ts';
import { argumentOf, flagsOf, positionalOf } from './flags.ts';
import type { AnyOperation, OperationFlags } from './run-operation.ts';

const HISTORY = `
Personal data need not stand in the history of your shell: such flags take @file and - (a pipe) as well.`;

/** How many a list gives unless told otherwise. */
const LIMIT = 50;

/** Adds the command of one operation, all of it from the catalogue. */
export function addOperation(parent: Command, operation: AnyOperation, name: string): Command {
	const { fields, output, kind } = operation;
	const command = parent.command(name).description(operation.summary).helpCommand(false);
	const positional = positionalOf(fields);
	const field = positional && fields[positional];
	if (positional && field) command.addArgument(argumentOf(positional, field));
	for (const flag of flagsOf(fields)) command.addOption(withDefault(flag));
	if (Object.values(fields).some(({ sensitive }) => sensitive)) {
		command.option('--input <file.json>', 'read fields from a JSON object; - for a pipe', filled);
		command.addHelpText('after', HISTORY);
	}
	if (output === 'file') {
		command.requiredOption('-o, --output <file>', 'where to save it; - for a pipe', filled);
	}
	if (kind === 'destructive') command.option('--yes', 'do not ask before it is done');
	command.option('--json', output === 'list' ? 'print one JSON array' : 'print JSON for programs');
	if (output === 'list') command.option('--jsonl', 'print a JSON object a line, as they come');
	return addConnectionFlags(command).action(async (...given: unknown[]) => {
		const { runOperation } = await import('./run-operation.ts');
		const [id, flags] = positional === undefined ? [undefined, given[0]] : given;
		const all: OperationFlags = { ...(flags as OperationFlags) };
		if (positional !== undefined) all[positional] = id;
		await runOperation(operation, all);
	});
}

function withDefault(flag: Option): Option {
	return flag.name() === 'limit' ? flag.default(LIMIT) : flag;
}
