import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Under this name a call remembers the text of its body, for the request log. */
const SENT_BODY = 'sentBody';

/** So much of a body that is too large is still taken in, and thrown away. */
const MOST_DISCARDED = 1_073_741_824;

/**
 * The request body as it came, or `undefined` when it is longer than `maxBytes`. One sent in chunks is then read to
 * its end first: Node breaks the connection of a caller who is answered while still sending, and the answer is lost.
 */
export async function readBytes(c: Context, maxBytes: number): Promise<Buffer<ArrayBuffer> | undefined> {
	// Node's own events: a web stream or an iterator in between would cost more than the whole migration.
	const { incoming } = c.env as HttpBindings;
	if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) return undefined;
	if (incoming.destroyed) throw new Error('The caller has left.');
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let length = 0;
		incoming.on('data', (chunk: Buffer) => {
			length += chunk.byteLength;
			if (length <= maxBytes) chunks.push(chunk);
			else chunks.length = 0;
			if (length <= MOST_DISCARDED) return;
			incoming.pause();
			resolve(undefined);
		});
		incoming.on('end', () => resolve(length > maxBytes ? undefined : Buffer.concat(chunks)));
		incoming.on('error', reject);
	});
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
