import type { ArgosError, ArgosErrorKind } from '@argos/core';

/** How every command ends. The one table: help texts and README follow it. 4 to 9 are kept for runs of their own. */
export const EXIT = {
	/** Everything was done. */
	ok: 0,
	/** Some rows of a migration failed or are unknown, or something failed that has no code of its own. */
	failed: 1,
	/** Wrong use: a flag, a setting or a file that cannot be worked with. Nothing was sent. */
	usage: 2,
	/** A migration stopped before its end, and can go on. */
	stopped: 3,
	/** ARGOS refused what was sent. */
	refused: 10,
	/** ARGOS refused the key or this machine. */
	denied: 11,
	notFound: 12,
	conflict: 13,
	rateLimited: 14,
	/** The network or the server failed; the same command may succeed later. */
	unreachable: 15,
	/** The call may have taken effect. */
	unknown: 16,
	/** The answer could not be read. */
	unreadable: 17,
	/** Ctrl-C. */
	interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each code means, for help texts and the README. */
export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
	0: 'done',
	1: 'some rows of a migration failed or are unknown (in a dry run: are wrong), or a failure without a code of its own',
	2: 'wrong use: a flag, a setting or a file that cannot be worked with; nothing was sent',
	3: 'a migration stopped before its end; everything is kept, "argos migrate resume" goes on',
	10: 'ARGOS refused what was sent',
	11: 'ARGOS refused the API key or the IP address',
	12: 'ARGOS does not have it',
	13: 'conflict with the present state',
	14: 'too many calls',
	15: 'the network or the server failed; try again later',
	16: 'the outcome is unknown: look before you do it again',
	17: 'the answer could not be read: no ARGOS there, or the encryption does not agree',
	130: 'interrupted (a migration: before there was a journal to go on with)',
};

const BY_KIND: Readonly<Record<ArgosErrorKind, ExitCode>> = {
	'invalid-request': EXIT.refused,
	'too-large': EXIT.refused,
	unauthorized: EXIT.denied,
	'ip-blocked': EXIT.denied,
	'not-found': EXIT.notFound,
	conflict: EXIT.conflict,
	'rate-limited': EXIT.rateLimited,
	server: EXIT.unreachable,
	network: EXIT.unreachable,
	timeout: EXIT.unreachable,
	aborted: EXIT.interrupted,
	protocol: EXIT.unreadable,
	decryption: EXIT.unreadable,
};

export function exitCodeOf({ kind, status, outcome, retryable }: ArgosError): ExitCode {
	if (outcome === 'unknown' && !retryable) return EXIT.unknown;
	// Without an answer's status, the input was refused here and nothing was sent.
	const unsent = status === undefined && BY_KIND[kind] === EXIT.refused;
	return unsent ? EXIT.usage : BY_KIND[kind];
}
