import { decryptEcb } from '@argos/core';
import type { Project } from '../project.ts';

/**
 * The JSON text that a request body means for this project, or `undefined` when it cannot be read.
 *
 * With encryption on, the body is the percent-encoded Base64 text itself (argos-api.md §3.2); the other forms
 * that the documents hint at are switches.
 */
export function clearText(project: Project, body: string): string | undefined {
	if (project.encryption === 'off') return body;
	const { clearRequests, plainBase64Requests, wrappedRequests } = project.switches;
	const text = body.trim();
	const ciphertext = text.startsWith('{') ? wrapped(text) : text;
	if (ciphertext === undefined) return clearRequests === 'accept' ? body : undefined;
	if (text.startsWith('{') && wrappedRequests === 'refuse') return undefined;
	if (plainBase64Requests === 'refuse' && /[+=]/.test(ciphertext)) return undefined;
	try {
		return decryptEcb(project.cipherKey, ciphertext);
	} catch {
		return undefined;
	}
}

/** Whether a body is a ciphertext wrapped in JSON: `{"data": ...}` or `{"body": ...}`. */
export function isEnvelope(body: string): boolean {
	return wrapped(body) !== undefined;
}

function wrapped(text: string): string | undefined {
	try {
		const fields = Object.entries(JSON.parse(text) as Record<string, unknown>);
		const [name, value] = fields[0] ?? [];
		const only = fields.length === 1 && (name === 'data' || name === 'body');
		return only && typeof value === 'string' ? value : undefined;
	} catch {
		return undefined;
	}
}
