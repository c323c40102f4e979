import { jsonObject } from '../wire/json-object.ts';
import type { EnvelopeForm } from './request-log.ts';

/** Tells by its look how a body was sent. A JSON object with other fields, or any other text, is in clear. */
export function envelopeForm(body: string): EnvelopeForm {
	const text = body.trim();
	if (text.startsWith('{')) {
		const [only, ...others] = Object.entries(jsonObject(text) ?? {});
		if (!only || others.length > 0 || typeof only[1] !== 'string') return 'clear';
		return only[0] === 'data' || only[0] === 'body' ? only[0] : 'clear';
	}
	if (!/^[A-Za-z0-9+/%=]{20,}$/.test(text)) return 'clear';
	return text.includes('%') || !/[+/=]/.test(text) ? 'percent-encoded' : 'base64';
}
