import type { FieldIssue } from '../errors/argos-error.ts';
import { isRecord } from '../model/wire-values.ts';
import { checkInput } from '../operations/check-input.ts';
import type { Field } from '../operations/field.ts';
import { isCountryCode } from '../schemas/countries.ts';
import { LIVEFORM_PARAMETERS, type LiveformParameter, type LiveformParameters } from './parameters.ts';

/** What a link is made for, as far as it decides which parameters exist. */
export interface LinkSituation {
	encrypted: boolean;
	/** Only when it is known is it checked. */
	projectKind?: 'id-document' | 'knowledge-based' | undefined;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** What goes into the link, by the names that ARGOS knows, and everything that is wrong. Issues hold no values. */
export function wireParameters(
	parameters: LiveformParameters,
	situation: LinkSituation,
): { values: Record<string, unknown>; issues: FieldIssue[] } {
	const values: Record<string, unknown> = {};
	const issues: FieldIssue[] = [];
	for (const [name, given] of Object.entries(parameters)) {
		if (given === undefined || given === null || given === '') continue;
		const parameter = parameterOf(name);
		if (parameter === undefined) {
			issues.push({ field: name, reason: 'is not a parameter of the form' });
			continue;
		}
		const { value, reason } = write(parameter, given);
		if (reason !== undefined) issues.push({ field: name, reason });
		if (parameter.encrypted && !situation.encrypted) {
			issues.push({ field: name, reason: 'is taken only in an encrypted link' });
		}
		values[parameter.wire] = value;
	}
	return { values, issues: [...issues, ...exclusions(values, situation)] };
}

function parameterOf(name: string): LiveformParameter | undefined {
	return Object.hasOwn(LIVEFORM_PARAMETERS, name)
		? LIVEFORM_PARAMETERS[name as keyof LiveformParameters]
		: undefined;
}

type Written = { value?: unknown; reason?: string };

function write({ form, field }: LiveformParameter, given: unknown): Written {
	switch (form) {
		case 'only-false':
			// Forms of hosts give texts.
			return given === false || given === 'false'
				? { value: false }
				: { reason: 'can only be false, which switches the rule off' };
		case 'boolean':
			if (typeof given === 'boolean') return { value: given };
			return given === 'true' || given === 'false'
				? { value: given === 'true' }
				: { reason: 'must be true or false' };
		case 'json':
			return isRecord(given) ? { value: given } : plain(field, given);
		case 'instant':
			return instant(given);
		case 'list':
			return list(given);
		case 'countries': {
			const { value, reason } = list(given);
			if (reason !== undefined) return { reason };
			return String(value).split(',').every(isCountryCode)
				? { value }
				: { reason: 'must hold three-letter country codes (ISO 3166-1), such as KOR' };
		}
		case 'plain':
			return plain(field, given);
	}
}

function plain(field: Field, given: unknown): Written {
	const reason = checkInput({ field }, { field: given })[0]?.reason;
	if (reason !== undefined) return { reason };
	// Half a surrogate pair has no UTF-8, so it cannot travel.
	return typeof given === 'string' && given.isWellFormed()
		? { value: given }
		: { reason: 'holds half a character' };
}

/** Lists are comma-joined in the vendor's example (§3.6). */
function list(given: unknown): Written {
	const parts: unknown[] = Array.isArray(given) ? given : typeof given === 'string' ? given.split(',') : [];
	const words = parts.flatMap((part) => (typeof part === 'string' ? [part.trim()] : []));
	const whole = words.every((word) => word !== '' && !word.includes(',') && word.isWellFormed());
	if (words.length === 0 || words.length !== parts.length || !whole) {
		return { reason: 'must be a list of texts, none of them empty or with a comma' };
	}
	return { value: words.join(',') };
}

function instant(given: unknown): Written {
	const reason = 'must be a time in UTC, written like 2026-01-31T18:00:00Z';
	if (given instanceof Date) {
		return Number.isNaN(given.getTime()) ? { reason } : { value: given.toISOString() };
	}
	if (typeof given !== 'string' || !INSTANT.test(given)) return { reason };
	const time = new Date(given);
	// Date takes 31 February for 3 March.
	const real = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(given.slice(0, 16));
	return real ? { value: given } : { reason };
}

function exclusions(values: Record<string, unknown>, { projectKind }: LinkSituation): FieldIssue[] {
	const issues: FieldIssue[] = [];
	if ('auxidField' in values && ('selectedIssuingCountry' in values || 'selectedIdType' in values)) {
		const reason = 'does not go together with selectedIssuingCountry or selectedIdType';
		issues.push({ field: 'auxidField', reason });
	}
	if (projectKind !== 'knowledge-based') return issues;
	const periods = ['approvePeriod', 'rejectPeriod'].filter((name) => name in values);
	const reason = 'does not exist in knowledge-based projects';
	return [...issues, ...periods.map((field) => ({ field, reason }))];
}
