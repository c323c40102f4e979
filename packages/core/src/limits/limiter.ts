import { ArgosError } from '../errors/argos-error.ts';
import { dailyQuota } from './daily-quota.ts';
import { slidingWindow } from './sliding-window.ts';

export interface LimiterOptions {
	/** Most calls in any second. ARGOS allows 5,000 for each key (argos-api.md §2.3). Default: no limit. */
	perSecond?: number | undefined;
	/**
	 * Most calls in a day, which begins at 00:00 UTC. ARGOS allows 500,000 for ID check, reads and writes together,
	 * and 200,000 for ARGOS ID (§2.3). Default: no limit.
	 */
	perDay?: number | undefined;
	/** Calls counted earlier, from `snapshot()`. Without it a new process would count its day from zero. */
	used?: LimiterUsage | undefined;
	/** Milliseconds since 1970, such as `Date.now`. */
	now: () => number;
	/** Resolves after so many milliseconds; rejects when the signal aborts. */
	wait: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** What a process hands on to the next one. Plain JSON. */
export interface LimiterUsage {
	/** UTC day, `YYYY-MM-DD`. */
	day: string;
	/** Calls made on it. */
	calls: number;
}

export interface Limiter {
	/**
	 * Resolves when one more try may be sent, in the order of asking. Every try counts, further ones too.
	 * @throws {ArgosError} `rate-limited` with `retryAfterMs` when the day's calls are used up, `aborted` when the
	 * signal says so; either way nothing was sent and nothing was counted
	 */
	take(signal?: AbortSignal): Promise<void>;
	/** Store it to go on counting after a restart. */
	snapshot(): LimiterUsage;
}

/**
 * Keeps calls within a number per second and per UTC day. One limiter is one budget: hand the same one to every
 * transport that calls with the same key.
 *
 * ```ts
 * import { setTimeout as wait } from 'node:timers/promises';
 * const limiter = createLimiter({
 * 	perSecond: 50,
 * 	perDay: 100_000,
 * 	now: Date.now,
 * 	wait: (ms, signal) => wait(ms, undefined, { signal }),
 * });
 * const argos = createArgos({ apiKey, transport: kyTransport({ limiter }) });
 * ```
 *
 * A clock that is set back makes it wait longer, never send more. A clock that jumps ahead cannot be told from
 * time that passed.
 * @throws {ArgosError} `invalid-request` for a limit that is no whole number above zero
 */
export function createLimiter({ perSecond, perDay, used, now, wait }: LimiterOptions): Limiter {
	checkLimit('perSecond', perSecond);
	checkLimit('perDay', perDay);
	const second = perSecond === undefined ? undefined : slidingWindow(perSecond);
	const day = dailyQuota(perDay, used);
	let last = Promise.resolve();

	const turn = async (signal: AbortSignal | undefined) => {
		for (;;) {
			if (signal?.aborted) throw givenUp();
			const time = now();
			day.check(time);
			const pause = second?.pauseAt(time) ?? 0;
			if (pause <= 0) {
				second?.count();
				day.count();
				return;
			}
			await wait(pause, signal).catch((error: unknown) => {
				throw signal?.aborted ? givenUp() : error;
			});
		}
	};

	return {
		take(signal) {
			const mine = last.then(() => turn(signal));
			last = mine.catch(() => undefined);
			return signal ? orGivenUp(mine, signal) : mine;
		},
		snapshot: () => day.usage(now()),
	};
}

function checkLimit(field: string, limit: number | undefined): void {
	if (limit === undefined || (Number.isSafeInteger(limit) && limit > 0)) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation: 'Limit of calls',
		field,
		summary: 'It is not a whole number above zero.',
		advice: 'Leave it out for no limit.',
	});
}

/** Whoever gives up while others wait before it, need not wait for them. */
function orGivenUp(mine: Promise<void>, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const onAbort = () => reject(givenUp());
		signal.addEventListener('abort', onAbort, { once: true });
		mine.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
		if (signal.aborted) onAbort();
	});
}

function givenUp(): ArgosError {
	return new ArgosError({ kind: 'aborted', summary: 'The call was given up before it was sent.' });
}
