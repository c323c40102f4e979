import { isRecord, text } from './wire-values.ts';

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

/**
 * Where the next page starts, as two texts under these names; `undefined` after the last page. Half a position is
 * none: taking it for the end would lose the rest of the list.
 */
export function promisedPosition(
	key: unknown,
	...[idName, timeName]: [id: string, time: string]
): { id: string; time: string } | undefined {
	if (text(key) === undefined && !isRecord(key)) return undefined;
	const found = promisedRecord(key);
	if (Object.values(found).every((value) => value === null || value === '')) return undefined;
	const [id, time] = [text(found[idName]), text(found[timeName])];
	if (id === undefined || time === undefined) throw new TypeError('A whole position is promised.');
	return { id, time };
}
