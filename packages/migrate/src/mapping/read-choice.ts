import type { ChoiceField } from '@argos/core';
import type { Words } from './choice-words.ts';
import { plain } from './plain.ts';
import type { Read } from './reading.ts';

// A code as the vendor writes them. Anything else of an open list is more likely a word for people.
const CODE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/**
 * Reads values of a choice and the words that mean them. Of an open choice, codes that are not known are given on as
 * they are written: only ARGOS knows them all.
 */
export function choiceReader(field: ChoiceField, words: Words): Read {
	const values = field.choices.map(({ value }) => value);
	const meaning = new Map([
		...[...values, ...Object.keys(words.meaning)].map((value): [string, string] => [plain(value), value]),
		...pairs(words.meaning),
	]);
	const refused = new Map(pairs(words.refused));
	const otherwise = field.open
		? `must be a code of ARGOS, such as ${values.join(', ')}; say under "values" of the mapping which one this word means`
		: `must be one of: ${values.join(', ')}; say under "values" of the mapping what other words mean`;
	return (cell) => {
		const word = plain(cell);
		const reason = refused.get(word);
		if (reason !== undefined) return { reason };
		const value = meaning.get(word) ?? (field.open && CODE.test(cell) ? cell : undefined);
		return value === undefined ? { reason: otherwise } : { value };
	};
}

const pairs = (lists: Readonly<Record<string, readonly string[]>>): [string, string][] =>
	Object.entries(lists).flatMap(([to, words]) => words.map((word): [string, string] => [plain(word), to]));
