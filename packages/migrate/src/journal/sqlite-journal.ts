import type { DatabaseSync } from 'node:sqlite';
import type { Guard } from './guard.ts';
import type { Counts, Journal, JournalEntry, KnownRow, RowState } from './journal.ts';
import { journalFailure } from './journal-failure.ts';
import type { JournalFiles } from './journal-files.ts';
import { journalRows } from './journal-rows.ts';
import { laterUsage } from './later-usage.ts';
import { rowHash } from './row-hash.ts';
import { stateOf } from './row-state.ts';
import { rowWriter } from './row-writer.ts';
import type { StoredJournal } from './stored-journal.ts';
import { putBack, vanished, whetherVanished } from './vanished.ts';

export interface SqliteJournalOptions {
	database: DatabaseSync;
	files: JournalFiles;
	stored: StoredJournal;
	guard: Guard;
	/** Gives the journal free for the next run. */
	release: () => void;
}

/** The journal on a database that is open for writing and has been checked. */
export function sqliteJournal({ database, files, stored, guard, release }: SqliteJournalOptions): Journal {
	const { name } = files;
	const writer = rowWriter(database);
	const hasVanished = whetherVanished(files);
	const begin = database.prepare('BEGIN IMMEDIATE');
	const commit = database.prepare('COMMIT');
	const tally = database.prepare('UPDATE tally SET entries = ?, counts = ?, day = ?, calls = ?');
	const known = database.prepare(
		'SELECT row, state, tries, sent_at, hash FROM row WHERE row BETWEEN ? AND ? ORDER BY row',
	);
	let { counts, usage, entries } = stored;
	let lastRow = Number(database.prepare('SELECT max(row) AS row FROM row').get()?.row ?? 0);
	let isOpen = true;

	const write = ({ claims, settlements, ...entry }: JournalEntry) => {
		const nextUsage = laterUsage(usage, entry.usage);
		if (claims.length === 0 && settlements.length === 0 && nextUsage === usage) return;
		// What has become of those who were sent is written all the same: it is put back at the end.
		if (claims.length > 0 && hasVanished()) throw vanished(name);
		begin.run();
		try {
			const steps = [...claims.map(writer.claim), ...settlements.map(writer.settle)];
			const next = counted(counts, steps);
			tally.run(entries + 1, JSON.stringify(next), nextUsage?.day ?? null, nextUsage?.calls ?? null);
			commit.run();
			counts = next;
		} catch (error) {
			// SQLite has undone it by itself when the disk is full.
			if (database.isTransaction) database.exec('ROLLBACK');
			throw error;
		}
		usage = nextUsage;
		entries += 1;
		for (const { row } of [...claims, ...settlements]) lastRow = Math.max(lastRow, row);
		guard.mark(entries);
	};

	return {
		name,
		head: stored.head,
		counts: () => counts,
		lastRow: () => lastRow,
		usage: () => usage,
		hash: rowHash(stored.key),
		known: (from, to) =>
			told(name, () => {
				const rows = new Map<number, KnownRow>();
				for (const { row, state, tries, sent_at, hash } of known.iterate(from, to)) {
					rows.set(Number(row), {
						state: stateOf(state),
						tries: Number(tries),
						sentAt: typeof sent_at === 'number' ? sent_at : undefined,
						hash: hash instanceof Uint8Array ? hash : new Uint8Array(),
					});
				}
				return rows;
			}),
		commit: (entry) => told(name, () => write(entry)),
		*rows(states) {
			try {
				yield* journalRows(database, states);
			} catch (error) {
				throw journalFailure(name, error);
			}
		},
		close: () => {
			if (!isOpen) return;
			isOpen = false;
			try {
				const isFinished = finish(database);
				const isWhole = hasVanished() ? putBack(database, files) : isFinished;
				database.close();
				guard.close({ remove: isWhole });
			} finally {
				release();
			}
		},
	};
}

function counted(counts: Counts, steps: readonly { from: RowState | undefined; to: RowState }[]): Counts {
	const next: Record<RowState, number> = { ...counts };
	for (const { from, to } of steps) {
		if (from !== undefined) next[from] -= 1;
		next[to] += 1;
	}
	return next;
}

function told<T>(name: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw journalFailure(name, error);
	}
}

/**
 * Takes everything over into the main file. Where that is not possible (the disk is full, someone is reading) nothing
 * is lost, but the files beside it are still needed.
 * @returns whether the main file alone is the whole journal
 */
function finish(database: DatabaseSync): boolean {
	try {
		database.exec('PRAGMA busy_timeout = 200; UPDATE tally SET in_use = 0');
		return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
	} catch {
		return false;
	}
}
