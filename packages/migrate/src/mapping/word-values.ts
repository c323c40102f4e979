import { checkInput, redact } from '@argos/core';
import { badMapping } from './bad-mapping.ts';
import { hasWords } from './field-reader.ts';
import { FIELDS } from './fields.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';
import type { Read, Reading } from './reading.ts';

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
	const own = new Map<string, Reading>();
	for (const [word, value] of Object.entries(words ?? {})) {
		const reading = { value: meaningOf({ field, word, value, read }) };
		const earlier = own.get(folded(word));
		if (earlier !== undefined && 'value' in earlier && earlier.value !== reading.value) {
			throw badMapping(`${place(field, word)} is there twice, with different values. Capitals do not count.`);
		}
		own.set(folded(word), reading);
	}
	return own.size === 0 ? read : (cell) => own.get(folded(cell)) ?? read(cell);
}

function meaningOf(of: { field: MigrationField; word: string; value: string | null; read: Read }) {
	const { field, word, value, read } = of;
	if (!hasWords(field))
		throw badMapping(`The mapping has values for ${field}, whose cells are taken as they are.`);
	if (value === null) {
		if (FIELDS[field]?.required)
			throw badMapping(`${place(field, word)} must have a value: ${field} is required.`);
		return undefined;
	}
	if (value.trim() === '') throw badMapping(`${place(field, word)} has no value yet: ${advice(field)}`);
	// What ARGOS takes as it is, such as a code that only ARGOS knows, needs no reading.
	const description = FIELDS[field];
	const given = value.trim();
	if (description && checkInput({ [field]: description }, { [field]: given }).length === 0) {
		const known = description.type === 'choice' && description.open ? read(given) : { value: given };
		return 'value' in known ? known.value : given;
	}
	const reading = read(given);
	if ('value' in reading) return reading.value;
	throw badMapping(`${place(field, word)} has a value that cannot be used: it ${reading.reason}.`);
}

const place = (field: MigrationField, word: string): string =>
	`The mapping's values, ${field}, "${redact(word, [])}",`;

function advice(field: MigrationField): string {
	return FIELDS[field]?.required
		? 'fill it in.'
		: 'fill it in, or write null when such cells count as empty.';
}
