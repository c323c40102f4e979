import type { Connection } from './connection.ts';
import { sealedText } from './encryption/sealed-text.ts';
import type { Endpoint, Parameter } from './endpoints/endpoint.ts';
import { ArgosError, isArgosError } from './errors/argos-error.ts';
import { saysRefused } from './errors/error-answer.ts';
import { errorFromAnswer } from './errors/error-from-answer.ts';
import { errorFromTransport } from './errors/error-from-transport.ts';
import { lostAnswer } from './errors/lost-answer.ts';
import { fileFrom, type RemoteFile } from './file.ts';
import { readWhole } from './read-whole.ts';
import { retryAfterMs } from './transports/passing-answer.ts';
import type { WireRequest, WireResponse } from './transports/transport.ts';
import { TransportError, transportErrorFrom } from './transports/transport-error.ts';
import { checkImage, unreadable } from './upload/check-image.ts';
import { exactSource } from './upload/exact-source.ts';
import type { FormPart } from './upload/multipart.ts';
import { isUploadSource } from './upload/upload-source.ts';
import { isSealed, wireRequest } from './wire-request.ts';

export interface CallOptions {
	/** Gives the call up; it then fails with kind `aborted`. */
	signal?: AbortSignal | undefined;
}

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
	const { response, fail, refused } = await exchange(call);
	const { endpoint, connection } = call;
	if (endpoint.answer.type === 'file')
		throw new TypeError(`${endpoint.title} answers a file: use downloadFile.`);
	const body = await clearJson({ response, connection, fail });
	try {
		return endpoint.answer.read(body);
	} catch {
		if (saysRefused(body)) throw refused(body);
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
}): Promise<{ response: WireResponse; fail: Fail; refused: (body: unknown) => ArgosError }> {
	const { endpoint, input, connection } = call;
	const signal = call.options?.signal;
	const operation = endpoint.title;
	// Gathered only for errors: most calls have none.
	const secrets = () => [connection.apiKey, ...textsIn(Object.values(input))];
	// Once a `once` request has left, only a good answer proves what became of it.
	const fail: Fail = (problem) => {
		const lost = lostAnswer(endpoint.safety);
		const advice = problem.advice ?? lost.advice;
		return new ArgosError({ ...lost, ...problem, advice, operation, secrets: secrets() });
	};

	checkVersion(call);
	let faulty: string | undefined;
	const pictures = await picturesOf(call, (field) => {
		faulty = field;
	});
	const request = await prepared({ ...call, pictures }, secrets);
	if (signal?.aborted) {
		const summary = 'The call was given up before it was sent.';
		throw new ArgosError({ kind: 'aborted', summary, operation });
	}
	let response: WireResponse;
	try {
		const answer = endpoint.answer.type === 'file' ? 'stream' : 'bytes';
		response = await connection.transport(request, { signal, policy: { safety: endpoint.safety, answer } });
	} catch (error) {
		// The request never ended, so nothing can have come of it.
		if (faulty !== undefined) throw unreadable(operation, faulty);
		// A limiter's refusal: nothing was sent.
		if (isArgosError(error)) throw error;
		// A caller may give up with a reason of its own, which looks like any other error.
		const fault = signal?.aborted ? new TransportError('aborted') : transportErrorFrom(error);
		const { safety } = endpoint;
		const { baseUrl } = connection;
		throw errorFromTransport({ error: fault, operation, safety, baseUrl, secrets: secrets() });
	}
	const refused = (body: unknown) =>
		errorFromAnswer({
			operation,
			safety: endpoint.safety,
			parameters: Object.values<Parameter>(endpoint.parameters).filter((name) => typeof name === 'string'),
			status: response.status,
			body,
			retryAfterMs: retryAfterMs(response.headers['retry-after']),
			advice: endpoint.refusedAdvice,
			secrets: secrets(),
		});
	if (response.status >= 200 && response.status < 300) return { response, fail, refused };

	const body = await clearJson({ response, connection, fail }).catch((error: unknown) => {
		// An encrypted refusal that cannot be opened says more than its status.
		if (isArgosError(error) && error.kind === 'decryption') throw error;
	});
	throw refused(body);
}

/** Ids in the path and elsewhere, names, addresses: whatever was put in must not come out of an error. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== 'object' || value === null || isUploadSource(value)) return [];
	return Object.values(value).flatMap(textsIn);
}

function checkVersion<Input extends object, Output>(call: {
	endpoint: Endpoint<Input, Output>;
	connection: Connection;
}): void {
	const { title, versions = ['v3'] } = call.endpoint;
	const { version } = call.connection;
	if (versions.includes(version)) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation: title,
		summary: `ARGOS's ${version} does not have this call.`,
		advice: `Nothing was sent. Use ${versions.join(' or ')}.`,
	});
}

/** @throws {ArgosError} when one is too large or no picture */
async function picturesOf<Input extends object, Output>(
	call: { endpoint: Endpoint<Input, Output>; input: Input; connection: Connection },
	onFault: (field: string) => void,
): Promise<FormPart[]> {
	const { endpoint, input, connection } = call;
	const pictures: FormPart[] = [];
	if (endpoint.input !== 'multipart') return pictures;
	for (const [field, parameter] of Object.entries<Parameter>(endpoint.parameters)) {
		const file: unknown = input[field as keyof Input];
		if (typeof parameter === 'string' || !('picture' in parameter)) continue;
		if (file === undefined || file === null || file === '') continue;
		const { source, type } = await checkImage({
			operation: endpoint.title,
			field,
			source: file,
			maxBytes: connection.maxImageBytes,
		});
		pictures.push({
			name: parameter.picture,
			file: exactSource(source, () => onFault(field)),
			type,
			as: parameter.as,
		});
	}
	return pictures;
}

/** The request, or an error that says that nothing was sent. */
async function prepared<Input extends object, Output>(
	call: {
		endpoint: Endpoint<Input, Output>;
		input: Input;
		connection: Connection;
		pictures: readonly FormPart[];
	},
	secrets: () => readonly string[],
): Promise<WireRequest> {
	const { endpoint, connection } = call;
	try {
		const sealing = isSealed(endpoint, connection) ? await connection.sealing() : undefined;
		return wireRequest({ ...call, sealing });
	} catch {
		throw new ArgosError({
			kind: 'invalid-request',
			operation: endpoint.title,
			summary: 'The request could not be made from this input and this encryption key.',
			advice: 'Nothing was sent. Check that texts are whole and that the key derivation gives 32 bytes.',
			secrets: secrets(),
		});
	}
}

async function clearJson(answer: {
	response: WireResponse;
	connection: Connection;
	fail: Fail;
}): Promise<unknown> {
	const { connection, fail } = answer;
	const bytes = await readWhole(answer.response.body, fail);
	// Whether nothing is enough, the endpoint knows; this status promises nothing else.
	if (bytes.length === 0) return answer.response.status === 204 ? {} : undefined;
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
		return (await connection.sealing()).open(ciphertext);
	} catch {
		throw fail({ kind: 'decryption', summary: 'The encrypted answer could not be opened with this key.' });
	}
}
