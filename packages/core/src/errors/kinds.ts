/** What went wrong, as a word that programs can branch on. */
export type ArgosErrorKind =
	| 'invalid-request'
	| 'unauthorized'
	| 'ip-blocked'
	| 'not-found'
	| 'conflict'
	| 'too-large'
	| 'rate-limited'
	| 'server'
	| 'network'
	| 'timeout'
	| 'aborted'
	| 'protocol'
	| 'decryption';

/** Kinds after which the same call may succeed later without anyone changing anything. */
const PASSING: ReadonlySet<ArgosErrorKind> = new Set(['rate-limited', 'server', 'network', 'timeout']);

export function isPassing(kind: ArgosErrorKind): boolean {
	return PASSING.has(kind);
}

/** What to do next, for people who do not write programs. Hosts may put their own words before it. */
export const ADVICE: Readonly<Record<ArgosErrorKind, string>> = {
	'invalid-request': 'Correct the input and try again.',
	unauthorized: 'Check that the API key is complete and belongs to this project.',
	'ip-blocked': "Add this machine's public IP address to the API allow-list in the ARGOS dashboard.",
	'not-found':
		'Check the id, which must belong to the project of this API key, and the base URL, which ends in the version.',
	conflict: 'Read the current state before trying again.',
	'too-large': 'Send less in one call.',
	'rate-limited': 'Wait a while, then continue more slowly.',
	server: 'Wait a little and try again; if it stays, contact ARGOS.',
	network: 'Check the base URL, the network and any proxy, then try again.',
	timeout: 'Try again; if it stays, check the network.',
	aborted: 'Start it again when you are ready.',
	protocol: 'Check that the base URL points at the ARGOS API and try again.',
	decryption:
		"Check that the encryption setting matches the project's and that the key is the project's own.",
};
