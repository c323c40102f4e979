import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LimiterUsage } from '@argos/core';
import { MigrationError } from '../migration-error.ts';
import { type GuardMark, readGuard } from './guard.ts';
import type { Counts, JournalHead } from './journal.ts';
import { damaged } from './journal-failure.ts';
import { type JournalFiles, sizeOf } from './journal-files.ts';
import { APPLICATION_ID, VERSION } from './schema.ts';

/** What a journal says of itself, without its rows. */
export interface StoredJournal {
	readonly id: Uint8Array;
	readonly key: Uint8Array;
	readonly head: JournalHead;
	/** A run is writing to it, or ended without closing it. */
	readonly inUse: boolean;
	readonly entries: number;
	readonly counts: Counts;
	readonly usage: LimiterUsage | undefined;
}

/**
 * Reads it from a file of which nothing is known yet. `guard` was read before the database was first looked at: a run
 * that goes on meanwhile may only be ahead of it.
 * @throws {MigrationError} `journal-damaged`, `journal-newer`
 */
export function readStoredJournal(
	database: DatabaseSync,
	{ files, guard }: { files: JournalFiles; guard: GuardMark | undefined },
): StoredJournal {
	const number = (pragma: string) => Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
	if (number('application_id') !== APPLICATION_ID)
		throw damaged(files.name, 'it is no journal of a migration');
	if (Number(number('user_version')) > VERSION) throw newer(files.name);
	const isWhole =
		sizeOf(files.wal) > 0 || sizeOf(files.main) >= Number(number('page_count')) * Number(number('page_size'));
	if (!isWhole) throw damaged(files.name, 'its end is missing');
	const head = database.prepare('SELECT id, key, head FROM head').get();
	const tally = database.prepare('SELECT * FROM tally').get();
	const stored = head && tally && storedJournal(head, tally);
	if (stored === undefined) throw damaged(files.name, 'it does not say what it belongs to');
	checkGuard(stored, { files, guard });
	return stored;
}

function storedJournal(
	{ id, key, head }: Record<string, SQLOutputValue>,
	{ in_use, entries, counts, day, calls }: Record<string, SQLOutputValue>,
): StoredJournal | undefined {
	if (!(id instanceof Uint8Array && key instanceof Uint8Array)) return undefined;
	if (typeof head !== 'string' || typeof counts !== 'string') return undefined;
	const usage = typeof day === 'string' ? { day, calls: Number(calls) } : undefined;
	return {
		id,
		key,
		head: headOf(head),
		inUse: in_use === 1,
		entries: Number(entries),
		counts: JSON.parse(counts) as Counts,
		usage,
	};
}

/** JSON leaves out what is not given; a head names it all the same. */
function headOf(text: string): JournalHead {
	const stored = JSON.parse(text) as JournalHead;
	const { input, inputDigest, rows, reference } = stored;
	return { ...stored, input, inputDigest, rows, reference };
}

function checkGuard(
	{ id, inUse, entries }: StoredJournal,
	{ files, guard }: { files: JournalFiles; guard: GuardMark | undefined },
): void {
	const isOurs = guard !== undefined && Buffer.compare(guard.journal, id) === 0;
	if (isOurs && guard.entries > entries) {
		throw damaged(
			files.name,
			'its latest entries are missing (was the file beside it that ends in "-wal" removed?)',
		);
	}
	if (isOurs || !inUse) return;
	// A run may have begun since the guard was looked for; it has looked at the journal itself.
	const later = readGuard(files);
	if (later !== undefined && Buffer.compare(later.journal, id) === 0) return;
	throw damaged(
		files.name,
		'the last run ended without closing it, and the files beside it that end in "-guard" and "-wal" did not come along',
	);
}

function newer(name: string): MigrationError {
	return new MigrationError({
		code: 'journal-newer',
		message: `The journal "${name}" is of a newer version of this program. Nothing was sent and nothing was changed. Update, then go on with the same command.`,
	});
}
