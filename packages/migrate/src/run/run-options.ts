import type { Argos } from '@argos/core';
import type { Journal, Reference } from '../journal/journal.ts';
import type { Gate } from './gate.ts';
import type { RunEvent } from './run-event.ts';
import type { RunRow } from './run-row.ts';

export interface RunOptions {
	/** Its transport takes every try from the limiter, and tries reads again. */
	argos: Argos;
	/** The data rows in order, some hundreds at a time. */
	rows: AsyncIterable<readonly RunRow[]>;
	/** Stays open. */
	journal: Journal;
	/** The one that `argos` takes from. It is closed as soon as nothing more is to be sent. */
	limiter: Pick<Gate, 'snapshot' | 'close'>;
	/** `undefined`: lost rows cannot be looked up and stay unknown. */
	reference: Reference | undefined;
	/** Calls in flight at most. */
	concurrency: number;
	/** How often a row is sent at most in this run. */
	tries: number;
	/** Milliseconds between a lost answer and the first look whether the row has arrived. */
	settleMs: number;
	/** Rounds of failures in a row that end the run. */
	circuit: number;
	/** Waits for the next UTC day instead of ending when the day's calls are used up. */
	waitForQuota: boolean;
	/** Sends rows again that an earlier run has failed with. */
	retryFailed: boolean;
	/** Milliseconds that calls in flight have left when `signal` fires. */
	graceMs: number;
	signal: AbortSignal | undefined;
	/** Told of everything, in order. What it returns is waited for. */
	onEvent: ((event: RunEvent) => void | Promise<void>) | undefined;
	/** Milliseconds since 1970. */
	now: () => number;
	/**
	 * Milliseconds since whenever, by what nobody can set: were a clock put forward just after an answer was lost, the row
	 * would be looked up too soon, not be there yet, and be sent a second time.
	 */
	steady: () => number;
	/** Resolves after so many milliseconds; rejects when the signal aborts. */
	wait: (ms: number, signal?: AbortSignal) => Promise<unknown>;
	/** From 0 to 1. */
	random: () => number;
	/** The administrator of all rows that name none of their own: its refusal ends the run. */
	admin: string | undefined;
}
