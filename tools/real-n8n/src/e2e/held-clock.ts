/** A clock that stands still until it is told to follow the real one for a moment. */
export interface HeldClock {
	now(): Date;
	/** Sets it to the real time, at least a millisecond on. */
	step(): void;
}

/** The report says when it was made, so only a standing clock makes two downloads equal byte for byte. */
export function createHeldClock(real: () => number = Date.now): HeldClock {
	let at = real();
	return {
		now: () => new Date(at),
		step: () => {
			at = Math.max(at + 1, real());
		},
	};
}
