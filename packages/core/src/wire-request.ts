import { sealBody } from './encryption/envelope.ts';
import type { Endpoint } from './endpoints/endpoint.ts';
import type { Connection } from './request.ts';
import type { WireRequest } from './transports/transport.ts';

/** The HTTP request of a call, encrypted where the project encrypts. */
export function wireRequest<Input extends object, Output>(call: {
	endpoint: Endpoint<Input, Output>;
	input: Input;
	connection: Connection;
}): WireRequest {
	const { endpoint, input, connection } = call;
	const values = Object.entries(endpoint.parameters).flatMap(([ours, theirs]) => {
		const value: unknown = input[ours as keyof Input];
		return value === undefined || value === '' ? [] : [[String(theirs), value] as const];
	});
	const headers: Record<string, string> = {
		'x-api-key': connection.apiKey,
		accept: endpoint.answer.type === 'file' ? endpoint.answer.mediaType : 'application/json',
	};
	const url = `${connection.baseUrl}${endpoint.path}`;
	if (endpoint.input === 'query') {
		const query = values.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
		return { method: endpoint.method, url: query ? `${url}?${query}` : url, headers };
	}
	const json = JSON.stringify(Object.fromEntries(values));
	const body = connection.encryption === 'off' ? json : sealBody(connection.encryptionKey(), json);
	// An encrypted body is not JSON, but the vendor's own sample says it is (S5).
	return { method: endpoint.method, url, headers: { ...headers, 'content-type': 'application/json' }, body };
}
