import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { MigrationError } from '../migration-error.ts';
import { type JournalFiles, MODE, syncFolderOf } from './journal-files.ts';

/*
 * A file that is removed while it is open goes on to take what is written, and is gone with the process. The next run
 * would begin anew, and send everybody again. So nothing more is claimed, and at the end the journal is put back.
 */

/** @returns what tells whether the journal lies no longer where it was opened */
export function whetherVanished({ main }: JournalFiles): () => boolean {
	const opened = inodeOf(main);
	return () => inodeOf(main) !== opened;
}

export function vanished(name: string): MigrationError {
	return new MigrationError({
		code: 'journal-unwritable',
		message: `The journal "${name}" was removed, moved or replaced while people were sent, so nobody else is. When the run ends, it is put back, or kept as "${name}-rescued" where something else has its name by then. See that it has its name again before going on: a new journal would send everybody again.`,
	});
}

/**
 * Writes the open journal anew under its name; where something else has that name, beside it with `-rescued`.
 * @returns whether it has its own name again
 */
export function putBack(database: DatabaseSync, { main }: JournalFiles): boolean {
	if (writeTo(database, main)) return true;
	writeTo(database, `${main}-rescued`);
	return false;
}

function writeTo(database: DatabaseSync, path: string): boolean {
	try {
		closeSync(openSync(path, 'wx', MODE));
	} catch {
		return false;
	}
	try {
		database.prepare('VACUUM INTO ?').run(path);
		syncFolderOf(path);
		return true;
	} catch {
		rmSync(path, { force: true });
		return false;
	}
}

function inodeOf(path: string): number | undefined {
	return statSync(path, { throwIfNoEntry: false })?.ino;
}
