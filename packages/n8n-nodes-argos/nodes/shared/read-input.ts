import type { Field } from '@argos/core';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { AnyOperation } from './catalogue.ts';
import { ADDITIONAL_FIELDS, layoutOf } from './layout.ts';

/** The operation's input from the node's parameters for one item. Fields left empty are left out. */
export function readInput(
	host: IExecuteFunctions,
	operation: AnyOperation,
	itemIndex: number,
): Record<string, unknown> {
	const { main, additional } = layoutOf(operation);
	const aside =
		additional.length > 0 ? (host.getNodeParameter(ADDITIONAL_FIELDS, itemIndex, {}) as IDataObject) : {};
	const entries: (readonly [string, unknown])[] = [
		...main.map(([name, field]) => [name, given(field, host.getNodeParameter(name, itemIndex, ''))] as const),
		...additional.map(([name, field]) => [name, given(field, aside[name])] as const),
	];
	if (operation.output === 'list' && !host.getNodeParameter('returnAll', itemIndex, false)) {
		entries.push(['limit', host.getNodeParameter('limit', itemIndex, 50)]);
	}
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Expressions give whatever the item before held: numbers, date objects, nothing. */
function given(field: Field, value: unknown): unknown {
	if (value === undefined || value === null || value === '') return undefined;
	if (field.type === 'number') return value;
	if (field.type === 'date') return dayIn(value);
	return typeof value === 'number' ? String(value) : value;
}

/** The day as it is written, from a text, or from a date object of an expression such as `$now`. */
function dayIn(value: unknown): unknown {
	const plain: unknown = JSON.parse(JSON.stringify(value));
	return typeof plain === 'string' ? plain.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1') : plain;
}
