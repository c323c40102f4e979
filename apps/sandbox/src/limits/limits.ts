import type { Switches } from '../switches.ts';

/** How many calls a key has made. */
export interface Usage {
	/** `main`, or `faceAuth` when the add-on has a key of its own. */
	key: string;
	/** The UTC day by the sandbox's clock, `YYYY-MM-DD`. */
	day: string;
	today: number;
	/** In the second of the last call. */
	lastSecond: number;
	/** Answered as one too many. */
	refused: number;
}

export interface Excess {
	limit: 'second' | 'day';
	/** Whole seconds until the limit begins anew, at least 1. */
	seconds: number;
}

export interface Limits {
	/** Counts a call and tells whether it is one too many. A call too many counts too. */
	count(key: string, switches: Switches): Excess | undefined;
	usage(): Usage[];
	clear(): void;
}

const DAY_MS = 86_400_000;

interface Counter {
	dayNumber: number;
	today: number;
	second: number;
	inSecond: number;
	refused: number;
}

/** Counts calls per second and per UTC day, which begins at 00:00 UTC of the sandbox's clock (argos-api.md §2.3). */
export function createLimits(now: () => Date): Limits {
	const counters = new Map<string, Counter>();

	function counterOf(key: string): Counter {
		const known = counters.get(key);
		if (known) return known;
		const fresh = { dayNumber: 0, today: 0, second: 0, inSecond: 0, refused: 0 };
		counters.set(key, fresh);
		return fresh;
	}

	return {
		count: (key, { callsPerSecond, callsPerDay }) => {
			const counter = counterOf(key);
			const moment = now().getTime();
			const dayNumber = Math.floor(moment / DAY_MS);
			const second = Math.floor(moment / 1000);
			if (counter.dayNumber !== dayNumber) Object.assign(counter, { dayNumber, today: 0 });
			if (counter.second !== second) Object.assign(counter, { second, inSecond: 0 });
			counter.today += 1;
			counter.inSecond += 1;
			const excess = excessOf({ counter, callsPerSecond, callsPerDay, moment });
			if (excess) counter.refused += 1;
			return excess;
		},
		usage: () =>
			[...counters].map(([key, { dayNumber, today, inSecond, refused }]) => ({
				key,
				day: new Date(dayNumber * DAY_MS).toISOString().slice(0, 10),
				today,
				lastSecond: inSecond,
				refused,
			})),
		clear: () => counters.clear(),
	};
}

function excessOf({
	counter,
	callsPerSecond,
	callsPerDay,
	moment,
}: {
	counter: Counter;
	callsPerSecond: number;
	callsPerDay: number;
	moment: number;
}): Excess | undefined {
	if (callsPerDay > 0 && counter.today > callsPerDay) {
		return { limit: 'day', seconds: Math.ceil((DAY_MS - (moment % DAY_MS)) / 1000) };
	}
	if (callsPerSecond > 0 && counter.inSecond > callsPerSecond) return { limit: 'second', seconds: 1 };
	return undefined;
}
