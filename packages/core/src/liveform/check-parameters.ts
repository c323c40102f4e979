import type { FieldIssue } from '../errors/argos-error.ts';
import { isRecord } from '../model/wire-values.ts';
import { checkInput } from '../operations/check-input.ts';
import type { LiveformParameters } from './parameter-types.ts';
import { LIVEFORM_PARAMETERS, type LiveformParameter } from './parameters.ts';

/** What a link is made for, as far as it decides which parameters exist. */
export interface LinkSituation {
	encrypted: boolean;
	/** Only when it is known is it checked. */
	projectKind?: 'id-document' | 'knowledge-based' | undefined;
}

/** What goes into the link, by the names that ARGOS knows, and everything that is wrong. Issues hold no values. */
export function wireParameters(
	parameters: LiveformParameters,
	situation: LinkSituation,
): { values: Record<string, unknown>; issues: FieldIssue[] } {
	const values: Record<string, unknown> = {};
	const issues: FieldIssue[] = [];
	for (const [name, given] of Object.entries(parameters)) {
		if (isAbsent(given)) continue;
		const parameter = parameterOf(name);
		if (parameter === undefined) {
			issues.push({ field: name, reason: 'is not a parameter of the form' });
			continue;
		}
		const value = normalised(parameter, given);
		const reason = reasonAgainst(parameter, value);
		if (reason !== undefined) issues.push({ field: name, reason });
		if (parameter.encrypted && !situation.encrypted) {
			issues.push({ field: name, reason: 'is taken only in an encrypted link' });
		}
		// Lists are comma-joined in the vendor's example (§3.6).
		values[parameter.wire] = Array.isArray(value) ? value.join(',') : value;
	}
	return { values, issues: [...issues, ...exclusions(values, situation)] };
}

/** Forms hand an empty field over as null or as an empty text. */
export function isAbsent(given: unknown): boolean {
	return (
		given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0)
	);
}

function parameterOf(name: string): LiveformParameter | undefined {
	return Object.hasOwn(LIVEFORM_PARAMETERS, name)
		? LIVEFORM_PARAMETERS[name as keyof LiveformParameters]
		: undefined;
}

/** Takes a date for its ISO text and a comma-joined text for the list that its field wants. */
function normalised({ field }: LiveformParameter, given: unknown): unknown {
	if (given instanceof Date) return Number.isNaN(given.getTime()) ? 'no date' : given.toISOString();
	const isList = field.type === 'texts' || field.type === 'countries' || field.type === 'choices';
	return isList && typeof given === 'string' ? given.split(',').map((part) => part.trim()) : given;
}

function reasonAgainst({ field, open }: LiveformParameter, value: unknown): string | undefined {
	if (open && isRecord(value)) return undefined;
	const reason = checkInput({ field }, { field: value })[0]?.reason;
	if (reason !== undefined) return reason;
	const texts = [value].flat().filter((one) => typeof one === 'string');
	// Half a surrogate pair has no UTF-8, so it cannot travel.
	if (!texts.every((text) => text.isWellFormed())) return 'holds half a character';
	if (Array.isArray(value) && texts.some((text) => text.trim() === '' || text.includes(','))) {
		return 'must not hold an empty text or one with a comma';
	}
	return undefined;
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
