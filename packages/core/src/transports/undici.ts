import { Readable } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
import type { Safety } from '../endpoints/endpoint.ts';
import type { Limiter } from '../limits/limiter.ts';
import { isPassingStatus, retryAfterMs } from './passing-answer.ts';
import { isRequestStream } from './request-body.ts';
import type { Transport, WireRequest } from './transport.ts';
import { TransportError } from './transport-error.ts';
import { exchangeStreamed, exchangeWhole, type Stop } from './undici-exchange.ts';
import { undiciFault } from './undici-fault.ts';
import { whenAborted } from './when-aborted.ts';

export interface UndiciTransportOptions {
	/** Connections to one host; further calls queue up. Default 64. */
	connections?: number;
	/** Requests on their way at once over one connection; `once` calls never share one. Default 1. */
	pipelining?: number;
	/** Milliseconds until a connection stands, and then until an answer begins, for each try. Default 30,000. */
	timeoutMs?: number;
	/** Milliseconds for a whole JSON call with its queueing, tries and body. Default 120,000. Files are not limited. */
	totalTimeoutMs?: number;
	/** Milliseconds without a further piece of an answer until it counts as broken. Default 60,000. */
	idleTimeoutMs?: number;
	/** Further tries of calls that are safe to repeat. Default 2. */
	retries?: number;
	/** The longest Retry-After that is waited for, in milliseconds. A longer one is an error. Default 30,000. */
	maxRetryAfterMs?: number;
	/** Waits before every try, further ones too; the time does not count as the try's. Default: none. */
	limiter?: Pick<Limiter, 'take'>;
	/** Spreads tries, from 0 to 1. Default `Math.random`. */
	random?: () => number;
}

/** What a try waits for the first time, at most; doubled each time. As long as the ky transport's. */
const FIRST_WAIT_MS = 300;

/**
 * The transport for many calls at once on Node, through undici with one pool of connections per host. Same
 * promises as the ky transport at a fraction of its CPU time. Answers travel uncompressed.
 *
 * undici is an optional peer dependency: install it beside `@argos/core`.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
	const { connections = 64, pipelining = 1, retries = 2, random = Math.random } = options;
	const { timeoutMs = 30_000, totalTimeoutMs = 120_000, idleTimeoutMs = 60_000 } = options;
	const { maxRetryAfterMs = 30_000, limiter } = options;
	const agent = new Agent({
		connections,
		pipelining,
		// HTTP/2 may send a request again by itself, which `once` calls forbid.
		allowH2: false,
		connect: { timeout: timeoutMs },
		headersTimeout: timeoutMs,
		bodyTimeout: idleTimeoutMs,
	});

	return async (request, { signal, policy }) => {
		const limit = policy.safety === 'once' ? 0 : retries;
		const sent = undiciRequest(request, policy.safety);
		const stop = createStop();
		const onAbort = () => stop.now(new TransportError('aborted'));
		await limiter?.take(signal);
		if (signal?.aborted) throw new TransportError('aborted');
		const forget = signal && whenAborted(signal, onAbort);
		// A large file may rightly take longer than any fixed time.
		const timer =
			policy.answer === 'bytes'
				? setTimeout(() => stop.now(new TransportError('timeout')), totalTimeoutMs)
				: undefined;
		try {
			for (let tried = 0; ; tried++) {
				let wait = random() * FIRST_WAIT_MS * 2 ** tried;
				try {
					const response = await (policy.answer === 'bytes'
						? exchangeWhole(agent, sent(), stop)
						: exchangeStreamed(agent, sent(), signal));
					if (tried >= limit || !isPassingStatus(response.status)) return response;
					wait = retryAfterMs(response.headers['retry-after'], Date.now()) ?? wait;
					if (wait > maxRetryAfterMs) return response;
				} catch (error) {
					const fault = undiciFault(error);
					if (tried >= limit || stop.reason || signal?.aborted) throw fault;
				}
				await pause(wait, stop);
				await limiter?.take(signal);
				if (stop.reason) throw stop.reason;
			}
		} finally {
			clearTimeout(timer);
			forget?.();
		}
	};
}

/** The request in undici's terms, made anew for each try. */
function undiciRequest(request: WireRequest, safety: Safety): () => Dispatcher.RequestOptions {
	const { origin, pathname, search } = new URL(request.url);
	const { method, headers, body } = request;
	const path = `${pathname}${search}`;
	// Others may share a connection, and what stands behind a broken one is sent again.
	const sent = { origin, path, method, headers, idempotent: safety !== 'once' };
	if (body === undefined) return () => sent;
	if (!isRequestStream(body)) return () => ({ ...sent, body });
	const sized = { ...headers, 'content-length': String(body.size) };
	return () => ({ ...sent, headers: sized, body: Readable.from(body.stream(), { objectMode: false }) });
}

function createStop(): Stop {
	const stop: Stop = {
		reason: undefined,
		end: () => undefined,
		now(reason) {
			stop.reason = reason;
			stop.end(reason);
		},
	};
	return stop;
}

function pause(ms: number, stop: Stop): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(resolve, ms);
		stop.end = (reason) => {
			clearTimeout(timer);
			reject(reason);
		};
	});
}
