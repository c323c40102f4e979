import { Readable } from 'node:stream';
import {
	type Transport,
	TransportError,
	transportErrorFrom,
	type WireRequest,
	wholeRequestBody,
} from '@argos/core';
import type { ZObject } from 'zapier-platform-core';

/** Zapier ends every run after 30 s; before that, a person should get a sentence. */
const BUDGET_MS = 25_000;

/**
 * Carries requests over `z.request`, so that Zapier's own throttling, proxies and request log apply.
 * One transport serves one run: all its calls share `budgetMs`. Nothing is tried again here, as Zapier replays
 * runs itself. Bodies stay out of Zapier's request log: `raw` keeps answers out, and a stream keeps requests out.
 */
export function zapierTransport(z: ZObject, { budgetMs = BUDGET_MS } = {}): Transport {
	const deadline = AbortSignal.timeout(budgetMs);
	const faultOf = (error: unknown) =>
		deadline.aborted ? new TransportError('timeout') : transportErrorFrom(error);

	return async (request, { signal, policy }) => {
		const options = {
			url: request.url,
			method: request.method,
			...(await contentOf(request)),
			signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
			raw: true as const,
			redirect: 'manual' as const,
			skipThrowForStatus: true,
			throwForThrottlingEarly: false,
		};
		try {
			const response = await z.request(options);
			const headers = Object.fromEntries(response.headers);
			const streamed = policy.answer === 'stream' && response.status >= 200 && response.status < 300;
			const body = streamed ? unbroken(response.body, faultOf) : new Uint8Array(await response.buffer());
			return { status: response.status, headers, body };
		} catch (error) {
			throw faultOf(error);
		}
	};
}

async function contentOf({ body, headers }: WireRequest) {
	const whole = await wholeRequestBody(body);
	if (whole === undefined) return { headers: { ...headers } };
	const bytes = Buffer.from(whole);
	return {
		headers: { ...headers, 'content-length': String(bytes.length) },
		body: Readable.from([bytes], { objectMode: false }),
	};
}

async function* unbroken(
	body: NodeJS.ReadableStream,
	faultOf: (error: unknown) => TransportError,
): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		for await (const chunk of body) yield Buffer.from(chunk);
	} catch (error) {
		throw faultOf(error);
	}
}
