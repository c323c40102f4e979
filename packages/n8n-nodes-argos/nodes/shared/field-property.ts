import { type Choice, COUNTRIES, type Field } from '@argos/core';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { byName, described } from './wording.ts';

/** A field of the catalogue as n8n shows it. */
export function fieldProperty(name: string, field: Field): INodeProperties {
	const common = {
		displayName: field.label,
		name,
		description: described(helpOf(field)),
		...(field.required && { required: true }),
	};
	switch (field.type) {
		case 'number': {
			const { minimum, maximum } = field;
			const limits = {
				...(minimum !== undefined && { minValue: minimum }),
				...(maximum !== undefined && { maxValue: maximum }),
			};
			return { ...common, type: 'number', typeOptions: limits, default: minimum ?? 0 };
		}
		case 'boolean':
			return field.only === false
				? { ...common, type: 'options', options: ONLY_OFF, default: false }
				: { ...common, type: 'boolean', default: false };
		case 'choice':
			return menu(common, named(field.choices));
		case 'country':
			return menu(common, countries());
		case 'choices':
			return { ...common, type: 'multiOptions', options: byName(named(field.choices)), default: [] };
		case 'countries':
			return { ...common, type: 'multiOptions', options: byName(countries()), default: [] };
		case 'texts': {
			const example = field.example?.replaceAll(',', ', ');
			const description = `${field.help} Separate several by commas or line breaks.`;
			return { ...common, description, ...textWith(example) };
		}
		case 'date-time': {
			const description = `${field.help} A time without a zone is one of the workflow's time zone.`;
			return { ...common, description, type: 'dateTime', default: '' };
		}
		case 'object':
			return { ...common, type: 'json', default: '{}' };
		case 'picture':
			return {
				...common,
				displayName: `${field.label} (Binary Field)`,
				type: 'string',
				default: field.required ? 'data' : '',
				placeholder: 'e.g. data',
				hint: 'The name of the input binary field containing the picture',
			};
		default:
			return { ...common, ...textWith(field.example) };
	}
}

/** n8n's editor lets only known values of a menu through, expressions let all. */
function helpOf(field: Field): string {
	return 'open' in field && field.open ? `${field.help} An expression can give other values.` : field.help;
}

/** The other value means "leave it alone", and ARGOS does not take it. */
const ONLY_OFF: INodePropertyOptions[] = [
	{ name: 'False (Switched Off)', value: false },
	{ name: 'Leave as It Is', value: '' },
];

function textWith(example: string | undefined): Pick<INodeProperties, 'type' | 'default' | 'placeholder'> {
	return {
		type: 'string',
		default: '',
		...(example !== undefined && { placeholder: `e.g. ${example}` }),
	};
}

function named(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices.map(({ value, label }) => ({ name: label, value }));
}

function countries(): INodePropertyOptions[] {
	return COUNTRIES.map(({ alpha3, name }) => ({ name, value: alpha3 }));
}

/**
 * A picker in alphabetical order, as n8n wants them all. Its preset is the first value of the catalogue; long
 * menus have none, because nobody means the first of all countries.
 */
export function menu(
	common: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	options: readonly INodePropertyOptions[],
): INodeProperties {
	const preset = options.length > LONG_MENU ? '' : (options[0]?.value ?? '');
	return { ...common, type: 'options', options: byName(options), default: preset };
}

const LONG_MENU = 10;
