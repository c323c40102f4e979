import {
	type Argos,
	type CallOptions,
	type FileOperation,
	isArgosError,
	type ListOperation,
	type ObjectOperation,
} from '@argos/core';
import { interruption } from '../interruption.ts';
import { type ConnectionFlags, connect, readSettings, withKey } from '../settings.ts';
import { assertConfirmed } from './confirm.ts';
import { readInput, wrongInput } from './read-input.ts';
import { assertPlace, saveFile } from './save-file.ts';
import { showList } from './show-list.ts';
import { showObject } from './show-object.ts';

/** An operation whose input is only known when the command line has been read. */
export type AnyOperation =
	| ObjectOperation<Input, unknown>
	| ListOperation<Input, unknown>
	| FileOperation<Input>;
type Input = Readonly<Record<string, unknown>>;

/** What a command of the catalogue was given, flags of the fields included. */
export type OperationFlags = ConnectionFlags & {
	json?: boolean;
	jsonl?: boolean;
	yes?: boolean;
	output?: string;
	[field: string]: unknown;
};

/** Reads the input, runs the operation and shows what it gives. */
export async function runOperation(operation: AnyOperation, flags: OperationFlags): Promise<void> {
	const { yes, output = '' } = flags;
	const settings = await readSettings(flags);
	const { admin } = settings;
	const input = await readInput(operation.fields, { flags, defaults: { admin, adminName: admin } });
	if (operation.output === 'file') await assertPlace(output);
	const argos: Argos = connect(await withKey(settings));
	await assertConfirmed(operation, { yes });
	const options: CallOptions = { signal: interruption() };
	try {
		await runAndShow(operation, { argos, input, flags, options });
	} catch (error) {
		// What no single field could tell, such as two that exclude each other.
		if (!isArgosError(error) || error.issues.length === 0) throw error;
		throw wrongInput(operation.fields, { issues: error.issues, input });
	}
}

async function runAndShow(
	operation: AnyOperation,
	call: { argos: Argos; input: Input; flags: OperationFlags; options: CallOptions },
): Promise<void> {
	const { argos, input, options } = call;
	const { json, jsonl, output = '' } = call.flags;
	switch (operation.output) {
		case 'object':
			return showObject(operation, await operation.run(argos, input, options), { json });
		case 'list': {
			const limit = typeof input.limit === 'number' ? input.limit : undefined;
			return showList(operation, operation.run(argos, input, options), { json, jsonl, limit });
		}
		case 'file':
			return saveFile(await operation.run(argos, input, options), { output, json });
	}
}
