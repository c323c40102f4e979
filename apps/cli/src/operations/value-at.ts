import type { OutputField } from '@argos/core';

/** The text of an output field, empty when there is none. */
export function textAt(value: unknown, { path }: Pick<OutputField, 'path'>): string {
	const found = path
		.split('.')
		.reduce<unknown>((at, key) => (typeof at === 'object' && at ? Reflect.get(at, key) : undefined), value);
	return inWords(found);
}

function inWords(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(inWords).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
