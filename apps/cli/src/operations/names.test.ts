import { OPERATIONS } from '@argos/core';
import { expect, it } from 'vitest';
import { kebab, NAMES, nameOf } from './names.ts';

it('names every operation of the catalogue, and nothing else', () => {
	expect(Object.keys(NAMES).toSorted()).toEqual(OPERATIONS.map(({ id }) => id).toSorted());
});

it('names no two alike, each by two words in kebab case', () => {
	const names = Object.values(NAMES);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)* [a-z]+(-[a-z]+)*$/);
});

it('calls an operation that it does not know as the catalogue does', () => {
	const [operation] = OPERATIONS;
	const resource = { value: 'newThing', label: 'New Thing' };
	const verb = { value: 'doThis', label: 'Do This' };
	expect(nameOf({ ...operation, id: 'newThing.doThis', resource, verb })).toEqual({
		group: 'new-thing',
		name: 'do-this',
	});
});

it('puts hyphens where words begin', () => {
	expect(kebab('submissionIds')).toBe('submission-ids');
	expect(kebab('cf1')).toBe('cf1');
});
