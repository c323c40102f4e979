import type { Limiter } from '@argos/core';
import type { Pace } from './pace.ts';

/** The limiter of one run. When it is closed, whoever still waits in it leaves at once, and nothing of theirs is sent. */
export interface Gate extends Limiter {
	close(): void;
}

/** @param pace lets the run's calls pass one by one; none for a limiter that sees to it by itself */
export function createGate(limiter: Limiter, pace?: Pace): Gate {
	const closing = new AbortController();
	// What the run's calls bring along fires later than this. One signal for all costs the least.
	const take = (signal: AbortSignal | undefined) => limiter.take(signal?.aborted ? signal : closing.signal);
	return {
		take(signal) {
			const turn = pace?.(closing.signal);
			// The limiter says in its own words what it means to be given up.
			return turn === undefined
				? take(signal)
				: turn.then(
						() => take(signal),
						() => take(signal),
					);
		},
		snapshot: () => limiter.snapshot(),
		close: () => closing.abort(),
	};
}
