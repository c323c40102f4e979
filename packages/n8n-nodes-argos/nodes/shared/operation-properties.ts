import type { INodeProperties } from 'n8n-workflow';
import { ACTIONS, type AnyOperation, CATALOGUE } from './catalogue.ts';
import { fieldProperty, menu } from './field-property.ts';
import { ADDITIONAL_FIELDS, hasLimit, layoutOf } from './layout.ts';
import { canSimplify } from './simplify.ts';
import { byName, described } from './wording.ts';

/** The whole form of the node: both menus, then the fields of each operation. */
export function operationProperties(): INodeProperties[] {
	const resources = new Map(CATALOGUE.map(({ resource }) => [resource.value, resource.label]));
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: byName([...resources].map(([value, name]) => ({ name, value }))),
			default: 'submission',
		},
		...[...resources.keys()].map(operationMenu),
		...CATALOGUE.flatMap(formOf),
	];
}

function operationMenu(resource: string): INodeProperties {
	const all = CATALOGUE.filter((operation) => operation.resource.value === resource);
	// The first entry by name is often Delete; nobody should delete by leaving a menu as it is.
	const operations = [
		...all.filter(({ kind }) => kind === 'read'),
		...all.filter(({ kind }) => kind !== 'read'),
	];
	const options = operations.map((operation) => ({
		name: operation.verb.label,
		value: operation.verb.value,
		action: ACTIONS[operation.id] ?? operation.verb.label,
		description: described(operation.summary),
	}));
	return {
		...menu({ displayName: 'Operation', name: 'operation' }, options),
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
	};
}

function formOf(operation: AnyOperation): INodeProperties[] {
	const { main, additional, additionalTitle } = layoutOf(operation);
	const properties = main.map(([name, field]) => fieldProperty(name, field));
	if (operation.kind === 'destructive') properties.unshift(NO_UNDO);
	if (hasLimit(operation)) properties.push(...LIMIT_PROPERTIES);
	if (canSimplify(operation)) properties.push(SIMPLIFY_PROPERTY);
	if (operation.output === 'file') properties.push(FILE_PROPERTY);
	if (additional.length > 0) {
		properties.push({
			displayName: additionalTitle,
			name: ADDITIONAL_FIELDS,
			type: 'collection',
			placeholder: additionalTitle === 'Filters' ? 'Add Filter' : 'Add Field',
			default: {},
			options: byDisplayName(additional.map(([name, field]) => fieldProperty(name, field))),
		});
	}
	const show = { resource: [operation.resource.value], operation: [operation.verb.value] };
	return properties.map((property) => ({
		...property,
		displayOptions: { show: { ...show, ...property.displayOptions?.show } },
	}));
}

const NO_UNDO: INodeProperties = {
	displayName: 'There is no undo: ARGOS does not bring back what this operation takes away.',
	name: 'noUndo',
	type: 'notice',
	default: '',
};

const LIMIT_PROPERTIES: readonly INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { returnAll: [false] } },
		default: 50,
		description: 'Max number of results to return',
	},
];

const SIMPLIFY_PROPERTY: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

const FILE_PROPERTY: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
};

function byDisplayName(properties: INodeProperties[]): INodeProperties[] {
	return properties.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}
