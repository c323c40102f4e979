import type { Context } from 'hono';

/** Under this name a call remembers the text of its body, for the request log. */
const SENT_BODY = 'sentBody';

/**
 * The request body as it came, or `undefined` when it is longer than `maxBytes`.
 * Hono's own limiter is not used: on bodies sent in chunks it needs Node's global `Request` to be replaced.
 */
export async function readBytes(c: Context, maxBytes: number): Promise<Buffer<ArrayBuffer> | undefined> {
	if (Number(c.req.header('content-length') ?? 0) > maxBytes) return undefined;
	const reader = c.req.raw.body?.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		length += part.value.byteLength;
		if (length > maxBytes) {
			if (reader) void discard(reader);
			return undefined;
		}
		chunks.push(part.value);
	}
	return Buffer.concat(chunks);
}

// A caller who is still sending would not see the answer if the connection broke now.
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
	try {
		while (!(await reader.read()).done);
	} catch {
		// The caller hung up, and that is its own affair.
	}
}

/** The request body as text, or `undefined` when it is longer than `maxBytes`. */
export async function readBody(c: Context, maxBytes: number): Promise<string | undefined> {
	const text = (await readBytes(c, maxBytes))?.toString('utf8');
	if (text !== undefined) c.set(SENT_BODY, text);
	return text;
}

/** The text that {@link readBody} has read for this call, if it has. */
export function sentBody(c: Context): string | undefined {
	return c.get(SENT_BODY) as string | undefined;
}
