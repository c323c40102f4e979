import { COUNTRIES, type Field, type Fields } from '@argos/core';
import type { PlainInputField } from 'zapier-platform-core';

const SELDOM = 'seldom_needed';

/** The group of fields that most people leave empty. */
export const INPUT_FIELD_GROUPS = [{ key: SELDOM, label: 'Seldom Needed' }];

/** Zapier's input fields of an operation, in its order. */
export function inputFieldsOf(fields: Fields): PlainInputField[] {
	return Object.entries(fields).map(([key, field]) => inputField(key, field));
}

/**
 * What the user entered in these fields, to be checked by the operation. Zapier may hand over more, such as
 * values of fields that are gone.
 */
export function valuesOf<Input extends object>(fields: Fields, inputData: object): Input {
	const known = Object.entries(inputData).filter(([key]) => Object.hasOwn(fields, key));
	return Object.fromEntries(known) as Input;
}

export function inputField(key: string, field: Field): PlainInputField {
	const choices = choicesOf(field);
	return {
		key,
		label: field.label,
		helpText: field.help,
		// Dates stay text: Zapier's own date type holds a time and a zone, which can move a birthday by a day.
		type: field.type === 'number' ? 'integer' : 'string',
		required: field.required ?? false,
		...(choices && { choices }),
		...(!choices && field.example !== undefined && { placeholder: field.example }),
		...(field.advanced && { group: SELDOM }),
	};
}

function choicesOf(field: Field) {
	if (field.type === 'choice')
		return field.choices.map(({ value, label }) => ({ value, label, sample: value }));
	if (field.type !== 'country') return undefined;
	return COUNTRIES.map(({ alpha3, name }) => ({ value: alpha3, label: name, sample: alpha3 }));
}
