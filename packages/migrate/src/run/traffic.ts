import { backoff } from './backoff.ts';
import { createCircuit } from './circuit.ts';
import { createWindow } from './window.ts';

/** Why no call is begun for the time being. */
export interface Pause {
	readonly for: 'throttle' | 'server' | 'quota';
	/** Milliseconds since 1970. */
	readonly from: number;
	readonly until: number;
}

export type CallKind = 'row' | 'look-up';

/** How many calls are under way, and how many may be. No I/O; time and chance come from outside. */
export interface Traffic {
	readonly inFlight: number;
	/** How many may be in flight at once. */
	readonly window: number;
	/** How many may be begun now. */
	room(): number;
	/** The pause that is on, if any. */
	pause(): Pause | undefined;
	/** When the last pause ends or ended, unless its end has been noticed; milliseconds since 1970. */
	readonly pausedUntil: number | undefined;
	/** @returns the call's number */
	begin(): number;
	end(): void;
	/**
	 * A good answer: more may be in flight, and a server that failed is well again. A server that answers look-ups
	 * may still fail to take people in.
	 */
	good(kind: CallKind): void;
	/** @returns the pause, when this call gave reason for a new one */
	throttled(call: number, retryAfterMs: number | undefined): Pause | undefined;
	/** @returns how many rounds in a row have failed, and the new pause; `undefined` when nothing new */
	failed(call: number, kind: CallKind): { rounds: number; pause: Pause } | undefined;
	/** @returns the pause, when it is new */
	usedUp(waitMs: number): Pause | undefined;
}

/** Longer is not waited, whatever a server asks for. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;

/** After a fault, so that one lost answer in a good stream does not leave the run waiting with nothing in flight. */
const LEAST_AFTER_FAULT = 2;

/**
 * The share of calls without a good answer above which a server is taken for overburdened. Below it, a line loses one
 * now and then; fewer calls at once would lose no fewer of them, and go slowly for nothing.
 */
const MOST_FAULTS = 0.3;

/** Of about so many calls the share is reckoned, the latest counting most. */
const MEMORY = 32;

export function createTraffic(options: {
	concurrency: number;
	now: () => number;
	random: () => number;
}): Traffic {
	const { now, random } = options;
	const window = createWindow(options.concurrency);
	const circuits = { row: createCircuit(), 'look-up': createCircuit() };
	let latest = 0;
	let inFlight = 0;
	let throttles = 0;
	let faults = 0;
	let paused: Pause | undefined;

	const pause = () => {
		if (paused === undefined) return undefined;
		const time = now();
		// A clock that was set back must not make a pause of a second one of a day.
		if (time < paused.until && time >= paused.from) return paused;
		// All have come back and none was good: a few find out whether the server is well again.
		if (paused.for === 'server' && inFlight === 0) window.restart(LEAST_AFTER_FAULT);
		paused = undefined;
		return undefined;
	};
	const pauseFor = (reason: Pause['for'], ms: number): Pause | undefined => {
		const from = now();
		const begun = { for: reason, from, until: from + ms };
		const current = pause();
		if (current && current.until >= begun.until) return undefined;
		paused = begun;
		return begun;
	};

	return {
		get inFlight() {
			return inFlight;
		},
		get window() {
			return window.size;
		},
		room: () => (paused && pause() ? 0 : window.size - inFlight),
		pause,
		get pausedUntil() {
			return paused?.until;
		},
		begin() {
			inFlight++;
			return ++latest;
		},
		end() {
			inFlight--;
		},
		good(kind) {
			circuits['look-up'].good();
			if (kind === 'row') {
				circuits.row.good();
				faults -= faults / MEMORY;
			}
			if (circuits.row.rounds > 0) return;
			window.good();
			throttles = 0;
			if (paused?.for === 'server') paused = undefined;
		},
		throttled(call, retryAfterMs) {
			const isNew = window.cut({ call, latest });
			if (isNew) throttles++;
			// "At once" from a server that refuses would be a flood of calls.
			const asked = retryAfterMs || undefined;
			if (!isNew && asked === undefined) return undefined;
			const ms = asked ?? backoff(Math.max(1, throttles), random);
			return pauseFor('throttle', Math.min(ms, LONGEST_RETRY_AFTER_MS));
		},
		failed(call, kind) {
			if (kind === 'row') faults += (1 - faults) / MEMORY;
			const rounds = circuits[kind].failed({ call, latest });
			if (circuits[kind].rounds > 1 || faults > MOST_FAULTS) {
				window.cut({ call, latest, least: LEAST_AFTER_FAULT });
			}
			if (rounds === undefined) return undefined;
			const ms = backoff(rounds, random);
			const begun = pauseFor('server', ms) ?? pause();
			return begun && { rounds, pause: begun };
		},
		usedUp: (waitMs) => pauseFor('quota', waitMs),
	};
}
