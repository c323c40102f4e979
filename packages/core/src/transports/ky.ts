import ky, { type AfterResponseHook } from 'ky';
import { isArgosError } from '../errors/argos-error.ts';
import type { Limiter } from '../limits/limiter.ts';
import { isPassingStatus, retryAfterMs } from './passing-answer.ts';
import { isRequestStream } from './request-body.ts';
import type { Transport, TransportContext, WireRequest } from './transport.ts';
import { TransportError, transportErrorFrom } from './transport-error.ts';

export interface KyTransportOptions {
	/** Milliseconds until an answer must have begun, for each try. Default 30,000. */
	timeoutMs?: number;
	/** Milliseconds for a whole JSON call with its tries and its body. Default 120,000. Files are not limited. */
	totalTimeoutMs?: number;
	/** Milliseconds without a further piece of a file until it counts as broken. Default 60,000. */
	idleTimeoutMs?: number;
	/** Further tries of calls that are safe to repeat. Default 2. */
	retries?: number;
	/** The longest Retry-After that is waited for, in milliseconds. A longer one is an error. Default 30,000. */
	maxRetryAfterMs?: number;
	/** Waits before every try, further ones too; the time does not count as the try's. Default: none. */
	limiter?: Pick<Limiter, 'take'>;
	/** Default: the runtime's own. */
	fetch?: typeof fetch;
}

/**
 * The default transport: fetch through ky, on Node, Deno and anything that has `fetch`.
 * Tries reads and idempotent calls again with backoff and jitter; `once` calls are sent one time only.
 */
export function kyTransport(options: KyTransportOptions = {}): Transport {
	const { timeoutMs = 30_000, totalTimeoutMs = 120_000, idleTimeoutMs = 60_000 } = options;
	const { retries = 2, maxRetryAfterMs = 30_000, limiter } = options;

	return async (request, { signal, policy }) => {
		const limit = policy.safety === 'once' ? 0 : retries;
		await limiter?.take(signal);
		const upload = uploadOf(request);
		try {
			const response = await ky(request.url, {
				method: request.method,
				headers: headersOf(request),
				// A redirect would show the API key to another host.
				redirect: 'manual',
				throwHttpErrors: false,
				timeout: timeoutMs,
				retry: {
					limit,
					methods: [request.method.toLowerCase() as 'get'],
					jitter: true,
					retryOnTimeout: true,
				},
				...(limit > 0 && {
					hooks: {
						afterResponse: [againWhenPassing(limit, maxRetryAfterMs)],
						...(limiter && { beforeRetry: [() => limiter.take(signal)] }),
					},
				}),
				...upload.init,
				...signalOf({ signal, totalTimeoutMs, policy }),
				...(options.fetch && { fetch: options.fetch }),
			});
			const headers = Object.fromEntries(response.headers);
			const streamed = policy.answer === 'stream' && response.ok && response.body !== null;
			const body = streamed
				? unlessIdle(response.body, idleTimeoutMs)
				: new Uint8Array(await response.arrayBuffer());
			return { status: response.status, headers, body };
		} catch (error) {
			// The limiter's own words; a caller who gives up may give any reason.
			if (isArgosError(error) && !signal?.aborted) throw error;
			throw transportErrorFrom(error);
		} finally {
			upload.close();
		}
	};
}

/** Left out where nothing is tried again: for a hook, ky copies every answer. */
function againWhenPassing(limit: number, maxRetryAfterMs: number): AfterResponseHook {
	return ({ response, retryCount }) => {
		if (retryCount >= limit || !isPassingStatus(response.status)) return;
		const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
		if (wait === undefined) return ky.retry();
		return wait <= maxRetryAfterMs ? ky.retry({ delay: wait }) : undefined;
	};
}

interface Upload {
	init: Pick<RequestInit, 'body'> & { duplex?: 'half' };
	/** Lets the source go, however the call ended: ky keeps a copy of the stream, so that nobody cancels the first. */
	close(): void;
}

function uploadOf({ body }: WireRequest): Upload {
	if (body === undefined) return { init: {}, close: () => {} };
	if (!isRequestStream(body)) {
		return { init: { body: typeof body === 'string' ? body : new Uint8Array(body) }, close: () => {} };
	}
	const chunks = body.stream()[Symbol.asyncIterator]();
	const close = () => void chunks.return?.()?.catch(() => undefined);
	return { init: { body: readable(chunks), duplex: 'half' }, close };
}

function headersOf({ headers, body }: WireRequest): Readonly<Record<string, string>> {
	return isRequestStream(body) ? { ...headers, 'content-length': String(body.size) } : headers;
}

/** As the runtimes' fetch takes it; read only as fast as it is sent. */
function readable(chunks: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
	});
}

function signalOf(call: {
	signal: AbortSignal | undefined;
	totalTimeoutMs: number;
	policy: TransportContext['policy'];
}): { signal?: AbortSignal } {
	const { signal, policy } = call;
	// A large file may rightly take longer than any fixed time.
	if (policy.answer === 'stream') return signal ? { signal } : {};
	const timeout = AbortSignal.timeout(call.totalTimeoutMs);
	return { signal: signal ? AbortSignal.any([signal, timeout]) : timeout };
}

/** The pieces as they come; a file may take long, but it must not stand still. */
async function* unlessIdle(
	stream: ReadableStream<Uint8Array>,
	idleTimeoutMs: number,
): AsyncGenerator<Uint8Array, void, undefined> {
	const reader = stream.getReader();
	try {
		for (;;) {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const idle = new Promise<never>((_, reject) => {
				timer = setTimeout(() => reject(new TransportError('timeout')), idleTimeoutMs);
			});
			const { done, value } = await Promise.race([reader.read(), idle]).finally(() => clearTimeout(timer));
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
