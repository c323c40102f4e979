import { openAsBlob } from 'node:fs';
import { checkInput, type Field, type FieldIssue, type Fields } from '@argos/core';
import { CliError } from '../cli-error.ts';
import { isAdmin } from './administrator.ts';
import { countryHint } from './country-hint.ts';
import { isList, positionalOf } from './flags.ts';
import { kebab } from './names.ts';
import { readSource, readText } from './read-source.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The operation's input from flags and the argument behind the command, else `--input`, else the defaults.
 * Everything that is wrong with it is told at once, by the names of the flags and without the values.
 * @throws {CliError} `usage`
 */
export async function readInput(
	fields: Fields,
	{ flags, defaults = {} }: { flags: Values; defaults?: Values },
): Promise<Record<string, unknown>> {
	const path = flags.input;
	const file = typeof path === 'string' ? objectIn(await readText(path), '--input') : {};
	const input: Record<string, unknown> = { ...file };
	for (const [name, field] of Object.entries(fields)) {
		const value = await fieldValue({ name, field, value: flags[name] ?? file[name] ?? defaults[name] });
		if (value !== undefined) input[name] = value;
	}
	const issues = checkInput(fields, input);
	if (issues.length > 0) throw wrongInput(fields, { issues, input });
	return input;
}

/** Says what is wrong with an input by the names of its flags. */
export function wrongInput(
	fields: Fields,
	{ issues, input }: { issues: readonly FieldIssue[]; input: Values },
): CliError {
	const told = issues.map((issue) => {
		const field = fields[issue.field];
		const hint = isAdmin(issue.field)
			? '(it may come from ARGOS_ADMIN)'
			: field && countryHint(field, input[issue.field]);
		return [`${spelling(fields, issue.field)} ${issue.reason}`, hint].filter(Boolean).join(' ');
	});
	return new CliError('usage', `${told.join('. ')}. Nothing was sent; see --help.`);
}

async function fieldValue({
	name,
	field,
	value,
}: {
	name: string;
	field: Field;
	value: unknown;
}): Promise<unknown> {
	if (value === undefined) return undefined;
	if (isList(field) && Array.isArray(value)) return listFrom(value);
	// Whatever is somebody's need not stand in the history of a shell.
	if (field.sensitive && typeof value === 'string' && field.type !== 'picture') {
		return (await readSource(value)).trim();
	}
	switch (field.type) {
		case 'boolean':
			// A flag that was not given stands at true.
			return field.only === false && value === true ? undefined : value;
		case 'picture':
			return typeof value === 'string' ? picture(value) : value;
		case 'object':
			return typeof value === 'string' ? objectIn(await readSource(value), `--${kebab(name)}`) : value;
		default:
			return value;
	}
}

/** Values between commas or line ends, from as many flags as there are, files and the pipe. */
async function listFrom(values: readonly unknown[]): Promise<string[]> {
	const list: string[] = [];
	for (const value of values) {
		const parts = (await readSource(String(value))).split(/[,\r\n]/).map((part) => part.trim());
		for (const part of parts) if (part !== '') list.push(part);
	}
	return list;
}

async function picture(path: string): Promise<Blob> {
	try {
		return await openAsBlob(path);
	} catch {
		throw new CliError('usage', `The picture ${path} does not exist or cannot be read.`);
	}
}

function objectIn(text: string, flag: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	} catch {
		// Told below, without the text.
	}
	throw new CliError('usage', `${flag} must hold one JSON object, such as {"name": "value"}.`);
}

function spelling(fields: Fields, name: string): string {
	if (name === positionalOf(fields)) return `<${kebab(name)}>`;
	return Object.hasOwn(fields, name) ? `--${kebab(name)}` : `"${kebab(name)}" in --input`;
}
