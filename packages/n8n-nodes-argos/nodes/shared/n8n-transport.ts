import {
	isPassingStatus,
	retryAfterMs,
	type Transport,
	type TransportContext,
	transportErrorFrom,
	type WireResponse,
	wholeRequestBody,
} from '@argos/core';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import type { NativeStreams } from './native-streams.ts';

const TYPE = 'argosIdentityApi';
/** Milliseconds until an answer must have begun. */
const TIMEOUT_MS = 30_000;
const RETRIES = 2;
/** The longest Retry-After that is waited for, in milliseconds; a longer one is told to n8n instead. */
const MAX_WAIT_MS = 10_000;

type Body = Uint8Array | (AsyncIterable<Uint8Array> & object);

/** Requests travel through n8n, so that its proxy, address rules and credential checks hold for them. */
export function n8nTransport(call: {
	host: IExecuteFunctions | IPollFunctions;
	/** As n8n gave it. */
	credential: ICredentialDataDecryptedObject;
	streams?: NativeStreams | undefined;
}): Transport {
	const { host, credential, streams } = call;
	return async (request, { signal, policy }) => {
		const { 'x-api-key': key, ...headers } = request.headers;
		// n8n adds the key itself, from the credential; add-ons such as FaceAuth have one of their own.
		const other = key !== undefined && key !== String(credential.apiKey).trim();
		const data = { ...credential, ...(key !== undefined && { apiKey: key }) };
		const withOther = { credentialsDecrypted: { id: '', name: '', type: TYPE, data } };
		const send = async (options: IHttpRequestOptions): Promise<IN8nHttpFullResponse> =>
			host.helpers.httpRequestWithAuthentication.call(host, TYPE, options, ...(other ? [withOther] : []));
		// n8n sends no streams of known length; images are small.
		const sent = await wholeRequestBody(request.body);
		const options: IHttpRequestOptions = {
			method: request.method,
			url: request.url,
			headers,
			// Text would be quoted as JSON on the way; an encrypted body must leave as it is.
			...(sent !== undefined && { body: Buffer.from(sent) }),
			encoding: policy.answer === 'stream' ? 'stream' : 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// Another host must never see the key.
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
			...(signal && { abortSignal: signal }),
		};
		const tries = policy.safety === 'once' ? 1 : RETRIES + 1;
		for (let left = tries - 1; ; left--) {
			const answer = await send({ ...options }).catch((error: unknown) => transportErrorFrom(error));
			const wait = left > 0 ? waitBefore(answer, tries - left) : undefined;
			if (wait !== undefined && !signal?.aborted) {
				await sleep(wait);
				continue;
			}
			if (answer instanceof Error) throw answer;
			if (!(answer.body instanceof Uint8Array)) streams?.seen(Object(answer.body));
			return wireResponse(answer, policy);
		}
	};
}

/** Milliseconds to wait before the next try; `undefined` when another try makes no sense. */
function waitBefore(
	answer: IN8nHttpFullResponse | ReturnType<typeof transportErrorFrom>,
	attempt: number,
): number | undefined {
	const backoff = Math.random() * 300 * 2 ** attempt;
	if (answer instanceof Error) return answer.fault === 'aborted' ? undefined : backoff;
	if (!isPassingStatus(answer.statusCode)) return undefined;
	const asked = retryAfterMs(String(answer.headers['retry-after'] ?? '')) ?? backoff;
	return asked <= MAX_WAIT_MS ? asked : undefined;
}

async function wireResponse(
	answer: IN8nHttpFullResponse,
	policy: TransportContext['policy'],
): Promise<WireResponse> {
	const status = answer.statusCode;
	const headers = Object.fromEntries(
		Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
	const body = answer.body as unknown as Body;
	const good = status >= 200 && status < 300;
	if (policy.answer === 'stream' && good) return { status, headers, body };
	return { status, headers, body: body instanceof Uint8Array ? body : await whole(body) };
}

async function whole(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of body) chunks.push(chunk);
	return Buffer.concat(chunks);
}
