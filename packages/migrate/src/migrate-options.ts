import type { Argos, Limiter } from '@argos/core';
import type { Journal, Reference } from './journal/journal.ts';
import type { MappingOptions } from './mapping/mapping.ts';
import type { MigrateEvent } from './migrate-event.ts';
import type { SourceOptions } from './source/source.ts';

/**
 * Calls per second unless told otherwise. The documented limit is 5,000 for each key (argos-api.md §2.3); a hundred
 * leaves the key's other users alone and is still 360,000 people in an hour.
 */
export const DEFAULT_RATE = 100;

/**
 * Calls per UTC day unless told otherwise: four fifths of the 500,000 that ARGOS allows for ID check (§2.3). The rest
 * is left for production traffic on the same key.
 */
export const DEFAULT_DAILY_BUDGET = 400_000;

export const DEFAULT_CONCURRENCY = 16;

/**
 * How long, in milliseconds, a row with a lost answer is left alone before it is looked up. ARGOS may still be working
 * on it, and how long that can take is not documented.
 */
export const DEFAULT_SETTLE_MS = 30_000;

/** How many rounds of failures in a row end a run. The waits between them double from a second. */
export const DEFAULT_CIRCUIT = 5;

/** How long rows in flight may take when a run is told to stop, in milliseconds. */
export const DEFAULT_GRACE_MS = 5_000;

/**
 * How often a row is sent at most. It is sent again only when ARGOS is known not to have it, so that a further try
 * risks nothing: on a line that loses every tenth request, three would give up one row of a thousand, five one of a
 * hundred thousand.
 */
export const DEFAULT_TRIES = 5;

export interface PlanOptions {
	source: SourceOptions;
	mapping?: MappingOptions | undefined;
	/**
	 * The field by which lost rows are looked up. `none`: they go to a review. Default: `userid` when the rows have it,
	 * each on its own; a named field must be filled in every row, and in every row differently.
	 */
	reference?: Reference | 'none' | undefined;
	/** Calls per second, for the estimate and the run. Default {@link DEFAULT_RATE}. */
	rate?: number | 'unlimited' | undefined;
	/** Calls per UTC day. Default {@link DEFAULT_DAILY_BUDGET}. */
	dailyBudget?: number | 'unlimited' | undefined;
	signal?: AbortSignal | undefined;
	/** Told of everything, in order. What it returns is waited for. */
	onEvent?: ((event: MigrateEvent) => void | Promise<void>) | undefined;
	/** Milliseconds since 1970. Default `Date.now`. */
	now?: (() => number) | undefined;
}

export interface MigrateOptions extends PlanOptions {
	/**
	 * A file, made when it is not there; or a journal of one's own, which stays open and whose head must name the same
	 * project, mapping and reference.
	 */
	journal: string | Journal;
	/** Says which ARGOS project the people go to, without its key. A journal is refused for another one. */
	project: string;
	/**
	 * The project is the one of the journal although `project` has changed, such as the mark of an API key that had to be
	 * replaced in the middle of a migration. A journal in a file keeps the new mark. Never for another project: its
	 * people would be taken for migrated.
	 */
	sameProject?: boolean | undefined;
	/** The client to call with. Every call must take from the limiter, so hand it to the transport. */
	connect: (limiter: Limiter) => Argos;
	/**
	 * A budget of one's own in the place of `rate` and `dailyBudget`, such as one that many machines share. `rate` and
	 * `dailyBudget` then only serve the estimate.
	 */
	limiter?: Limiter | undefined;
	/** Send the good rows although others are wrong. A stream can only be migrated so. */
	skipInvalid?: boolean | undefined;
	/** Send rows again that ARGOS refused in an earlier run. */
	retryFailed?: boolean | undefined;
	/** Calls in flight at once. Default {@link DEFAULT_CONCURRENCY}. */
	concurrency?: number | undefined;
	/** Wait for the next UTC day when the day's calls are used up, instead of ending. */
	waitForQuota?: boolean | undefined;
	/** Default {@link DEFAULT_SETTLE_MS}. */
	settleMs?: number | undefined;
	/** Default {@link DEFAULT_CIRCUIT}. */
	circuit?: number | undefined;
	/** Default {@link DEFAULT_TRIES}. */
	tries?: number | undefined;
	/** How long rows in flight may take when the signal fires, in milliseconds. Default {@link DEFAULT_GRACE_MS}. */
	graceMs?: number | undefined;
	/** Kept in the journal for the host: plain JSON without personal data. */
	settings?: Readonly<Record<string, unknown>> | undefined;
	/** Resolves after so many milliseconds; rejects when the signal aborts. Default: a timer. */
	wait?: ((ms: number, signal?: AbortSignal) => Promise<unknown>) | undefined;
	/** From 0 to 1, spreads waits. Default `Math.random`. */
	random?: (() => number) | undefined;
}
