import { GENDER_WORDS, ID_TYPE_WORDS, STATUS_WORDS, type Words } from './choice-words.ts';
import { FIELDS } from './fields.ts';
import type { MigrationField } from './mapping.ts';
import { choiceReader } from './read-choice.ts';
import { readCountry } from './read-country.ts';
import { dateReader } from './read-date.ts';
import { type Read, remembering } from './reading.ts';
import { IDENTIFIERS, whySpoilt, whySpoiltAddress, whySpoiltIdentifier } from './spoilt.ts';

const WORDS: Readonly<Partial<Record<MigrationField, Words>>> = {
	kycStatus: STATUS_WORDS,
	gender: GENDER_WORDS,
	idType: ID_TYPE_WORDS,
};
const BEFORE_TODAY: readonly MigrationField[] = ['birthDate', 'issueDate'];
const NO_WORDS: Words = { meaning: {}, refused: {} };

/** Reads cells of a field as ARGOS wants them. Names, numbers and free texts are taken as they are written. */
export function fieldReader(
	field: MigrationField,
	options: { dateFormat?: string | undefined; reference?: MigrationField | undefined } = {},
): Read {
	const description = FIELDS[field];
	switch (description?.type) {
		case 'date':
			return BEFORE_TODAY.includes(field)
				? withinYears(dateReader(options.dateFormat))
				: dateReader(options.dateFormat);
		case 'country':
			return remembering(readCountry);
		case 'choice':
			return remembering(choiceReader(description, WORDS[field] ?? NO_WORDS));
		case 'email':
			return freeReader(whySpoiltAddress);
		default:
			return freeReader(
				IDENTIFIERS.includes(field) || field === options.reference ? whySpoiltIdentifier : whySpoilt,
			);
	}
}

function freeReader(why: (cell: string) => string | undefined): Read {
	return (cell) => {
		const reason = why(cell);
		return reason === undefined ? { value: cell } : { reason };
	};
}

const EARLIEST = '1800';
const LATEST = '2199';

// 0090 is a slip, 2533 the Buddhist 1990. Expiry knows 9999, for never.
function withinYears(read: Read): Read {
	return (cell) => {
		const reading = read(cell);
		const year = 'value' in reading ? reading.value?.slice(0, 4) : undefined;
		if (year === undefined || (year >= EARLIEST && year <= LATEST)) return reading;
		return { reason: `has a year that cannot be: before ${EARLIEST} or after ${LATEST}` };
	};
}
