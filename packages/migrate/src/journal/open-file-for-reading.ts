import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { MigrationError } from '../migration-error.ts';
import { damaged } from './journal-failure.ts';
import { type JournalFiles, sizeOf } from './journal-files.ts';

const PATIENCE_MS = 2000;

export interface OpenFile {
	readonly database: DatabaseSync;
	/** May be called twice. */
	close(): void;
}

/**
 * Opens the file of a journal without the right to write; nothing in it is changed. A folder that can only be read has
 * no room for what SQLite lays beside it; there the main file alone is read, which is the whole journal when it was
 * closed.
 * @throws {MigrationError} `journal-damaged`; `journal-unwritable` when there is no room and it was not closed
 */
export function openFileForReading(files: JournalFiles): OpenFile {
	const state = statSync(files.main);
	if (!state.isFile()) throw damaged(files.name, 'it is a folder or a device');
	// SQLite would take an emptied file for a new one and throw away the log beside it.
	if (state.size === 0) throw damaged(files.name, 'it is empty');
	const hadLog = existsSync(files.wal);
	const database = openDatabase(files);
	return {
		database,
		close: () => {
			if (!database.isOpen) return;
			database.close();
			if (!hadLog && existsSync(files.wal) && sizeOf(files.wal) === 0) tidy(files);
		},
	};
}

function openDatabase(files: JournalFiles): DatabaseSync {
	const database = new DatabaseSync(files.main, { readOnly: true, timeout: PATIENCE_MS });
	try {
		database.prepare('SELECT count(*) FROM sqlite_schema').get();
		return database;
	} catch (error) {
		database.close();
		if (!isPlaceReadOnly(error)) throw error;
		if (sizeOf(files.wal) > 0) throw noRoom(files.name);
		const url = pathToFileURL(files.main);
		url.searchParams.set('immutable', '1');
		return new DatabaseSync(url, { readOnly: true });
	}
}

const SQLITE_READONLY = 8;
const SQLITE_CANTOPEN = 14;

function isPlaceReadOnly(error: unknown): boolean {
	if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return false;
	return [SQLITE_READONLY, SQLITE_CANTOPEN].includes(error.errcode & 0xff);
}

function noRoom(name: string): MigrationError {
	return new MigrationError({
		code: 'journal-unwritable',
		message:
			`The journal "${name}" cannot be read where it is: the last run did not close it, and its folder has no room ` +
			'for a file that reading then needs. Copy it, with the files beside it that begin with its name, to a folder ' +
			'that you may write to, and read it there.',
	});
}

/**
 * Reading makes SQLite lay its own files beside the journal, and one who may not write cannot take them away. SQLite
 * itself does it for a writer who leaves last, and not while anyone else is there.
 */
function tidy({ main }: JournalFiles): void {
	try {
		const database = new DatabaseSync(main);
		database.exec('SELECT count(*) FROM sqlite_schema');
		database.close();
	} catch {
		// They are empty and harm nobody.
	}
}
