import type { FieldIssue } from '../errors/argos-error.ts';
import { invalidInput } from '../errors/invalid-input.ts';
import { isRecord } from '../model/wire-values.ts';
import { isCountryCode } from '../schemas/countries.ts';
import { isUploadSource } from '../upload/upload-source.ts';
import type { Choice, Field, Fields } from './field.ts';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
/** Its letters; whether they make an address, the URL parser tells. */
const IPV6 = /^[0-9a-f:.]+$/i;

/**
 * Everything that is wrong with an input, before anything is sent. Reasons never hold the value.
 * Stricter than ARGOS in one point: a date must be on the calendar (the vendor's checks are not documented).
 */
export function checkInput(fields: Fields, input: Readonly<Record<string, unknown>>): FieldIssue[] {
	const issues: FieldIssue[] = [];
	for (const [name, field] of entriesOf(fields)) {
		const reason = reasonAgainst(field, input[name]);
		if (reason !== undefined) issues.push({ field: name, reason });
	}
	for (const name of Object.keys(input)) {
		if (Object.hasOwn(fields, name) || input[name] === undefined) continue;
		issues.push({ field: name, reason: 'is not a field of this operation' });
	}
	return issues;
}

// A migration asks twice for each of a million rows, always with the same fields.
const ENTRIES = new WeakMap<Fields, readonly (readonly [string, Field])[]>();

function entriesOf(fields: Fields): readonly (readonly [string, Field])[] {
	const known = ENTRIES.get(fields);
	if (known !== undefined) return known;
	const entries = Object.entries(fields);
	ENTRIES.set(fields, entries);
	return entries;
}

/**
 * @param rules what no single field can tell, such as two fields that exclude each other
 * @throws {ArgosError} `invalid-request` with all issues, `outcome: 'not-applied'`
 */
export function assertInput(
	operation: string,
	fields: Fields,
	input: object,
	rules: readonly (FieldIssue | false)[] = [],
): void {
	const issues = [...checkInput(fields, { ...input }), ...rules.filter((issue) => issue !== false)];
	if (issues.length === 0) return;
	throw invalidInput({ operation, issues, undone: 'Nothing was sent.' });
}

function reasonAgainst(field: Field, value: unknown): string | undefined {
	const absent =
		value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
	if (absent) return field.required ? 'is missing' : undefined;
	switch (field.type) {
		case 'number':
			return numberReason(field, value);
		case 'boolean':
			if (typeof value !== 'boolean') return 'must be true or false';
			return value && field.only === false ? 'can only be false; leave it out otherwise' : undefined;
		case 'texts':
		case 'countries':
		case 'choices':
			return listReason(field, value);
		case 'picture':
			return isUploadSource(value) ? undefined : 'must be a picture';
		case 'object':
			return isRecord(value) ? undefined : 'must be an object of names and values';
		default:
			return textReason(field, value);
	}
}

function listReason(
	field: Extract<Field, { type: 'texts' | 'countries' | 'choices' }>,
	value: unknown,
): string | undefined {
	if (!Array.isArray(value)) return 'must be a list';
	if (field.type === 'choices') {
		return value.map((one) => choiceReason(field, one)).find((reason) => reason !== undefined);
	}
	const { minimum = 1, maximum = Number.POSITIVE_INFINITY } = field;
	if (value.length < minimum) return `must hold at least ${minimum}`;
	if (value.length > maximum) return `must hold at most ${maximum}`;
	const one = { ...field, type: field.type === 'countries' ? 'country' : 'text', required: true } as const;
	return value.map((element) => reasonAgainst(one, element)).find((reason) => reason !== undefined);
}

function choiceReason(
	{ choices, open }: { choices: readonly Choice[]; open?: boolean },
	value: unknown,
): string | undefined {
	if (typeof value !== 'string') return 'must be text';
	if (open || choices.some((choice) => choice.value === value)) return undefined;
	return `must be one of: ${choices.map((choice) => choice.value).join(', ')}`;
}

function textReason(
	field: Extract<
		Field,
		{ type: 'text' | 'email' | 'date' | 'date-time' | 'country' | 'ip-address' | 'url' | 'choice' }
	>,
	value: unknown,
): string | undefined {
	if (typeof value !== 'string') return 'must be text';
	if (value.trim() === '') return field.required ? 'is missing' : 'is blank';
	switch (field.type) {
		case 'email':
			return EMAIL.test(value) ? undefined : 'must be an e-mail address';
		case 'date':
			return dateReason(value);
		case 'date-time':
			return momentReason(value);
		case 'country':
			return isCountryCode(value)
				? undefined
				: 'must be a three-letter country code (ISO 3166-1), such as KOR';
		case 'ip-address':
			return IPV4.test(value) || (IPV6.test(value) && URL.canParse(`http://[${value}]`))
				? undefined
				: 'must be an IP address';
		case 'url':
			return URL.canParse(value) ? undefined : 'must be a web address, such as https://example.com/';
		case 'choice':
			return choiceReason(field, value);
		default:
			return undefined;
	}
}

function numberReason(field: { minimum?: number; maximum?: number }, value: unknown): string | undefined {
	const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = field;
	if (typeof value !== 'number' || !Number.isInteger(value)) return 'must be a whole number';
	if (value < minimum) return `must be at least ${minimum}`;
	return value > maximum ? `must be at most ${maximum}` : undefined;
}

function dateReason(value: string): string | undefined {
	if (!DATE.test(value)) return 'must be a date, written YYYY-MM-DD';
	const year = Number(value.slice(0, 4));
	const month = Number(value.slice(5, 7));
	const day = Number(value.slice(8));
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? undefined : 'is a date that the calendar does not have';
}

function momentReason(value: string): string | undefined {
	if (!DATE_TIME.test(value) || Number.isNaN(Date.parse(value)))
		return 'must be a moment in UTC, such as 2026-01-31T18:00:00Z';
	// Date takes 31 February for 3 March.
	return dateReason(value.slice(0, 10)) && 'is a moment that the calendar does not have';
}
