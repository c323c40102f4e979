import { OPERATIONS } from '@argos/core';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { action, trigger } from './built.mts';

// n8n's linter reads only literals. These forms are made from the catalogue, so its rules are held here.

function withNested(property: INodeProperties): INodeProperties[] {
	if (property.type !== 'collection') return [property];
	return [property, ...((property.options ?? []) as INodeProperties[]).flatMap(withNested)];
}

function optionsOf(property: INodeProperties): INodePropertyOptions[] {
	const menu = property.type === 'options' || property.type === 'multiOptions';
	return menu ? ((property.options ?? []) as INodePropertyOptions[]) : [];
}

const properties = [...action.description.properties, ...trigger.description.properties]
	.flatMap(withNested)
	.filter(({ type }) => type !== 'notice');
const labels = properties.flatMap((property) => [
	property.displayName,
	...(property.description?.includes('country') || optionsOf(property).length > 100
		? []
		: optionsOf(property).map(({ name }) => name)),
]);
const SMALL = new Set(['a', 'an', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'or', 'the', 'to']);

const operationMenus = action.description.properties.filter(({ name }) => name === 'operation');

it('offers every operation of the catalogue: nothing is left out', () => {
	const offered = operationMenus.flatMap((property) => {
		const [resource] = property.displayOptions?.show?.resource ?? [];
		return optionsOf(property).map(({ value }) => `${resource}.${value}`);
	});
	expect(offered.sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
	expect(new Set(offered).size).toBe(38);
});

it('names actions in sentence case and without articles', () => {
	const actions = operationMenus.flatMap((property) => optionsOf(property).map((option) => option.action));
	expect(actions).toContain('Get many submissions');
	expect(actions).toContain('Download AML report');
	expect(new Set(actions).size).toBe(actions.length);
	for (const text of actions) {
		const [first = '', ...rest] = String(text).split(' ');
		expect(first).toMatch(/^[A-Z][a-z]+$/);
		for (const word of rest) expect(word).toMatch(/^(?:[a-z]+|AML|FaceAuth|Liveform)$/);
		expect(rest).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:a|an|the)$/)]));
	}
});

it('starts every menu of operations with one that changes nothing, and keeps what saved workflows rely on', () => {
	// n8n does not save a value that is the default, so another default would change saved workflows.
	const defaults = operationMenus.map((menu) => [menu.displayOptions?.show?.resource?.[0], menu.default]);
	expect(Object.fromEntries(defaults)).toEqual({
		submission: 'getMany',
		image: 'download',
		aml: 'downloadReport',
		monitoring: 'get',
		token: 'get',
		projection: 'getMany',
		faceAuth: 'getMany',
		argosId: 'getConsent',
		verification: 'getAddressCode',
		liveform: 'createLink',
		webhook: 'read',
	});
});

it('warns before what cannot be undone', () => {
	const warned = action.description.properties
		.filter(({ name }) => name === 'noUndo')
		.map(({ displayOptions }) => `${displayOptions?.show?.resource}.${displayOptions?.show?.operation}`);
	expect(warned).toEqual([
		'submission.deleteFields',
		'submission.delete',
		'monitoring.remove',
		'token.delete',
		'token.deleteOldest',
		'projection.delete',
		'faceAuth.delete',
	]);
});

it('sends no optional value that nobody chose: a menu, number or switch of a form always holds one', () => {
	const always = new Set(['options', 'number', 'boolean']);
	const own = new Set(['resource', 'operation', 'limit', 'returnAll', 'simplify']);
	const optional = action.description.properties.filter(
		({ name, type, required }) => always.has(type) && !required && !own.has(name),
	);
	expect(optional.map(({ name }) => name)).toEqual([]);
});

it.each([...new Set(labels)])('writes "%s" in Title Case', (label) => {
	const [first = '', ...rest] = label.split(/[\s/-]+/);
	expect(first).toMatch(/^[A-Z0-9(]/);
	for (const word of rest) expect(SMALL.has(word) || /^[A-Z0-9(&]/.test(word), word).toBe(true);
});

it.each(properties.filter((property) => optionsOf(property).length > 0))(
	'orders the menu of $name by name and starts with one of its values, or empty when it is long',
	(property) => {
		const names = optionsOf(property).map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		const values = optionsOf(property).map(({ value }) => value);
		const presets = values.length > 10 ? [...values, ''] : values;
		expect(presets).toEqual(expect.arrayContaining([property.default].flat()));
		expect(new Set(values).size).toBe(values.length);
	},
);

it.each(properties.filter(({ type }) => type === 'collection'))(
	'orders the fields of $displayName',
	(field) => {
		const names = ((field.options ?? []) as INodeProperties[]).map(({ displayName }) => displayName);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		expect(field.default).toEqual({});
	},
);

it.each(properties.filter(({ type }) => type === 'boolean'))(
	'describes the switch $name by "Whether"',
	(field) => {
		expect(field.description).toMatch(/^Whether /);
		expect(typeof field.default).toBe('boolean');
	},
);

it.each(properties.filter(({ description }) => description !== undefined))(
	'ends the description of $name as n8n does',
	({ description = '', displayName }) => {
		const sentences = description.split('. ').length;
		expect(description.endsWith('.')).toBe(sentences > 1);
		expect(description).not.toBe(displayName);
		expect(description).toBe(description.trim());
	},
);

it.each(properties.filter(({ placeholder, type }) => placeholder && type === 'string'))(
	'gives a fictional example for $name',
	({ placeholder }) => {
		expect(placeholder).toMatch(/^e\.g\. \S/);
		if (placeholder?.includes('@')) expect(placeholder).toMatch(/@example\.com$/);
	},
);

describe('lists', () => {
	it('return 50 results unless told otherwise', () => {
		expect(properties.find(({ name }) => name === 'returnAll')).toMatchObject({
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		});
		expect(properties.find(({ name }) => name === 'limit')).toMatchObject({
			default: 50,
			typeOptions: { minValue: 1 },
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		});
	});

	it('are simplified unless told otherwise', () => {
		const switches = properties.filter(({ name }) => name === 'simplify');
		expect(switches.length).toBeGreaterThan(10);
		expect(switches.every((field) => field.default === true)).toBe(true);
	});
});

it('keeps expressions out of the menus that decide the form', () => {
	const menus = properties.filter(({ name }) => name === 'resource' || name === 'operation');
	expect(menus.every(({ noDataExpression }) => noDataExpression === true)).toBe(true);
});

it('requires what a migration cannot do without, and puts what is seldom needed aside', () => {
	const migrate = action.description.properties.filter(
		({ displayOptions }) => displayOptions?.show?.operation?.includes('migrate') === true,
	);
	const required = migrate.filter((field) => field.required).map(({ name }) => name);
	expect(required).toEqual(['admin', 'email', 'fullName', 'birthDate', 'kycStatus']);
	expect(migrate.map(({ name }) => name)).toEqual([...required, 'userId', 'additionalFields']);
});

it('keeps the names that workflows are saved with', () => {
	expect([action.description.name, action.description.displayName]).toEqual([
		'argosIdentity',
		'ARGOS Identity',
	]);
	expect([trigger.description.name, trigger.description.displayName]).toEqual([
		'argosIdentityPollingTrigger',
		'ARGOS Identity Polling Trigger',
	]);
	expect(action.description.usableAsTool).toBe(true);
	expect(trigger.description.usableAsTool).toBeUndefined();
	expect(trigger.description.polling).toBe(true);
});
