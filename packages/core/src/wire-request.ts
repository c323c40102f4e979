import type { Connection } from './connection.ts';
import type { Sealing } from './encryption/sealing.ts';
import type { Endpoint, Parameter } from './endpoints/endpoint.ts';
import type { WireRequest } from './transports/transport.ts';
import { type FormPart, multipart } from './upload/multipart.ts';

type Values = readonly (readonly [name: string, value: unknown])[];

const ACCEPT = { json: 'application/json', pdf: 'application/pdf', image: 'image/*' } as const;

/** The HTTP request of a call, encrypted where the project encrypts. */
export function wireRequest<Input extends object, Output>(call: {
	endpoint: Endpoint<Input, Output>;
	input: Input;
	connection: Connection;
	/** Pictures of the input, checked. */
	pictures?: readonly FormPart[];
	/** Given when the body is to be encrypted. */
	sealing?: Sealing | undefined;
}): WireRequest {
	const { endpoint, input, connection, pictures = [], sealing } = call;
	const override = connection.endpoints[endpoint.id];
	const method = override?.method ?? endpoint.method;
	const path = filled(override?.path ?? endpoint.path, input);
	const url = `${connection.baseUrl}${path}`;
	const values = valuesOf(endpoint, input, connection);
	const { answer } = endpoint;
	const headers: Record<string, string> = {
		'x-api-key': connection.apiKey,
		accept: ACCEPT[answer.type === 'file' ? answer.kind : 'json'],
	};
	switch (endpoint.input) {
		case 'query': {
			const query = urlencoded(values);
			return { method, url: query ? `${url}?${query}` : url, headers };
		}
		case 'json': {
			const json = JSON.stringify(nested(values));
			const body = sealing ? sealing.seal(json) : json;
			// An encrypted body is not JSON, but the vendor's own sample says it is (S5).
			return { method, url, headers: { ...headers, 'content-type': connection.bodyType }, body };
		}
		case 'urlencoded': {
			const type = 'application/x-www-form-urlencoded';
			return { method, url, headers: { ...headers, 'content-type': type }, body: urlencoded(values) };
		}
		case 'multipart': {
			const texts = Object.entries(nested(values)).map(([name, value]) => ({ name, text: textOf(value) }));
			const { contentType, body } = multipart([...texts, ...pictures]);
			return { method, url, headers: { ...headers, 'content-type': contentType }, body };
		}
	}
}

/** Whether this call's body is encrypted. Only JSON bodies are; the others are nowhere said to be. */
export function isSealed<Input extends object, Output>(
	{ input, encryption }: Endpoint<Input, Output>,
	connection: Connection,
): boolean {
	const open = encryption === 'unknown' && !connection.encryptUndocumented;
	return input === 'json' && connection.encryption !== 'off' && !open;
}

/** What is sent, by the vendor's names. Empty values are as good as absent ones. */
function valuesOf<Input extends object, Output>(
	endpoint: Endpoint<Input, Output>,
	input: Input,
	connection: Connection,
): Values {
	const values: [string, unknown][] = Object.entries(endpoint.constants ?? {});
	const parameters: Readonly<Record<string, Parameter>> = endpoint.parameters;
	// By name rather than by entries, whose making takes longer than all the rest of a small call.
	for (const ours in parameters) {
		const value: unknown = input[ours as keyof Input];
		if (value === undefined || value === null || value === '') continue;
		const parameter = parameters[ours];
		const name = parameter && nameOf(parameter, connection);
		if (name) values.push([name, value]);
	}
	return values;
}

function nameOf(parameter: Parameter, connection: Connection): string | undefined {
	if (typeof parameter === 'string') return parameter;
	return 'open' in parameter ? connection.openNames[parameter.open] : undefined;
}

/** The path with its inputs in place. An id may hold anything, so it stays one segment. */
function filled(path: string, input: object): string {
	if (!path.includes('{')) return path;
	return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(String(input[name as keyof typeof input])),
	);
}

function urlencoded(values: Values): string {
	return values.map(([name, value]) => `${name}=${encodeURIComponent(textOf(value))}`).join('&');
}

/** Lists are joined by commas, as in the vendor's messages; objects travel as JSON text. */
function textOf(value: unknown): string {
	if (Array.isArray(value)) return value.join(',');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `data.fullName` becomes `{data: {fullName}}`. */
function nested(values: Values): Record<string, unknown> {
	const whole: Record<string, unknown> = {};
	for (const [path, value] of values) {
		const dot = path.indexOf('.');
		const first = path.slice(0, dot);
		if (dot === -1) whole[path] = value;
		else whole[first] = { ...(whole[first] as object), [path.slice(dot + 1)]: value };
	}
	return whole;
}
