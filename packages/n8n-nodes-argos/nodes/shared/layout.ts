import type { Field } from '@argos/core';
import type { AnyOperation } from './catalogue.ts';

/** Name of the collection that holds an operation's seldom needed fields. */
export const ADDITIONAL_FIELDS = 'additionalFields';

interface Layout {
	main: readonly (readonly [string, Field])[];
	additional: readonly (readonly [string, Field])[];
	additionalTitle: 'Additional Fields' | 'Filters';
}

/** Which fields stand on the form itself. Lists keep all of theirs as filters, and n8n has its own Limit. */
export function layoutOf(operation: AnyOperation): Layout {
	const list = operation.output === 'list';
	const fields = Object.entries(operation.fields).filter(([name]) => !(list && name === 'limit'));
	const aside = (field: Field) => field.advanced === true || (list && field.required !== true);
	return {
		main: fields.filter(([, field]) => !aside(field)),
		additional: fields.filter(([, field]) => aside(field)),
		additionalTitle: list ? 'Filters' : 'Additional Fields',
	};
}
