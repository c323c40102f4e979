const WINDOW_MS = 1000;

/**
 * Counts the calls of the last second exactly: however they fall, no second holds more than the limit. (A bucket
 * that refills would let a full bucket and a second's refill pass within one second.)
 */
export function slidingWindow(limit: number) {
	/** Times of the last `limit` calls, the oldest at `next`. */
	const times: number[] = [];
	let next = 0;
	let lastSeen = Number.NEGATIVE_INFINITY;
	let setBack = 0;
	let time = 0;

	return {
		/** Milliseconds until another call fits, by a clock that stands still while the host's is behind. */
		pauseAt(now: number): number {
			if (now < lastSeen) setBack += lastSeen - now;
			lastSeen = now;
			time = now + setBack;
			const oldest = times[next];
			// One more, because a clock of whole milliseconds may show a second that is not over.
			return oldest === undefined ? 0 : Math.max(0, oldest + WINDOW_MS + 1 - time);
		},
		/** Counts a call at the time last asked for. */
		count(): void {
			times[next] = time;
			next = (next + 1) % limit;
		},
	};
}
