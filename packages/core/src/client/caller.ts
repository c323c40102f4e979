import type { Connections } from '../connection.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { ArgosError } from '../errors/argos-error.ts';
import type { RemoteFile } from '../file.ts';
import { type CallOptions, callEndpoint, downloadFile } from '../request.ts';

/** Endpoints bound to a project: each call goes to its product's host with its product's key. */
export interface Caller {
	call<Input extends object, Output>(
		endpoint: Endpoint<Input, Output>,
		input: Input,
		options?: CallOptions,
	): Promise<Output>;
	download<Input extends object>(
		endpoint: Endpoint<Input, never>,
		input: Input,
		options?: CallOptions,
	): Promise<RemoteFile>;
}

export function callerOf(connections: Connections): Caller {
	return {
		call: (endpoint, input, options) =>
			callEndpoint({ endpoint, input, connection: connections[endpoint.product ?? 'id-check'], options }),
		download: (endpoint, input, options) =>
			downloadFile({ endpoint, input, connection: connections[endpoint.product ?? 'id-check'], options }),
	};
}

/**
 * Without its id the call would be another one: everybody's submissions, or all of a worklist. So it would with a
 * `..`, which leads out of the path, percent-encoded or not.
 */
export function assertIds(operation: string, ids: Readonly<Record<string, string>>): void {
	for (const [field, id] of Object.entries(ids)) {
		const empty = typeof id !== 'string' || id.trim() === '';
		if (!empty && !/^\s*\.{1,2}\s*$/.test(id)) continue;
		throw new ArgosError({
			kind: 'invalid-request',
			operation,
			field,
			summary: `${field} is ${empty ? 'empty' : 'no id'}.`,
			advice: 'Nothing was sent. Give the id and try again.',
		});
	}
}

/** An empty filter would list everybody; one that is left out means just that. */
export function assertFilters(
	operation: string,
	filters: Readonly<Record<string, string | undefined>>,
): void {
	for (const [field, value] of Object.entries(filters)) {
		if (value !== undefined) assertIds(operation, { [field]: value });
	}
}
