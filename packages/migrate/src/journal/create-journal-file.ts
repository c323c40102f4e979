import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ID_BYTES } from './guard.ts';
import type { JournalHead } from './journal.ts';
import { damaged } from './journal-failure.ts';
import { type JournalFiles, MODE, sizeOf, syncFolderOf } from './journal-files.ts';
import { KEY_BYTES } from './row-hash.ts';
import { NO_COUNTS } from './row-state.ts';
import { APPLICATION_ID, TABLES, VERSION } from './schema.ts';

/**
 * Makes a journal under another name and gives it its own when it is whole: whoever is killed meanwhile leaves none
 * rather than half of one. The claim must be held.
 * @throws {MigrationError} `journal-damaged` when parts of an earlier journal lie where this one's would
 */
export function createJournalFile(files: JournalFiles, head: JournalHead): void {
	// SQLite would take the log of the earlier one for its own.
	if (sizeOf(files.wal) > 0 || existsSync(files.guard)) {
		throw damaged(
			files.name,
			`it is gone, but files that belong to it (its name and "-wal" or "-guard") are there`,
		);
	}
	removeDraft(files);
	try {
		// With its mode from the first byte. SQLite gives the files beside it the same one.
		closeSync(openSync(files.draft, 'wx', MODE));
		fill(files.draft, head);
		renameSync(files.draft, files.main);
	} catch (error) {
		removeDraft(files);
		throw error;
	}
	syncFolderOf(files.main);
}

function fill(path: string, head: JournalHead): void {
	const database = new DatabaseSync(path);
	try {
		database.exec(`PRAGMA synchronous = FULL; BEGIN; ${TABLES}`);
		database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}`);
		database
			.prepare('INSERT INTO head VALUES (1, ?, ?, ?)')
			.run(randomBytes(ID_BYTES), randomBytes(KEY_BYTES), JSON.stringify(head));
		database.prepare('INSERT INTO tally VALUES (1, 0, 0, ?, NULL, NULL)').run(JSON.stringify(NO_COUNTS));
		database.exec('COMMIT; PRAGMA journal_mode = WAL');
	} finally {
		database.close();
	}
}

function removeDraft({ draft }: JournalFiles): void {
	for (const path of [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`])
		rmSync(path, { force: true });
}
