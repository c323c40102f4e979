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

/** Without its id the call would be another one: everybody's submissions, or all of a worklist. */
export function assertIds(operation: string, ids: Readonly<Record<string, string>>): void {
	const empty = Object.entries(ids).find(([, id]) => typeof id !== 'string' || id.trim() === '');
	if (empty === undefined) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation,
		field: empty[0],
		summary: `${empty[0]} is empty.`,
		advice: 'Nothing was sent. Give the id and try again.',
	});
}
