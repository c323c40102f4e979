/** How the sandbox's clock stands to the one it was given. */
export interface ClockState {
	/** ISO 8601, UTC, milliseconds. */
	now: string;
	frozen: boolean;
	/** How far the sandbox is ahead of the clock it was given, in milliseconds. */
	offsetMs: number;
}

/** The sandbox's clock: it runs, unless it was frozen, and can be moved to any moment. */
export interface Clock {
	now(): Date;
	state(): ClockState;
	/**
	 * Jumps to a moment; a frozen clock stays frozen there.
	 * @throws {RangeError} outside of the years 1970 to 8999
	 */
	set(moment: Date): ClockState;
	/**
	 * Goes forward by milliseconds.
	 * @throws {RangeError} when that leads out of those years
	 */
	advance(milliseconds: number): ClockState;
	freeze(): ClockState;
	/** Runs on from where it stands. */
	resume(): ClockState;
	/** Back to the clock that the sandbox was given, without anything becoming due. */
	reset(): ClockState;
}

// Times are compared as texts, which needs years of four digits, those of later decisions included.
const END_MS = Date.parse('9000-01-01T00:00:00.000Z');

/** @param moved called after each move, when things may have become due */
export function createClock({ base, moved }: { base: () => Date; moved: () => void }): Clock {
	let offset = 0;
	let frozenAt: number | undefined;

	const now = () => frozenAt ?? base().getTime() + offset;
	const state = () => ({
		now: new Date(now()).toISOString(),
		frozen: frozenAt !== undefined,
		offsetMs: now() - base().getTime(),
	});
	function moveTo(moment: number, { frozen }: { frozen: boolean }): ClockState {
		if (!(moment >= 0 && moment < END_MS)) {
			throw new RangeError('The clock of the sandbox goes from the year 1970 to the year 8999.');
		}
		offset = moment - base().getTime();
		frozenAt = frozen ? moment : undefined;
		moved();
		return state();
	}
	const isFrozen = () => frozenAt !== undefined;

	return {
		now: () => new Date(now()),
		state,
		set: (moment) => moveTo(moment.getTime(), { frozen: isFrozen() }),
		advance: (milliseconds) => moveTo(now() + milliseconds, { frozen: isFrozen() }),
		freeze: () => moveTo(now(), { frozen: true }),
		resume: () => moveTo(now(), { frozen: false }),
		reset: () => {
			offset = 0;
			frozenAt = undefined;
			return state();
		},
	};
}
