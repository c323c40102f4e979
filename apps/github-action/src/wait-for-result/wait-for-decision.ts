import { ArgosError, isArgosError, type Submission } from '@argos/core';
import { isDecided, type Look } from './look.ts';

/** A status and for how long it was seen, in milliseconds since 1970. */
export interface Seen {
	name: string;
	from: number;
	to: number;
}

export interface Waited {
	/** As it was at the last look. */
	submission: Submission | undefined;
	/** The time went by without a decision. */
	timedOut: boolean;
	/** One after the other, from the first look to the last. */
	seen: readonly Seen[];
}

/**
 * Looks until there is a decision or the time is over. A look that fails for a passing reason is made again.
 * @throws {ArgosError} `not-found` when there is no submission and it is not to be waited for; what made the last
 * look fail; `aborted` when the signal fires
 */
export async function waitForDecision(job: {
	look: Look;
	timeoutMs: number;
	intervalMs: number;
	waitWhenMissing: boolean;
	signal: AbortSignal;
	now: () => number;
	/** Rejects when the signal aborts. */
	wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
	/** Told after each look that brought no decision. */
	onLook: (look: { name: string; nextInMs: number; leftMs: number }) => void;
}): Promise<Waited> {
	const { look, timeoutMs, intervalMs, waitWhenMissing, signal, now, wait, onLook } = job;
	const until = now() + timeoutMs;
	const seen: Seen[] = [];
	for (;;) {
		const begin = now();
		const result = await look().then(
			(submission) => ({ ok: true, submission }) as const,
			(error: unknown) => ({ ok: false, error }) as const,
		);
		if (result.ok) note(seen, result.submission?.status ?? 'missing', begin);
		else if (!isArgosError(result.error) || !result.error.retryable) throw result.error;

		if (result.ok && result.submission && isDecided(result.submission)) {
			return { submission: result.submission, timedOut: false, seen };
		}
		if (result.ok && !result.submission && !waitWhenMissing) throw missing();
		const leftMs = until - now();
		if (leftMs <= 0) {
			if (!result.ok) throw result.error;
			return { submission: result.submission, timedOut: true, seen };
		}
		const asked = !result.ok && isArgosError(result.error) ? (result.error.retryAfterMs ?? 0) : 0;
		// The last look is at the very end of the time.
		const nextInMs = Math.min(Math.max(intervalMs, asked), leftMs);
		onLook({ name: result.ok ? (result.submission?.status ?? 'missing') : 'no answer', nextInMs, leftMs });
		await wait(nextInMs, signal).catch((error: unknown) => {
			throw signal.aborted ? givenUp() : error;
		});
	}
}

function note(seen: Seen[], name: string, at: number): void {
	const last = seen.at(-1);
	if (last) last.to = at;
	if (last?.name !== name) seen.push({ name, from: at, to: at });
}

function missing(): ArgosError {
	return new ArgosError({
		kind: 'not-found',
		operation: 'Wait for a result',
		summary: 'ARGOS has no such submission in this project.',
		advice: 'Check submission-id or user-id, or set if-missing to wait when the user has yet to begin.',
	});
}

function givenUp(): ArgosError {
	return new ArgosError({
		kind: 'aborted',
		operation: 'Wait for a result',
		summary: 'It was given up before there was a result.',
	});
}
