import { ArgosError, type FieldIssue } from '../errors/argos-error.ts';
import { isCountryCode } from '../schemas/countries.ts';
import type { Field, Fields } from './field.ts';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^[0-9a-f:]+(?:\d+\.\d+\.\d+\.\d+)?$/i;

/**
 * Everything that is wrong with an input, before anything is sent. Reasons never hold the value.
 * Stricter than ARGOS in one point: a date must be on the calendar (the vendor's checks are not documented).
 */
export function checkInput(fields: Fields, input: Readonly<Record<string, unknown>>): FieldIssue[] {
	const known = Object.entries(fields).flatMap(([name, field]) => {
		const reason = reasonAgainst(field, input[name]);
		return reason === undefined ? [] : [{ field: name, reason }];
	});
	const unknown = Object.keys(input).filter(
		(name) => !Object.hasOwn(fields, name) && input[name] !== undefined,
	);
	return [...known, ...unknown.map((field) => ({ field, reason: 'is not a field of this operation' }))];
}

/** @throws {ArgosError} `invalid-request` with all issues, `outcome: 'not-applied'` */
export function assertInput(operation: string, fields: Fields, input: object): void {
	const issues = checkInput(fields, { ...input });
	if (issues.length === 0) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation,
		issues,
		field: issues[0]?.field,
		summary: `${issues.map(({ field, reason }) => `${field} ${reason}`).join('; ')}.`,
		advice: 'Nothing was sent. Correct the input and try again.',
	});
}

function reasonAgainst(field: Field, value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return field.required ? 'is missing' : undefined;
	if (field.type === 'number') return numberReason(field, value);
	if (typeof value !== 'string') return 'must be text';
	if (value.trim() === '') return field.required ? 'is missing' : 'is blank';
	switch (field.type) {
		case 'email':
			return EMAIL.test(value) ? undefined : 'must be an e-mail address';
		case 'date':
			return dateReason(value);
		case 'country':
			return isCountryCode(value)
				? undefined
				: 'must be a three-letter country code (ISO 3166-1), such as KOR';
		case 'ip-address':
			return IPV4.test(value) || (value.includes(':') && IPV6.test(value))
				? undefined
				: 'must be an IP address';
		case 'choice': {
			const values = field.choices.map((choice) => choice.value);
			return field.open || values.includes(value) ? undefined : `must be one of: ${values.join(', ')}`;
		}
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
	const [, year, month, day] = (DATE.exec(value) ?? []).map(Number);
	if (year === undefined || month === undefined || day === undefined)
		return 'must be a date, written YYYY-MM-DD';
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? undefined : 'is a date that the calendar does not have';
}
