import type { Context } from 'hono';

/**
 * The request body as text, or `undefined` when it is longer than `maxBytes`.
 * Hono's own limiter is not used: on bodies sent in chunks it needs Node's global `Request` to be replaced.
 */
export async function readBody(c: Context, maxBytes: number): Promise<string | undefined> {
	if (Number(c.req.header('content-length') ?? 0) > maxBytes) return undefined;
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of c.req.raw.body ?? []) {
		length += chunk.byteLength;
		if (length > maxBytes) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
