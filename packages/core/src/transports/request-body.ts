import type { RequestStream, WireRequest } from './transport.ts';

export function isRequestStream(body: WireRequest['body']): body is RequestStream {
	return typeof body === 'object' && 'stream' in body;
}

/** For transports that cannot send a stream: the body as one piece. */
export async function wholeRequestBody(body: WireRequest['body']): Promise<string | Uint8Array | undefined> {
	if (!isRequestStream(body)) return body;
	const whole = new Uint8Array(body.size);
	let at = 0;
	for await (const chunk of body.stream()) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
