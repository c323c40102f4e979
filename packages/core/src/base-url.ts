import { ArgosError } from './errors/argos-error.ts';

/** The live API. Source: argos-api.md §1. */
export const LIVE_BASE_URL = 'https://rest-api.argosidentity.com/v3';

const LOOPBACK = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks a base URL and takes off a trailing slash. It ends in the version, such as `/v3`.
 * @throws {ArgosError} `invalid-request` for anything but `https:`, or `http:` to this very machine
 */
export function checkBaseUrl(text: string): string {
	const refuse = (summary: string, advice: string) =>
		new ArgosError({ kind: 'invalid-request', operation: 'Base URL', summary, advice, field: 'baseUrl' });
	if (!URL.canParse(text)) {
		throw refuse('It is not a URL.', `Write it like ${LIVE_BASE_URL}.`);
	}
	const url = new URL(text);
	if (url.username || url.password || url.search || url.hash) {
		throw refuse('It holds more than host and path.', `Write it like ${LIVE_BASE_URL}.`);
	}
	if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
		return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
	}
	throw refuse(
		`Plain ${url.protocol.replace(':', '')} would send the API key and people's data readable over the network.`,
		'Use https. Plain http is only for a sandbox on this machine, such as http://127.0.0.1:4010/v3.',
	);
}
