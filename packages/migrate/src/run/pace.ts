/**
 * A share of the rate is left for what happens between here and ARGOS: calls that are held up on their way arrive
 * closer together than they were sent.
 */
const SHARE = 0.985;

/** Waits for the next turn; `undefined`: it is now. */
export type Pace = (signal: AbortSignal) => Promise<unknown> | undefined;

/**
 * Spreads calls evenly over each second. A limiter alone lets a whole second's calls pass at once and then stands still:
 * a burst that weak servers feel, and that a delay on the way pushes into the next second.
 */
export function createPace({
	perSecond,
	now,
	wait,
}: {
	perSecond: number;
	now: () => number;
	wait: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}): Pace {
	const interval = 1000 / (perSecond * SHARE);
	let last = Number.NEGATIVE_INFINITY;
	let free = Number.NEGATIVE_INFINITY;
	return (signal) => {
		const at = now();
		// A clock that is put back must not make everybody wait until it has come round again.
		if (at < last) free -= last - at;
		last = at;
		const turn = Math.max(at, free);
		free = turn + interval;
		return turn > at ? wait(turn - at, signal) : undefined;
	};
}
