import type { Context } from 'hono';

/**
 * The request body as it came, or `undefined` when it is longer than `maxBytes`.
 * Hono's own limiter is not used: on bodies sent in chunks it needs Node's global `Request` to be replaced.
 */
export async function readBytes(c: Context, maxBytes: number): Promise<Buffer<ArrayBuffer> | undefined> {
	if (Number(c.req.header('content-length') ?? 0) > maxBytes) return undefined;
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of c.req.raw.body ?? []) {
		length += chunk.byteLength;
		if (length > maxBytes) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** The request body as text, or `undefined` when it is longer than `maxBytes`. */
export async function readBody(c: Context, maxBytes: number): Promise<string | undefined> {
	return (await readBytes(c, maxBytes))?.toString('utf8');
}
