import { setTimeout as timer } from 'node:timers/promises';
import { createLimiter, type LimiterUsage } from '@argos/core';
import {
	DEFAULT_CIRCUIT,
	DEFAULT_CONCURRENCY,
	DEFAULT_DAILY_BUDGET,
	DEFAULT_GRACE_MS,
	DEFAULT_RATE,
	DEFAULT_SETTLE_MS,
	DEFAULT_TRIES,
	type MigrateOptions,
} from './migrate-options.ts';
import { checkSettings } from './run/check-settings.ts';
import { createGate, type Gate } from './run/gate.ts';
import { callsInASecond, createPace } from './run/pace.ts';
import type { RunOptions } from './run/run-options.ts';

/** The run's part of the options, with its defaults. */
export type RunSettings = Omit<RunOptions, 'argos' | 'rows' | 'journal' | 'limiter' | 'reference'> & {
	/** @param usage calls that were made already, on whatever day */
	createLimiter(usage: LimiterUsage | undefined): Gate;
};

/**
 * @throws {MigrationError} `bad-settings`
 * @throws {ArgosError} `invalid-request` for limits that are none
 */
export function runSettings(options: MigrateOptions): RunSettings {
	const {
		now = Date.now,
		wait = timerWait,
		rate = DEFAULT_RATE,
		dailyBudget = DEFAULT_DAILY_BUDGET,
	} = options;
	const counts = {
		concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
		tries: options.tries ?? DEFAULT_TRIES,
		circuit: options.circuit ?? DEFAULT_CIRCUIT,
	};
	const waits = {
		settleMs: options.settleMs ?? DEFAULT_SETTLE_MS,
		graceMs: options.graceMs ?? DEFAULT_GRACE_MS,
	};
	checkSettings({ counts, waits });
	const limits = {
		perSecond: rate === 'unlimited' ? undefined : rate,
		perDay: dailyBudget === 'unlimited' ? undefined : dailyBudget,
	};
	createLimiter({ ...limits, now, wait });
	// Whoever brings a clock moves it as the waits do.
	const steady = options.now ?? (() => performance.now());
	return {
		...counts,
		...waits,
		waitForQuota: options.waitForQuota ?? false,
		retryFailed: options.retryFailed ?? false,
		admin: options.mapping?.set?.admin?.trim(),
		signal: options.signal,
		onEvent: options.onEvent,
		now,
		steady,
		wait,
		random: options.random ?? Math.random,
		createLimiter(used) {
			if (options.limiter) return createGate(options.limiter);
			const { perDay } = limits;
			if (limits.perSecond === undefined) return createGate(createLimiter({ perDay, used, now, wait }));
			const perSecond = callsInASecond({ perSecond: limits.perSecond, inFlight: counts.concurrency });
			const limiter = createLimiter({ perSecond, perDay, used, now, wait });
			return createGate(limiter, createPace({ perSecond, now: steady, wait }));
		},
	};
}

const timerWait = (ms: number, signal?: AbortSignal) => timer(ms, undefined, { signal });
