import { redact } from '@argos/core';
import { badMapping } from './bad-mapping.ts';
import { FIELDS } from './fields.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';
import { type Read, remembering } from './reading.ts';

const folded = (word: string): string => word.trim().normalize('NFC').toLowerCase();

/**
 * Reads the mapping's own words first, capitals not counting, and everything else as before.
 * @throws {MigrationError} `bad-mapping` for a word without a value, or with one that the field cannot hold
 */
export function withWords(options: {
	field: MigrationField;
	words: NonNullable<MappingOptions['values']>[MigrationField];
	read: Read;
}): Read {
	const { field, words, read } = options;
	const own = new Map<string, { readonly value: string | undefined }>();
	for (const [word, value] of Object.entries(words ?? {})) {
		const meaning = meaningOf({ field, word, value, read });
		const earlier = own.get(folded(word));
		if (earlier !== undefined && earlier.value !== meaning) {
			throw badMapping(`${place(field, word)} is there twice, with different values. Capitals do not count.`);
		}
		own.set(folded(word), { value: meaning });
	}
	if (own.size === 0) return read;
	const otherwise = field === 'gender' && own.has('h') && !own.has('m') ? withoutUnclearM(read) : read;
	return remembering((cell) => own.get(folded(cell)) ?? otherwise(cell));
}

function meaningOf(of: { field: MigrationField; word: string; value: string | null; read: Read }) {
	const { field, word, value, read } = of;
	const { type, required = false } = FIELDS[field] ?? {};
	if (value === null && !required) return undefined;
	if (type !== 'choice' && type !== 'country') {
		const only = required ? '' : '. Only null can be said, for cells that count as empty';
		throw badMapping(`The mapping has values for ${field}, whose cells are taken as they are${only}.`);
	}
	if (value === null || value.trim() === '') {
		const advice = required ? 'fill it in' : 'fill it in, or write null when such cells count as empty';
		throw badMapping(`${place(field, word)} has no value: ${advice}.`);
	}
	const reading = read(value.trim());
	if ('value' in reading) return reading.value;
	// Only ARGOS knows all codes of an open list, so the user may know better.
	if (isOpen(field)) return value.trim();
	throw badMapping(`${place(field, word)} has a value that cannot be used: it ${reading.reason}.`);
}

// H and M are homme and mujer as likely as hombre and masculino.
function withoutUnclearM(read: Read): Read {
	const reason = 'can mean a woman beside an H: say what both letters mean under "values" of the mapping';
	return (cell) => (folded(cell) === 'm' ? { reason } : read(cell));
}

const place = (field: MigrationField, word: string): string =>
	`In the mapping's values, the word "${redact(word, [])}" of ${field}`;

function isOpen(field: MigrationField): boolean {
	const description = FIELDS[field];
	return description?.type === 'choice' && description.open === true;
}
