import { type EncryptionMode, openSealed, sealBody, sealedText } from './encryption/envelope.ts';
import type { Endpoint } from './endpoints/endpoint.ts';
import { ArgosError } from './errors/argos-error.ts';
import { errorFromAnswer, UNKNOWN_OUTCOME_ADVICE } from './errors/error-from-answer.ts';
import { fileFrom, type RemoteFile } from './file.ts';
import { readWhole } from './read-whole.ts';
import type { Transport, WireRequest, WireResponse } from './transports/transport.ts';
import { type TransportError, transportErrorFrom } from './transports/transport-error.ts';

/** What every call needs to know about the project and the way to it. */
export interface Connection {
	/** Checked, without trailing slash. */
	baseUrl: string;
	apiKey: string;
	encryption: EncryptionMode;
	/** The AES key; derived only when it is needed. */
	encryptionKey: () => Uint8Array;
	transport: Transport;
}

export interface CallOptions {
	/** Gives the call up; it then fails with kind `aborted`. */
	signal?: AbortSignal | undefined;
}

export type Answer<E> = E extends Endpoint<never, infer Output> ? Output : never;

/**
 * The one corridor that every call walks: endpoint and input → wire request → transport → decrypted,
 * checked result, or an ArgosError.
 */
export async function callEndpoint<Input extends object, Output>(call: {
	endpoint: Endpoint<Input, Output>;
	input: Input;
	connection: Connection;
	options?: CallOptions | undefined;
}): Promise<Output> {
	const { response, fail } = await exchange(call);
	const { endpoint, connection } = call;
	if (endpoint.answer.type === 'file')
		throw new TypeError(`${endpoint.title} answers a file: use downloadFile.`);
	const body = await clearJson({ response, connection, fail });
	try {
		return endpoint.answer.read(body);
	} catch {
		// The validator's own message may quote the answer, so it goes no further.
		throw fail({ kind: 'protocol', summary: 'The answer does not have the documented shape.' });
	}
}

/** As {@link callEndpoint}, for endpoints that answer a file. */
export async function downloadFile<Input extends object>(call: {
	endpoint: Endpoint<Input, never>;
	input: Input;
	connection: Connection;
	options?: CallOptions | undefined;
}): Promise<RemoteFile> {
	const { response, fail } = await exchange(call);
	if (call.endpoint.answer.type !== 'file') throw new TypeError(`${call.endpoint.title} answers JSON.`);
	return fileFrom({ response, expected: call.endpoint.answer, fail });
}

/** Makes this call's error: title, secrets and, for `once` calls, the outcome are filled in. */
export type Fail = (problem: {
	kind: ArgosError['kind'];
	summary: string;
	advice?: string | undefined;
}) => ArgosError;

async function exchange<Input extends object, Output>(call: {
	endpoint: Endpoint<Input, Output>;
	input: Input;
	connection: Connection;
	options?: CallOptions | undefined;
}): Promise<{ response: WireResponse; fail: Fail }> {
	const { endpoint, input, connection } = call;
	const secrets = [connection.apiKey, ...Object.values(input).filter((one) => typeof one === 'string')];
	// Once a `once` request has left, only a good answer proves what became of it.
	const fail: Fail = (problem) => {
		const lost = endpoint.safety === 'once';
		const advice = problem.advice ?? (lost ? UNKNOWN_OUTCOME_ADVICE : undefined);
		const outcome = lost ? 'unknown' : 'not-applied';
		return new ArgosError({ ...problem, advice, outcome, operation: endpoint.title, secrets });
	};

	let response: WireResponse;
	try {
		response = await connection.transport(wireRequest({ endpoint, input, connection }), {
			signal: call.options?.signal,
			policy: { safety: endpoint.safety, answer: endpoint.answer.type === 'file' ? 'stream' : 'bytes' },
		});
	} catch (error) {
		throw errorFromTransport({ error: transportErrorFrom(error), endpoint, connection, secrets });
	}
	if (response.status >= 200 && response.status < 300) return { response, fail };

	const body = await clearJson({ response, connection, fail }).catch(() => undefined);
	throw errorFromAnswer({
		operation: endpoint.title,
		safety: endpoint.safety,
		status: response.status,
		body,
		retryAfterMs: retryAfterMs(response.headers['retry-after']),
		secrets,
	});
}

function wireRequest<Input extends object, Output>(call: {
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

async function clearJson(answer: {
	response: WireResponse;
	connection: Connection;
	fail: Fail;
}): Promise<unknown> {
	const { connection, fail } = answer;
	const bytes = await readWhole(answer.response.body, fail);
	let body: unknown;
	try {
		body = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw fail({ kind: 'protocol', summary: 'The answer was cut short or is not JSON.' });
	}
	const ciphertext = sealedText(body);
	if (ciphertext === undefined) return body;
	if (connection.encryption === 'off') {
		throw fail({
			kind: 'decryption',
			summary: 'ARGOS answered encrypted, but encryption is off here.',
			advice: 'Switch encryption to AES-256-ECB: this project has Secure Data Transmission on.',
		});
	}
	try {
		return openSealed(connection.encryptionKey(), ciphertext);
	} catch {
		throw fail({ kind: 'decryption', summary: 'The encrypted answer could not be opened with this key.' });
	}
}

function errorFromTransport(problem: {
	error: TransportError;
	endpoint: Endpoint<never, unknown>;
	connection: Connection;
	secrets: readonly string[];
}): ArgosError {
	const { error, endpoint, connection, secrets } = problem;
	const host = new URL(connection.baseUrl).host;
	const code = error.code ? ` (${error.code})` : '';
	const lost = endpoint.safety === 'once' && error.fault !== 'unreachable';
	const [kind, summary] = {
		unreachable: ['network', `${host} could not be reached${code}.`],
		broken: ['network', `The connection to ${host} broke before the whole answer came${code}.`],
		timeout: ['timeout', `${host} did not answer in time${code}.`],
		aborted: ['aborted', 'The call was given up before the answer came.'],
	}[error.fault] as [ArgosError['kind'], string];
	return new ArgosError({
		kind,
		summary,
		advice: lost ? UNKNOWN_OUTCOME_ADVICE : undefined,
		outcome: lost ? 'unknown' : 'not-applied',
		operation: endpoint.title,
		secrets,
	});
}

/** Milliseconds of a Retry-After given in seconds. A date would need a clock, and ARGOS documents neither. */
function retryAfterMs(header: string | undefined): number | undefined {
	return header !== undefined && /^\d+$/.test(header.trim()) ? Number(header) * 1000 : undefined;
}
