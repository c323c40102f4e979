import type { Context } from 'hono';

/**
 * The body of a control call; no body is an empty object.
 * @throws {RangeError} when it is no JSON
 */
export async function jsonBody(c: Context): Promise<unknown> {
	const text = await c.req.text();
	if (text.trim() === '') return {};
	try {
		return JSON.parse(text);
	} catch {
		throw new RangeError('The body is not JSON.');
	}
}
