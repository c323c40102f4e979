const MINUTE_MS = 60_000;

/**
 * How long, in milliseconds, a migration was at work: from the first sending to the last end, but for stretches of more
 * than a minute in which no row came to an end, such as nights and waits for the day's calls. Takes ends in any order;
 * remembers two moments of each minute that had any.
 */
export function createBusyTime(): {
	/** @param at milliseconds since 1970 */
	add(at: number): void;
	/** @param since the first sending, milliseconds since 1970 */
	result(since: number | undefined): number;
} {
	const minutes = new Map<number, { first: number; last: number }>();
	return {
		add(at) {
			const minute = Math.floor(at / MINUTE_MS);
			const known = minutes.get(minute);
			if (!known) minutes.set(minute, { first: at, last: at });
			else if (at < known.first) known.first = at;
			else if (at > known.last) known.last = at;
		},
		result(since) {
			const inOrder = [...minutes].sort(([a], [b]) => a - b).map(([, ends]) => ends);
			let before = since;
			let busy = 0;
			for (const { first, last } of inOrder) {
				const quiet = before === undefined ? 0 : first - before;
				if (quiet > 0 && quiet <= MINUTE_MS) busy += quiet;
				busy += last - first;
				before = last;
			}
			return busy;
		},
	};
}
