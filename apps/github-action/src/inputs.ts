import {
	ArgosError,
	checkBaseUrl,
	checkInput,
	type FieldIssue,
	type Fields,
	isArgosError,
} from '@argos/core';
import type { ActionDefinition, ActionInput, InputValues } from './action-definition.ts';

/**
 * Reads and checks all inputs, and tells of everything that is wrong at once.
 * @throws {ArgosError} `invalid-request` with all issues
 */
export function readInputs<const Definition extends ActionDefinition>(
	{ inputs }: Definition,
	get: (name: string) => string,
): InputValues<Definition> {
	const values = Object.fromEntries(
		Object.entries(inputs).map(([name, input]) => [name, spelled(input, get(name).trim())]),
	);
	const issues = [
		...checkInput(fieldsOf(inputs), typed(inputs, values)),
		...baseUrlIssues(values['base-url']),
	];
	if (issues.length > 0) throw wrongInputs(issues);
	return values as InputValues<Definition>;
}

/** The error for inputs that cannot be used, or not together. */
export function wrongInputs(issues: readonly FieldIssue[]): ArgosError {
	return new ArgosError({
		kind: 'invalid-request',
		operation: 'Inputs',
		issues,
		summary: `${issues.map(({ field, reason }) => `${field} ${reason}`).join('; ')}.`,
		advice: adviceFor(issues),
	});
}

function fieldsOf(inputs: ActionDefinition['inputs']): Fields {
	const labelled = ([name, { default: _default, secret: _secret, ...input }]: [string, ActionInput]) => [
		name,
		{ ...input, label: name },
	];
	return Object.fromEntries(Object.entries(inputs).map(labelled));
}

function typed(inputs: ActionDefinition['inputs'], values: Record<string, string>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			inputs[name]?.type === 'number' && value !== '' ? Number(value) : value,
		]),
	);
}

/** YAML knows `true`, `True` and `TRUE`; choices are compared without case. */
function spelled(input: ActionInput, value: string): string {
	if (input.type !== 'choice') return value;
	return input.choices.find((choice) => choice.value === value.toLowerCase())?.value ?? value;
}

function baseUrlIssues(url: string | undefined): FieldIssue[] {
	if (!url) return [{ field: 'base-url', reason: 'is missing' }];
	try {
		checkBaseUrl(url);
		return [];
	} catch (error) {
		if (!isArgosError(error)) throw error;
		return [{ field: 'base-url', reason: `cannot be used: ${error.summary.replace(/\.$/, '')}` }];
	}
}

function adviceFor(issues: readonly FieldIssue[]): string {
	const missing = ['api-key', 'encrypt-with'].find((secret) =>
		issues.some(({ field, reason }) => field === secret && reason.startsWith('is missing')),
	);
	const secrets = missing
		? ` An ${missing} that comes from a secret is empty when the secret does not exist, and in runs for forks.`
		: '';
	return `Nothing was sent. Correct it under "with:" in the workflow file.${secrets}`;
}
