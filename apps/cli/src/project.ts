import { createHash } from 'node:crypto';
import { checkBaseUrl, LIVE_BASE_URL, LIVE_BASE_URL_V2 } from '@argos/core';
import type { ReadySettings } from './settings.ts';

/** What tells one project from another, without its key. */
export interface Project {
	baseUrl: string;
	/** The first 16 hex digits of SHA-256 over a word of our own and the API key. */
	keyMark: string;
}

/** @throws {ArgosError} `invalid-request` for an unusable base URL */
export function projectOf({
	apiKey,
	version,
	baseUrl = version === 'v2' ? LIVE_BASE_URL_V2 : LIVE_BASE_URL,
}: Pick<ReadySettings, 'apiKey' | 'baseUrl' | 'version'>): Project {
	// The key's plain SHA-256 is the key of the project's encryption: no part of it may be stored.
	const hash = createHash('sha256').update(`argos-watch:${apiKey.key}`).digest('hex');
	return { baseUrl: checkBaseUrl(baseUrl), keyMark: hash.slice(0, 16) };
}
