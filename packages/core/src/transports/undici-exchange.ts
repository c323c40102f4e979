import type { Agent, Dispatcher } from 'undici';
import type { WireResponse } from './transport.ts';
import type { TransportError } from './transport-error.ts';
import { undiciFault } from './undici-fault.ts';

/** The end of a whole call, whatever it is at: an exchange or a wait. */
export interface Stop {
	reason: TransportError | undefined;
	/** What to do when the call ends early; the latest holds. */
	end: (reason: TransportError) => void;
	now(reason: TransportError): void;
}

/**
 * One try with its whole answer. Takes the pieces straight from the parser: the stream that undici would make
 * of them costs as much as the rest of the call.
 */
export function exchangeWhole(
	agent: Agent,
	request: Dispatcher.RequestOptions,
	stop: Stop,
): Promise<WireResponse> {
	return new Promise((resolve, reject) => {
		let controller: Dispatcher.DispatchController | undefined;
		let status = 0;
		let headers: WireResponse['headers'] = {};
		const chunks: Buffer[] = [];
		stop.end = (reason) => {
			reject(reason);
			controller?.abort(reason);
		};
		agent.dispatch(request, {
			onRequestStart(started) {
				// The call may have ended while it waited for a connection.
				if (stop.reason) started.abort(stop.reason);
				controller = started;
			},
			onResponseStart(_, statusCode, answered) {
				status = statusCode;
				headers = plain(answered);
			},
			onResponseData(_, chunk) {
				chunks.push(chunk);
			},
			onResponseEnd() {
				const [only] = chunks;
				resolve({ status, headers, body: chunks.length === 1 && only ? only : Buffer.concat(chunks) });
			},
			onResponseError(_, error) {
				reject(error);
			},
		});
	});
}

/** One try whose answer is handed over as it comes; a refusal is read whole. */
export async function exchangeStreamed(
	agent: Agent,
	request: Dispatcher.RequestOptions,
	signal: AbortSignal | undefined,
): Promise<WireResponse> {
	const { statusCode: status, headers, body } = await agent.request({ ...request, signal: signal ?? null });
	const streamed = status >= 200 && status < 300;
	return { status, headers: plain(headers), body: streamed ? pieces(body) : await body.bytes() };
}

async function* pieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		yield* body;
	} catch (error) {
		throw undiciFault(error);
	}
}

/** Undici gives names in lower case, and a list for a header that came twice. */
function plain(headers: Record<string, string | string[] | undefined>): Record<string, string> {
	const flat: Record<string, string> = {};
	for (const name in headers) {
		const value = headers[name];
		if (value !== undefined) flat[name] = typeof value === 'string' ? value : value.join(', ');
	}
	return flat;
}
