import { createHash } from 'node:crypto';
import { checkBaseUrl, LIVE_BASE_URL } from '@argos/core';
import type { Settings } from '../settings.ts';

/** What tells one project from another, without its key. */
export interface Project {
	baseUrl: string;
	/** The first 16 hex digits of SHA-256 over a word of our own and the API key. */
	keyMark: string;
}

/** @throws {ArgosError} `invalid-request` for an unusable base URL */
export function projectOf({
	apiKey = '',
	baseUrl = LIVE_BASE_URL,
}: Pick<Settings, 'apiKey' | 'baseUrl'>): Project {
	// The key's plain SHA-256 is the key of the project's encryption: no part of it may be stored.
	const hash = createHash('sha256').update(`argos-watch:${apiKey}`).digest('hex');
	return { baseUrl: checkBaseUrl(baseUrl), keyMark: hash.slice(0, 16) };
}
