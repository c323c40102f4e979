import type { Context } from 'hono';
import { readBytes } from './read-body.ts';

/** What a form held, `unreadable` when it is no form, `too-large` when it is longer than `maxBytes`. */
export type ReadForm = FormData | 'unreadable' | 'too-large';

/** Reads a form of either kind, `multipart/form-data` or `application/x-www-form-urlencoded`. */
export async function readForm(c: Context, maxBytes: number): Promise<ReadForm> {
	const bytes = await readBytes(c, maxBytes);
	if (bytes === undefined) return 'too-large';
	const headers = { 'content-type': c.req.header('content-type') ?? '' };
	return new Response(bytes, { headers }).formData().catch(() => 'unreadable' as const);
}

/** The text of a field; `undefined` when it is not there, empty or a file. */
export function formText(form: FormData, name: string): string | undefined {
	const value = form.get(name);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The file of a field; `undefined` when it is not there or empty. */
export function formFile(form: FormData, name: string): File | undefined {
	const value = form.get(name);
	return value !== null && typeof value !== 'string' && value.size > 0 ? value : undefined;
}
