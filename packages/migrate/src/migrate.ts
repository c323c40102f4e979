import { basename } from 'node:path';
import type { Journal } from './journal/journal.ts';
import { journalOf } from './journal-of.ts';
import type { MigrateOptions } from './migrate-options.ts';
import { MigrationError } from './migration-error.ts';
import { checkedRows } from './plan/checked-rows.ts';
import { givenUp } from './plan/given-up.ts';
import type { Plan } from './plan/plan.ts';
import { planMigration } from './plan/plan-migration.ts';
import { type Prepared, prepare } from './plan/prepare.ts';
import { runMigration } from './run/run-migration.ts';
import type { RunSummary } from './run/run-summary.ts';
import { type RunSettings, runSettings } from './run-settings.ts';
import { stillSame } from './source/still-same.ts';
import { untilAborted } from './until-aborted.ts';

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
	const settings = runSettings(options);
	// What is wrong with the file comes first, what is wrong with the journal before a million rows are checked.
	if (path !== undefined) await closeSource(await prepare(options));
	const migrationJournal = journalOf(options);
	let prepared: Prepared | undefined;
	try {
		const assertSame = path === undefined ? undefined : stillSame(path);
		const plan = path === undefined ? undefined : await planMigration(options);
		if (plan && plan.invalid > 0 && !skipInvalid) throw hasProblems(plan, path);
		prepared = await untilAborted(prepare(options), {
			signal,
			reason: () => givenUp(plan?.rows ?? 0),
			late: closeSource,
		});
		const journal = migrationJournal.open({ inputDigest: plan?.digest, rows: plan?.rows });
		const result = await run({ options, settings, prepared, journal, plan, assertSame });
		await onEvent?.({ type: 'finished', journal: journal.name, ...result });
		return { ...result, plan, journal: journal.name };
	} finally {
		// A stream from which nothing comes would be waited for in vain.
		const closing = prepared && closeSource(prepared);
		if (path !== undefined) await closing;
		await migrationJournal.close();
	}
}

async function run(of: {
	options: MigrateOptions;
	settings: RunSettings;
	prepared: Prepared;
	journal: Journal;
	plan: Plan | undefined;
	assertSame: (() => void) | undefined;
}): Promise<RunSummary> {
	const { options, prepared, journal, plan, assertSame } = of;
	const { createLimiter, ...settings } = of.settings;
	const { reference } = prepared;
	const limiter = createLimiter(journal.usage());
	const argos = options.connect(limiter);
	await options.onEvent?.({
		type: 'started',
		journal: journal.name,
		rows: plan?.rows,
		reference,
		resumed: journal.lastRow() > 0,
		counts: journal.counts(),
	});
	const rows = checkedRows({ ...prepared, stillSame: assertSame });
	return runMigration({ ...settings, argos, rows, journal, limiter, reference });
}

async function closeSource({ source }: Prepared): Promise<void> {
	await source.batches.return().catch(() => undefined);
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
