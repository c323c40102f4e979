import type { Limiter } from '@argos/core';

/** The limiter of one run. When it is closed, whoever still waits in it leaves at once, and nothing of theirs is sent. */
export interface Gate extends Limiter {
	close(): void;
}

export function createGate(limiter: Limiter): Gate {
	const closing = new AbortController();
	return {
		// What the run's calls bring along fires later than this. One signal for all costs the least.
		take: (signal) => limiter.take(signal?.aborted ? signal : closing.signal),
		snapshot: () => limiter.snapshot(),
		close: () => closing.abort(),
	};
}
