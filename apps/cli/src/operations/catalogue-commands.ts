import { OPERATIONS } from '@argos/core';
import type { Command } from 'commander';
import { nameOf } from './names.ts';
import { addOperation } from './operation-command.ts';
import type { AnyOperation } from './run-operation.ts';

// Each is checked against its own fields when it runs; which one runs is only known then.
const CATALOGUE = OPERATIONS as unknown as readonly AnyOperation[];

/** Adds a command for each resource, with one below it for each operation. */
export function addCatalogue(program: Command): void {
	const groups = Map.groupBy(CATALOGUE, (operation) => nameOf(operation).group);
	for (const [group, operations] of groups) {
		const verbs = operations.map((operation) => nameOf(operation).name);
		const label = operations[0]?.resource.label ?? group;
		const command = program
			.command(group)
			.description(`${label}: ${verbs.join(', ')}.`)
			.helpCommand(false);
		for (const operation of operations) addOperation(command, operation, nameOf(operation).name);
	}
}

export function operationById(id: string): AnyOperation {
	const found = CATALOGUE.find((operation) => operation.id === id);
	if (!found) throw new Error(`The catalogue has no operation ${id}.`);
	return found;
}
