/** Lets the run sleep until something happens or a moment comes. */
export interface Alarm {
	wake(): void;
	/** Returns when woken, at the latest about at that moment (milliseconds since 1970); too early is possible. */
	sleep(until: number | undefined): Promise<void>;
	/** Gives up the waiting that is under way. */
	close(): void;
}

/** A clock may be moved, or a computer be put to sleep, while the run waits: it looks again after a minute. */
const LONGEST_MS = 60_000;

export function createAlarm(time: {
	now: () => number;
	wait: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}): Alarm {
	let awake = false;
	let resume: (() => void) | undefined;
	let set: { at: number; off: AbortController } | undefined;
	const wake = () => {
		awake = true;
		resume?.();
	};

	const setFor = (at: number) => {
		// The one that is set rings first; sleeping on then costs less than setting alarms for every row.
		if (set && set.at <= at) return;
		set?.off.abort();
		const mine = { at, off: new AbortController() };
		set = mine;
		const ring = () => {
			if (set !== mine) return;
			set = undefined;
			wake();
		};
		time.wait(Math.min(LONGEST_MS, Math.max(0, at - time.now())), mine.off.signal).then(ring, ring);
	};

	return {
		wake,
		async sleep(until) {
			if (!awake && until !== undefined) setFor(until);
			if (!awake) {
				await new Promise<void>((resolve) => {
					resume = resolve;
				});
				resume = undefined;
			}
			awake = false;
			// All answers that are there share one commit.
			await new Promise((resolve) => setImmediate(resolve));
		},
		close() {
			const { off } = set ?? {};
			set = undefined;
			off?.abort();
		},
	};
}
