import { isArgosError } from './errors/argos-error.ts';
import type { Fail } from './request.ts';
import type { WireResponse } from './transports/transport.ts';
import { transportErrorFrom } from './transports/transport-error.ts';

/** Reads a body to its end. A line that breaks on the way becomes this call's `network` error. */
export async function readWhole(body: WireResponse['body'], fail: Fail): Promise<Uint8Array> {
	if (body instanceof Uint8Array) return body;
	const chunks: Uint8Array[] = [];
	for await (const chunk of unbroken(body, fail)) chunks.push(chunk);
	const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

/** The same chunks, with the transport's failures told in our words. */
export async function* unbroken(
	body: AsyncIterable<Uint8Array>,
	fail: Fail,
): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		yield* body;
	} catch (error) {
		// The chunks may be checked ones, which tell their own faults.
		if (isArgosError(error)) throw error;
		const { fault } = transportErrorFrom(error);
		if (fault === 'aborted') throw fail({ kind: 'aborted', summary: 'The download was given up.' });
		if (fault === 'timeout') throw fail({ kind: 'timeout', summary: 'The answer stopped coming in time.' });
		throw fail({ kind: 'network', summary: 'The connection broke before the whole answer came.' });
	}
}
