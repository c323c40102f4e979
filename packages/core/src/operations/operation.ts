import type { Argos } from '../client.ts';
import type { RemoteFile } from '../file.ts';
import type { CallOptions } from '../request.ts';
import type { Choice, Fields } from './field.ts';

/** A value of the output that users pick for their next step. */
export interface OutputField {
	/** Path such as `aml.riskLevel`. */
	path: string;
	label: string;
	type: 'text' | 'date-time' | 'date' | 'list' | 'number';
	sensitive?: boolean;
}

/** What every host needs to show an operation, whatever its input and output. */
export interface OperationDescription {
	/** `resource.verb`, stable. */
	id: string;
	/** The menu it stands in: `value` for programs, `label` for people. */
	resource: Choice;
	/** The entry in that menu. */
	verb: Choice;
	/** One sentence, third person, with its full stop. */
	summary: string;
	/** What it does to ARGOS's data. */
	kind: 'read' | 'write' | 'destructive';
	/** Id of the endpoint that it calls; none for what needs no call. */
	endpoint?: string;
	/** The inputs, in the order in which hosts show them. */
	fields: Fields;
	outputFields: readonly OutputField[];
	/** A realistic, fictional result (for files: its description). */
	sample: Readonly<Record<string, unknown>>;
}

interface OperationBase<Input> extends OperationDescription {
	/** Every key of `Input` has its field. */
	fields: Fields & { [K in keyof Input]-?: Fields[string] };
}

/** Gives one object. */
export interface ObjectOperation<Input, Output> extends OperationBase<Input> {
	output: 'object';
	run(argos: Argos, input: Input, options?: CallOptions): Promise<Output>;
}

/** Gives any number of objects, read as they are consumed. */
export interface ListOperation<Input, Item> extends OperationBase<Input> {
	output: 'list';
	run(argos: Argos, input: Input, options?: CallOptions): AsyncIterable<Item>;
}

/** Gives a file. */
export interface FileOperation<Input> extends OperationBase<Input> {
	output: 'file';
	run(argos: Argos, input: Input, options?: CallOptions): Promise<RemoteFile>;
}

/** What a user picks from a menu. Every host derives its surface from it (design §4). */
export type Operation<Input = never, Output = unknown> =
	| ObjectOperation<Input, Output>
	| ListOperation<Input, Output>
	| FileOperation<Input>;
