import { redact } from '@argos/core';
import { STATUS_WORDS } from './choice-words.ts';
import { fieldReader } from './field-reader.ts';
import { FIELDS } from './fields.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';

/** A column with more words than this that nobody knows is no column of a choice. */
const MOST_WORDS = 20;
const LONGEST_WORD = 40;

type Values = NonNullable<MappingOptions['values']>;

/** The words of a sample that have to be explained, each with an empty value to be filled in. */
export function proposeWords(cells: ReadonlyMap<MigrationField, ReadonlySet<string>>): {
	readonly values: Values;
	readonly notes: readonly string[];
} {
	const values: Partial<Record<MigrationField, Record<string, string>>> = {};
	const notes: string[] = [];
	for (const [field, words] of cells) {
		const type = FIELDS[field]?.type;
		if (type !== 'choice' && type !== 'country') continue;
		const { unknown, undecided } = sorted(field, [...words]);
		if (undecided.length > 0) {
			notes.push(
				`Rows with ${quoted(undecided)} as ${field} cannot be taken over: ARGOS wants approved and rejected cases only.`,
			);
		}
		if (unknown.length === 0) continue;
		if (unknown.length > MOST_WORDS || unknown.some((word) => !isShowable(word))) {
			notes.push(`The column for ${field} holds much that cannot be read. Is it the right column?`);
			continue;
		}
		values[field] = Object.fromEntries(unknown.map((word) => [word, '']));
		const others = FIELDS[field]?.required ? '' : ', or null where such a cell counts as empty';
		notes.push(`Fill in what ${quoted(unknown)} means for ${field}, under "values"${others}.`);
	}
	return { values, notes };
}

function sorted(field: MigrationField, words: readonly string[]) {
	const read = fieldReader(field);
	const unread = words.flatMap((word) => {
		const reading = read(word);
		return 'reason' in reading ? [{ word, reason: reading.reason }] : [];
	});
	const undecided = unread.filter(({ reason }) => Object.hasOwn(STATUS_WORDS.refused, reason));
	const unknown = unread.filter((one) => !undecided.includes(one)).map(({ word }) => word);
	// Beside an H, an M is as likely a woman as a man.
	const unsure =
		field === 'gender' && unknown.some((word) => /^h$/i.test(word))
			? words.filter((word) => /^m$/i.test(word))
			: [];
	return { unknown: [...unknown, ...unsure], undecided: undecided.map(({ word }) => word) };
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

const isShowable = (word: string): boolean => word.length <= LONGEST_WORD && redact(word, []) === word;
