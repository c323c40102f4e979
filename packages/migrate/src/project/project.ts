import { createHash } from 'node:crypto';
import { checkBaseUrl } from '@argos/core';

/** What tells one ARGOS project from another, without its key. */
export interface Project {
	readonly baseUrl: string;
	/** The first 16 hex digits of SHA-256 over a word of our own and the API key. */
	readonly keyMark: string;
}

/** @throws {ArgosError} `invalid-request` for an unusable base URL */
export function projectOf({ apiKey, baseUrl }: { apiKey: string; baseUrl: string }): Project {
	// The key's plain SHA-256 is the key of the project's encryption: no part of it may be stored.
	const hash = createHash('sha256').update(`argos-watch:${apiKey}`).digest('hex');
	return { baseUrl: checkBaseUrl(baseUrl), keyMark: hash.slice(0, 16) };
}
