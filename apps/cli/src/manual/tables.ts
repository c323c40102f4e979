import { OPERATIONS, type OperationDescription } from '@argos/core';
import { Command } from 'commander';
import { CONNECTION } from '../connection-flags.ts';
import { EXIT_MEANINGS } from '../exit-codes.ts';
import { addMigrateFlags } from '../migrate/flags.ts';
import { isList, positionalOf } from '../operations/flags.ts';
import { kebab, nameOf } from '../operations/names.ts';

/** The tables of the README that come from the code, by the name of their place in it. */
const TABLES: Readonly<Record<string, () => string>> = {
	operations: () =>
		table(
			['command', 'flags that it needs', 'what it does'],
			OPERATIONS.map((operation) => [code(commandLine(operation)), needed(operation), operation.summary]),
		),
	'migrate flags': () =>
		table(
			['flag', 'meaning'],
			addMigrateFlags(new Command())
				.options.filter(({ helpGroupHeading }) => helpGroupHeading !== CONNECTION)
				.map(({ flags, description, argChoices }) => [
					code(flags.replaceAll('|', ' or ')),
					argChoices ? `${description} (${argChoices.join(', ')})` : description,
				]),
		),
	'exit codes': () =>
		table(
			['code', 'meaning'],
			Object.entries(EXIT_MEANINGS).map(([number, meaning]) => [number, meaning]),
		),
};

/** The README with every table between its marks made new. */
export function withTables(readme: string): string {
	return Object.entries(TABLES).reduce((text, [name, rows]) => {
		const [from, to] = [`<!-- ${name}: made by npm run manual -->`, `<!-- /${name} -->`];
		const [before, after] = [text.split(from)[0], text.split(to)[1]];
		if (before === undefined || after === undefined) throw new Error(`The README has no place "${name}".`);
		return `${before}${from}\n\n${rows()}\n${to}${after}`;
	}, readme);
}

function commandLine(operation: OperationDescription): string {
	const { group, name } = nameOf(operation);
	const positional = positionalOf(operation.fields);
	const field = positional && operation.fields[positional];
	const argument = positional && field ? ` <${kebab(positional)}${isList(field) ? '...' : ''}>` : '';
	return `argos ${group} ${name}${argument}`;
}

function needed({ fields, kind, ...operation }: OperationDescription): string {
	const flags = Object.entries(fields)
		.filter(([name, { required }]) => required && name !== positionalOf(fields))
		.map(([name]) => `--${kebab(name)}`);
	if ('output' in operation && operation.output === 'file') flags.push('-o');
	if (kind === 'destructive') flags.push('--yes');
	return flags.map(code).join(' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
	return [head, head.map(() => '---'), ...rows].map(line).join('');
}

function code(text: string): string {
	return `\`${text}\``;
}
