import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { checkHead } from './check-head.ts';
import { checkRows } from './check-rows.ts';
import { claimJournal } from './claim-journal.ts';
import { createJournalFile } from './create-journal-file.ts';
import { openGuard, readGuard } from './guard.ts';
import type { Journal, JournalHead } from './journal.ts';
import { inUse, journalFailure } from './journal-failure.ts';
import { type JournalFiles, journalFiles } from './journal-files.ts';
import { openFileForReading } from './open-file-for-reading.ts';
import { sqliteJournal } from './sqlite-journal.ts';
import { readStoredJournal, type StoredJournal } from './stored-journal.ts';

/** How long it waits, in milliseconds, for another program that reads or writes. */
const PATIENCE_MS = 2000;

/**
 * Opens a journal on SQLite for one run, or makes it, readable by its owner alone. Until it is closed no other process
 * can open it for a run; reading is free (`openJournalForReading`). While it is open, and after a crash, the files
 * beside it (its name and `-wal`, `-shm`, `-guard`, `-in-use`) are a part of it: keep, copy and move them together. It
 * belongs on a disk of this machine: SQLite's log and locks do not hold over a network.
 *
 * It holds no personal data: row numbers, states, moments, ARGOS's ids, why rows were refused, and a keyed hash of each
 * row. The key is inside, so whoever holds both the journal and a file can tell which rows of the file are in it.
 *
 * @throws {MigrationError} `journal-in-use`; `journal-damaged`, `journal-newer`; `changed` for another input,
 * `journal-differs` for another mapping, reference or project than it was begun with; `journal-unwritable`
 */
export function openJournal({ path, head }: { path: string; head: JournalHead }): Journal {
	const files = journalFiles(path);
	let release: (() => void) | undefined;
	try {
		release = claimJournal(files);
		if (!existsSync(files.main)) createJournalFile(files, head);
		return openExisting(files, { head, release });
	} catch (error) {
		release?.();
		throw journalFailure(files.name, error);
	}
}

function openExisting(
	files: JournalFiles,
	{ head, release }: { head: JournalHead; release: () => void },
): Journal {
	const stored = checked(files, head);
	const guard = openGuard(files, { journal: stored.id, entries: stored.entries });
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(files.main, { timeout: PATIENCE_MS });
		// FULL: a commit returns when it is on the disk. A row that was sent must never look as if it had not been.
		database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000');
		if (!stored.inUse) markInUse(database, files.name);
		return sqliteJournal({ database, files, stored, guard, release });
	} catch (error) {
		database?.close();
		guard.close({ remove: false });
		throw error;
	}
}

/** Looks at the file without the right to write: closing a damaged one for writing would change it further. */
function checked(files: JournalFiles, head: JournalHead): StoredJournal {
	const guard = readGuard(files);
	const { database, close } = openFileForReading(files);
	try {
		const stored = readStoredJournal(database, { files, guard });
		checkHead(files.name, { stored: stored.head, head });
		checkRows(database, { name: files.name, counts: stored.counts });
		return stored;
	} finally {
		close();
	}
}

/** Before the first entry, and in the main file itself: see guard.ts. */
function markInUse(database: DatabaseSync, name: string): void {
	database.exec('UPDATE tally SET in_use = 1');
	const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
	if (busy !== 0) throw inUse(name, 'another program is reading it');
}
