import { basename, dirname, relative, resolve } from 'node:path';
import { setTimeout as timer } from 'node:timers/promises';
import { createLimiter } from '@argos/core';
import type { Journal, JournalHead } from './journal/journal.ts';
import { openJournal } from './journal/open-journal.ts';
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
import { MigrationError } from './migration-error.ts';
import { checkedRows } from './plan/checked-rows.ts';
import { givenUp } from './plan/given-up.ts';
import type { Plan } from './plan/plan.ts';
import { planMigration } from './plan/plan-migration.ts';
import { type Prepared, prepare } from './plan/prepare.ts';
import { createGate, type Gate } from './run/gate.ts';
import { runMigration } from './run/run-migration.ts';
import type { RunSummary } from './run/run-summary.ts';
import { stillSame } from './source/still-same.ts';

export interface MigrateResult extends RunSummary {
	/** What the look at every row found; `undefined` for a stream, which is read only once. */
	plan: Plan | undefined;
	/** What the journal is called. */
	journal: string;
}

/**
 * Checks every row of a file, then sends the people of whom the journal does not say that ARGOS has them, each exactly
 * once. Called again with the same journal, it goes on where it stopped.
 *
 * @throws {MigrationError} before anything is sent: when the file, the mapping or the journal cannot be worked with, or
 * when rows are wrong and `skipInvalid` is not set. What ends a run that has begun is `stopped` of the result
 * @throws {ArgosError} `invalid-request` for limits that are none, `aborted` when the signal fires before the first call
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
	const { onEvent, signal, skipInvalid = false } = options;
	const path = typeof options.source.input === 'string' ? options.source.input : undefined;
	if (path === undefined && !skipInvalid) throw streamNeedsSkipping();
	const assertSame = path === undefined ? undefined : stillSame(path);
	const plan = path === undefined ? undefined : await planMigration(options);
	if (plan && plan.invalid > 0 && !skipInvalid) throw hasProblems(plan, path);
	if (signal?.aborted) throw givenUp(plan?.rows ?? 0);

	const prepared = await prepare(options);
	const journal =
		typeof options.journal === 'string'
			? openJournal({ path: options.journal, head: headOf({ options, prepared, plan, path }) })
			: options.journal;
	try {
		const result = await run({ options, prepared, journal, plan, assertSame });
		await onEvent?.({ type: 'finished', journal: journal.name, ...result });
		return { ...result, plan, journal: journal.name };
	} finally {
		await prepared.source.batches.return();
		if (journal !== options.journal) await journal.close();
	}
}

async function run(of: {
	options: MigrateOptions;
	prepared: Prepared;
	journal: Journal;
	plan: Plan | undefined;
	assertSame: (() => void) | undefined;
}): Promise<RunSummary> {
	const { options, prepared, journal, plan, assertSame } = of;
	const { now = Date.now, wait = timerWait } = options;
	const limiter = limiterOf({ options, journal, now, wait });
	const argos = options.connect(limiter);
	await options.onEvent?.({
		type: 'started',
		journal: journal.name,
		rows: plan?.rows,
		reference: prepared.reference,
		resumed: journal.lastRow() > 0,
		counts: journal.counts(),
	});
	return runMigration({
		argos,
		rows: checkedRows({ ...prepared, stillSame: assertSame }),
		journal,
		limiter,
		reference: prepared.reference,
		concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
		tries: options.tries ?? DEFAULT_TRIES,
		settleMs: options.settleMs ?? DEFAULT_SETTLE_MS,
		circuit: options.circuit ?? DEFAULT_CIRCUIT,
		graceMs: options.graceMs ?? DEFAULT_GRACE_MS,
		waitForQuota: options.waitForQuota ?? false,
		retryFailed: options.retryFailed ?? false,
		admin: options.mapping?.set?.admin?.trim(),
		signal: options.signal,
		onEvent: options.onEvent,
		now,
		wait,
		random: options.random ?? Math.random,
	});
}

function limiterOf(of: {
	options: MigrateOptions;
	journal: Journal;
	now: () => number;
	wait: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}): Gate {
	const { options, journal, now, wait } = of;
	const { rate = DEFAULT_RATE, dailyBudget = DEFAULT_DAILY_BUDGET } = options;
	return createGate(
		createLimiter({
			perSecond: rate === 'unlimited' ? undefined : rate,
			perDay: dailyBudget === 'unlimited' ? undefined : dailyBudget,
			used: journal.usage(),
			now,
			wait,
		}),
	);
}

function headOf(of: {
	options: MigrateOptions;
	prepared: Prepared;
	plan: Plan | undefined;
	path: string | undefined;
}): JournalHead {
	const { options, prepared, plan, path } = of;
	const { now = Date.now, project, settings = {} } = options;
	const folder = dirname(resolve(String(options.journal)));
	return {
		input: path === undefined ? undefined : relative(folder, resolve(path)),
		inputDigest: plan?.digest,
		mappingDigest: prepared.mapping.digest,
		rows: plan?.rows,
		reference: prepared.reference,
		project,
		createdAt: new Date(now()).toISOString(),
		settings,
	};
}

function streamNeedsSkipping(): MigrationError {
	return new MigrationError({
		code: 'bad-settings',
		message:
			'A stream is read only once, so its rows cannot all be checked before the first is sent. Allow wrong rows to be skipped, or save it to a file first.',
	});
}

function hasProblems({ invalid, rows }: Plan, path: string | undefined): MigrationError {
	return new MigrationError({
		code: 'has-problems',
		message: `${basename(path ?? '')}: ${invalid} of ${rows} rows are wrong, so nothing was sent. Correct them, or allow wrong rows to be skipped.`,
	});
}

const timerWait = (ms: number, signal?: AbortSignal) => timer(ms, undefined, { signal });
