import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { AnyOperation } from './catalogue.ts';
import { givenValue } from './given-value.ts';
import { ADDITIONAL_FIELDS, hasLimit, layoutOf } from './layout.ts';

/** The operation's input from the node's parameters for one item. Fields left empty are left out. */
export async function readInput(
	host: IExecuteFunctions,
	operation: AnyOperation,
	itemIndex: number,
): Promise<Record<string, unknown>> {
	const { main, additional } = layoutOf(operation);
	const aside =
		additional.length > 0 ? (host.getNodeParameter(ADDITIONAL_FIELDS, itemIndex, {}) as IDataObject) : {};
	const typed = [
		...main.map(([name, field]) => ({ name, field, value: host.getNodeParameter(name, itemIndex, '') })),
		...additional.map(([name, field]) => ({ name, field, value: aside[name] })),
	];
	const input: Record<string, unknown> = {};
	for (const { name, ...one } of typed) {
		const value = await givenValue({ host, operation, itemIndex, ...one });
		if (value !== undefined) input[name] = value;
	}
	if (hasLimit(operation) && !host.getNodeParameter('returnAll', itemIndex, false)) {
		input.limit = host.getNodeParameter('limit', itemIndex, 50);
	}
	return input;
}
