import { expect, it } from 'vitest';
import { fieldProperty } from '../nodes/shared/field-property.ts';

const ABOUT = { label: 'Thing', help: 'What it is.' };
const CHOICES = [
	{ value: 'b', label: 'Bee' },
	{ value: 'a', label: 'Ant' },
];
const ANT_AND_BEE = [
	{ name: 'Ant', value: 'a' },
	{ name: 'Bee', value: 'b' },
];

it.each([
	[
		{ ...ABOUT, type: 'text' },
		{ type: 'string', default: '', description: 'What it is' },
	],
	[{ ...ABOUT, type: 'url', example: 'https://example.com/' }, { placeholder: 'e.g. https://example.com/' }],
	[
		{ ...ABOUT, type: 'number', minimum: 1, maximum: 9 },
		{ type: 'number', default: 1, typeOptions: { minValue: 1, maxValue: 9 } },
	],
	[
		{ ...ABOUT, type: 'choice', choices: CHOICES },
		{ type: 'options', options: ANT_AND_BEE, default: 'b' },
	],
	[
		{ ...ABOUT, type: 'choices', choices: CHOICES, open: true },
		{
			type: 'multiOptions',
			options: ANT_AND_BEE,
			default: [],
			description: 'What it is. An expression can give other values.',
		},
	],
	[
		{ ...ABOUT, type: 'boolean' },
		{ type: 'boolean', default: false },
	],
	[
		{ ...ABOUT, type: 'boolean', only: false },
		{
			type: 'options',
			options: [
				{ name: 'False (Switched Off)', value: false },
				{ name: 'Leave as It Is', value: '' },
			],
			default: false,
		},
	],
	[
		{ ...ABOUT, type: 'texts', example: 'one,two' },
		{
			type: 'string',
			placeholder: 'e.g. one, two',
			description: 'What it is. Separate several by commas or line breaks.',
		},
	],
	[
		{ ...ABOUT, type: 'date' },
		{ type: 'string', default: '' },
	],
	[
		{ ...ABOUT, type: 'date-time' },
		{ type: 'dateTime', default: '' },
	],
	[
		{ ...ABOUT, type: 'object' },
		{ type: 'json', default: '{}' },
	],
	[
		{ ...ABOUT, type: 'picture', required: true },
		{ displayName: 'Thing (Binary Field)', type: 'string', default: 'data', required: true },
	],
	[
		{ ...ABOUT, type: 'picture' },
		{ displayName: 'Thing (Binary Field)', default: '' },
	],
] as const)('shows %j as n8n does', (field, property) => {
	expect(fieldProperty('thing', field)).toMatchObject({ displayName: 'Thing', name: 'thing', ...property });
});

it('offers countries by their names, one or several, and presets none', () => {
	const one = fieldProperty('thing', { ...ABOUT, type: 'country' });
	const several = fieldProperty('thing', { ...ABOUT, type: 'countries' });
	expect(one).toMatchObject({ type: 'options', default: '' });
	expect(several).toMatchObject({ type: 'multiOptions', default: [], options: one.options });
	expect(one.options).toContainEqual({ name: 'Portugal', value: 'PRT' });
});
