import { OPERATIONS } from '@argos/core';
import { Command } from 'commander';
import { nameOf } from './names.ts';
import { operationCommand } from './operation-command.ts';
import type { AnyOperation } from './run-operation.ts';

// Each is checked against its own fields when it runs; which one runs is only known then.
const CATALOGUE = OPERATIONS as unknown as readonly AnyOperation[];

/** A command for each resource, with one below it for each operation. */
export function catalogueCommands(): Command[] {
	const groups = new Map<string, { label: string; operations: AnyOperation[] }>();
	for (const operation of CATALOGUE) {
		const { group } = nameOf(operation);
		const { operations } = groups.get(group) ?? { operations: [] };
		groups.set(group, { label: operation.resource.label, operations: [...operations, operation] });
	}
	return [...groups].map(([name, { label, operations }]) => {
		const verbs = operations.map((operation) => nameOf(operation).name);
		const command = new Command(name).description(`${label}: ${verbs.join(', ')}.`).helpCommand(false);
		for (const operation of operations)
			command.addCommand(operationCommand(operation, nameOf(operation).name));
		return command;
	});
}

export function operationById(id: string): AnyOperation {
	const found = CATALOGUE.find((operation) => operation.id === id);
	if (!found) throw new Error(`The catalogue has no operation ${id}.`);
	return found;
}
