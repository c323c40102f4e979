import { isRecord } from './wire-values.ts';

/**
 * Readers of what the documents promise in every good answer: they throw when it is not there, so that an answer
 * of another shape is never taken for an empty one. (A schema library would do the same for a third of core's
 * whole size.)
 */

export function promisedRecord(value: unknown): Record<string, unknown> {
	if (!isRecord(value)) throw new TypeError('An object is promised.');
	return value;
}

/** The object, which has a text that is not empty under each of these names. */
export function promisedTexts(value: unknown, ...names: string[]): Record<string, unknown> {
	const found = promisedRecord(value);
	for (const name of names) {
		if (typeof found[name] !== 'string' || found[name] === '') throw new TypeError(`${name} is promised.`);
	}
	return found;
}

export function promisedRecords(value: unknown): Record<string, unknown>[] {
	if (!Array.isArray(value)) throw new TypeError('A list is promised.');
	// The very list: long ones are not copied.
	for (const one of value) promisedRecord(one);
	return value;
}
