import type { Choice, Field, Fields } from '@argos/core';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { filled, wholeNumber } from '../parsers.ts';
import { isAdmin } from './administrator.ts';
import { kebab } from './names.ts';

/** The field that stands right behind the command: the first one that is needed, when it is an id or several. */
export function positionalOf(fields: Fields): string | undefined {
	const [name] = Object.entries(fields).find(([, field]) => field.required) ?? [];
	return name !== undefined && /Ids?$/.test(name) ? name : undefined;
}

export function argumentOf(name: string, field: Field): Argument {
	const argument = new Argument(isList(field) ? `<${kebab(name)}...>` : `<${kebab(name)}>`, helpOf(field));
	return isList(field) ? argument.argParser(collected) : argument.argParser(filled);
}

/** The flags of an operation: `userId` becomes `--user-id <text>`, with the help of the catalogue. */
export function flagsOf(fields: Fields): Option[] {
	const positional = positionalOf(fields);
	return Object.entries(fields).flatMap(([name, field]) =>
		name === positional ? [] : [flagOf(name, field), ...runTogether(name, field)],
	);
}

function flagOf(name: string, field: Field): Option {
	const help = isAdmin(name) ? `${helpOf(field)} Default: ARGOS_ADMIN.` : helpOf(field);
	const option = new Option(longFlag(name, field), field.required ? `${help} (required)` : help);
	option.helpGroup(field.advanced ? 'Seldom needed:' : 'Options:');
	switch (field.type) {
		case 'number':
			return option.argParser(
				wholeNumber({
					least: field.minimum ?? 0,
					...(field.maximum !== undefined && { most: field.maximum }),
				}),
			);
		case 'boolean':
			return field.only === false ? option : option.argParser(trueOrFalse);
		case 'choice':
			return option.argParser(field.open ? filled : oneOf(field.choices));
		case 'texts':
		case 'countries':
		case 'choices':
			return option.argParser(collected);
		default:
			return option.argParser(filled);
	}
}

/** `--userid`: flags were once written without hyphens, and scripts may still do so. */
function runTogether(name: string, field: Field): Option[] {
	const old = name.toLowerCase();
	if (old === kebab(name) || (field.type === 'boolean' && field.only === false)) return [];
	const option = flagOf(name, field).hideHelp();
	option.long = `--${old}`;
	// Both spellings mean one value.
	option.attributeName = () => name;
	return [option];
}

function longFlag(name: string, field: Field): string {
	if (field.type !== 'boolean') return `--${kebab(name)} <${placeholder(name, field)}>`;
	return field.only === false ? `--no-${kebab(name)}` : `--${kebab(name)} <true|false>`;
}

function helpOf(field: Field): string {
	switch (field.type) {
		case 'choice':
		case 'choices':
			return `${field.help} ${field.open ? 'Known' : 'One'}${field.type === 'choices' && !field.open ? ' or more' : ''}: ${field.choices.map(inWords).join(', ')}.`;
		case 'country':
		case 'countries':
			return `${field.help} Three letters (ISO 3166-1), such as KOR.`;
		case 'boolean':
			return field.only === false ? `Sends false. ${field.help}` : field.help;
		default:
			return field.help;
	}
}

/** The value, and its label where that says more. */
function inWords({ value, label }: Choice): string {
	const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
	return plain(value) === plain(label) ? value : `${value} (${label})`;
}

function placeholder(name: string, field: Field): string {
	switch (field.type) {
		case 'date':
			return 'YYYY-MM-DD';
		case 'date-time':
			return 'YYYY-MM-DDThh:mm:ssZ';
		case 'number':
			return 'n';
		case 'email':
			return 'address';
		case 'choice':
			return kebab(name);
		case 'country':
			return 'XXX';
		case 'picture':
			return 'file';
		case 'object':
			return 'json|@file';
		case 'texts':
		case 'countries':
		case 'choices':
			return 'a,b|@file|-';
		default:
			return 'text';
	}
}

export function isList({ type }: Field): boolean {
	return type === 'texts' || type === 'countries' || type === 'choices';
}

function collected(text: string, before: readonly string[] = []): string[] {
	return [...before, filled(text)];
}

function trueOrFalse(text: string): boolean {
	if (text === 'true' || text === 'false') return text === 'true';
	throw new InvalidArgumentError('It must be true or false.');
}

function oneOf(choices: readonly Choice[]): (text: string) => string {
	return (text) => {
		if (choices.some(({ value }) => value === text)) return text;
		throw new InvalidArgumentError(`Allowed choices are ${choices.map(({ value }) => value).join(', ')}.`);
	};
}
