import type { Argos, CallOptions, FileOperation, ListOperation, ObjectOperation } from '@argos/core';
import { interruption } from '../interruption.ts';
import { type ConnectionFlags, connect, readSettings, withKey } from '../settings.ts';
import { assertConfirmed } from './confirm.ts';
import { readInput } from './read-input.ts';
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
	const { json, jsonl, yes, output = '' } = flags;
	const settings = await readSettings(flags);
	const { admin } = settings;
	const input = await readInput(operation.fields, { flags, defaults: { admin, adminName: admin } });
	if (operation.output === 'file') await assertPlace(output);
	const argos: Argos = connect(await withKey(settings));
	await assertConfirmed(operation, { yes });
	const options: CallOptions = { signal: interruption() };
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
