import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { checkHead } from './check-head.ts';
import { checkRows } from './check-rows.ts';
import { claimJournal } from './claim-journal.ts';
import { createJournalFile } from './create-journal-file.ts';
import { openGuard, readGuard } from './guard.ts';
import type { Journal, JournalHead } from './journal.ts';
import { damaged, inUse, journalFailure } from './journal-failure.ts';
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
export function openJournal(options: {
	path: string;
	head: JournalHead;
	/** The project is the same although its mark is new, such as after a new API key: the new mark is kept. */
	sameProject?: boolean | undefined;
}): Journal {
	return reserveJournal(options).open(options.head);
}

/** A journal that this process alone may use from now on, and that is not open yet. */
export interface ReservedJournal {
	/** @throws {MigrationError} as `openJournal` does; then it is given free, too */
	open(head: JournalHead): Journal;
	/** Gives it free unopened. */
	release(): void;
}

/**
 * Takes a journal, or the place for one, before the input has been read, and refuses one that cannot be used.
 * @throws {MigrationError} as `openJournal` does, but for what only its rows or the whole input can tell
 */
export function reserveJournal(options: {
	path: string;
	head: Omit<JournalHead, 'inputDigest' | 'rows'>;
	sameProject?: boolean | undefined;
}): ReservedJournal {
	const { path, sameProject } = options;
	const files = journalFiles(path);
	let release: (() => void) | undefined;
	const orRelease = <T>(work: () => T): T => {
		try {
			return work();
		} catch (error) {
			release?.();
			throw journalFailure(files.name, error);
		}
	};
	return orRelease(() => {
		const free = once(claimJournal(files));
		release = free;
		const isThere = existsSync(files.main);
		if (isThere) checkUnread(files, options);
		return {
			release: free,
			open: (head) =>
				orRelease(() => {
					if (isThere && !existsSync(files.main)) throw damaged(files.name, 'it has just been removed');
					if (!isThere) createJournalFile(files, head);
					return openExisting(files, { head, sameProject, release: free });
				}),
		};
	});
}

/** Giving free twice could take the claim of the next run. */
function once(work: () => void): () => void {
	let isDone = false;
	return () => {
		if (!isDone) {
			isDone = true;
			work();
		}
	};
}

interface Belonging {
	head: JournalHead;
	sameProject: boolean | undefined;
}

function openExisting(
	files: JournalFiles,
	{ head, sameProject, release }: Belonging & { release: () => void },
): Journal {
	const stored = checked(files, { head, sameProject });
	const guard = openGuard(files, { journal: stored.id, entries: stored.entries });
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(files.main, { timeout: PATIENCE_MS });
		// FULL: a commit returns when it is on the disk. A row that was sent must never look as if it had not been.
		database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000');
		const current = { ...stored, head: { ...stored.head, project: head.project } };
		if (stored.head.project !== head.project) {
			database.prepare('UPDATE head SET head = ?').run(JSON.stringify(current.head));
		}
		if (!stored.inUse) markInUse(database, files.name);
		return sqliteJournal({ database, files, stored: current, guard, release });
	} catch (error) {
		database?.close();
		guard.close({ remove: false });
		throw error;
	}
}

/** Looks at the file without the right to write: closing a damaged one for writing would change it further. */
function checked(files: JournalFiles, { head, sameProject }: Belonging): StoredJournal {
	return reading(files, (database, stored) => {
		checkHead(files.name, { stored: stored.head, head, sameProject });
		checkRows(database, { name: files.name, counts: stored.counts });
		return stored;
	});
}

/** What can be told before the input has been read. */
function checkUnread(
	files: JournalFiles,
	{ head, sameProject }: Pick<Parameters<typeof reserveJournal>[0], 'head' | 'sameProject'>,
): void {
	reading(files, (_, { head: stored }) => {
		const inputDigest = head.input === undefined ? undefined : (stored.inputDigest ?? 'of a file');
		checkHead(files.name, { stored, head: { ...head, inputDigest }, sameProject });
	});
}

function reading<T>(files: JournalFiles, work: (database: DatabaseSync, stored: StoredJournal) => T): T {
	const guard = readGuard(files);
	const { database, close } = openFileForReading(files);
	try {
		return work(database, readStoredJournal(database, { files, guard }));
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
