import { COUNTRIES, type Field } from '@argos/core';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { byName, described } from './wording.ts';

/** A field of the catalogue as n8n shows it. */
export function fieldProperty(name: string, field: Field): INodeProperties {
	const common = {
		displayName: field.label,
		name,
		description: described(field.help),
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
		case 'choice':
			return menu(
				common,
				field.choices.map(({ value, label }) => ({ name: label, value })),
			);
		case 'country':
			return menu(
				common,
				COUNTRIES.map(({ alpha3, name: country }) => ({ name: country, value: alpha3 })),
			);
		default:
			return {
				...common,
				type: 'string',
				default: '',
				...(field.example !== undefined && { placeholder: `e.g. ${field.example}` }),
			};
	}
}

/** A picker in alphabetical order, as n8n wants them all. */
export function menu(
	common: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	options: INodePropertyOptions[],
): INodeProperties {
	const sorted = byName(options);
	return { ...common, type: 'options', options: sorted, default: sorted[0]?.value ?? '' };
}
