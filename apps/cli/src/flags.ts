import type { Field, Fields } from '@argos/core';
import { InvalidArgumentError, Option } from 'commander';

/** The flags of an operation: `userId` becomes `--userid <text>`, with the help of the catalogue. */
export function flagsOf(fields: Fields): Option[] {
	return Object.entries(fields).map(([name, field]) => {
		const option = new Option(`--${name.toLowerCase()} <${placeholder(name, field)}>`, field.help);
		if (field.type === 'number') return option.argParser(wholeNumber({ least: field.minimum ?? 0 }));
		if (field.type === 'choice' && !field.open)
			return option.choices(field.choices.map(({ value }) => value));
		return option.argParser(filled);
	});
}

/** The operation's input from the flags that were given. */
export function inputOf(fields: Fields, flags: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.keys(fields).map((name) => [name, flags[name.toLowerCase()]]));
}

/** Reads a flag or an argument that is a text. A shell variable that is not set must not mean "everybody". */
export function filled(text: string): string {
	if (text.trim() !== '') return text;
	throw new InvalidArgumentError('It is empty: check the variable or the quotes that it comes from.');
}

/** Reads a flag that counts something. */
export function wholeNumber(range: { least: number; most?: number }): (text: string) => number {
	const { least, most = Number.MAX_SAFE_INTEGER } = range;
	const wanted = range.most === undefined ? `from ${least} up` : `from ${least} to ${most}`;
	return (text) => {
		const number = Number(text);
		if (/^\d+$/.test(text) && number >= least && number <= most) return number;
		throw new InvalidArgumentError(`It must be a whole number ${wanted}.`);
	};
}

function placeholder(name: string, field: Field): string {
	switch (field.type) {
		case 'date':
			return 'YYYY-MM-DD';
		case 'number':
			return 'n';
		case 'email':
			return 'address';
		case 'choice':
			return name.toLowerCase();
		default:
			return 'text';
	}
}
