import { GENDER_WORDS, ID_TYPE_WORDS, STATUS_WORDS, type Words } from './choice-words.ts';
import { FIELDS } from './fields.ts';
import type { MigrationField } from './mapping.ts';
import { choiceReader } from './read-choice.ts';
import { readCountry } from './read-country.ts';
import { dateReader } from './read-date.ts';
import { type Read, remembering } from './reading.ts';

const WORDS: Readonly<Partial<Record<MigrationField, Words>>> = {
	kycStatus: STATUS_WORDS,
	gender: GENDER_WORDS,
	idType: ID_TYPE_WORDS,
};
const NO_WORDS: Words = { meaning: {}, refused: {} };

/** Reads cells of a field as ARGOS wants them. Names, numbers and free texts are taken as they are written. */
export function fieldReader(field: MigrationField, dateFormat: string | undefined): Read {
	const description = FIELDS[field];
	switch (description?.type) {
		case 'date':
			return dateReader(dateFormat);
		case 'country':
			return remembering(readCountry);
		case 'choice':
			return remembering(choiceReader(description, WORDS[field] ?? NO_WORDS));
		default:
			return (cell) => ({ value: cell });
	}
}
