import type { Field } from '@argos/core';
import type { AnyOperation } from './catalogue.ts';

/** Name of the collection that holds an operation's seldom needed fields. */
export const ADDITIONAL_FIELDS = 'additionalFields';

interface Layout {
	main: readonly (readonly [string, Field])[];
	additional: readonly (readonly [string, Field])[];
	additionalTitle: 'Additional Fields' | 'Filters' | 'Update Fields';
}

/** Menus, numbers and switches of n8n always hold a value, which would be sent although nobody chose it. */
const ALWAYS_SET: ReadonlySet<Field['type']> = new Set(['choice', 'country', 'number', 'boolean']);

/** Which fields stand on the form itself. Lists keep all of theirs as filters, and n8n has its own Limit. */
export function layoutOf(operation: AnyOperation): Layout {
	const list = operation.output === 'list';
	const update = operation.verb.value === 'update';
	const fields = Object.entries(operation.fields).filter(([name]) => !(list && name === 'limit'));
	const aside = (field: Field) =>
		field.advanced === true || (field.required !== true && (list || update || ALWAYS_SET.has(field.type)));
	return {
		main: fields.filter(([, field]) => !aside(field)),
		additional: fields.filter(([, field]) => aside(field)),
		additionalTitle: list ? 'Filters' : update ? 'Update Fields' : 'Additional Fields',
	};
}

/** Whether the list can be cut short; some come in one short answer. */
export function hasLimit({ output, fields }: AnyOperation): boolean {
	return output === 'list' && 'limit' in fields;
}
