/**
 * How many calls to let pass in any second so that no more than `perSecond` arrive in any. Those that are held up on
 * their way arrive together with later ones, and there are never more of them than are in flight. Against rates that
 * need many in flight, no more than a fiftieth is kept back.
 */
export function callsInASecond({ perSecond, inFlight }: { perSecond: number; inFlight: number }): number {
	return Math.max(1, perSecond - Math.min(inFlight, Math.ceil(perSecond / 50)));
}

/** How much lost time is made up for, in milliseconds: a disk that was slow, a collection of garbage. */
const CATCH_UP_MS = 50;

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
	const interval = 1000 / perSecond;
	let last = Number.NEGATIVE_INFINITY;
	let free = Number.NEGATIVE_INFINITY;
	return (signal) => {
		const at = now();
		// A clock that is put back must not make everybody wait until it has come round again.
		if (at < last) free -= last - at;
		last = at;
		const turn = Math.max(at - CATCH_UP_MS, free);
		free = turn + interval;
		return turn > at ? wait(turn - at, signal) : undefined;
	};
}
