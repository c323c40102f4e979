import { closeSync, existsSync, fsyncSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** For the owner alone: a journal says who moved whom where and when, if only by number. */
export const MODE = 0o600;

/** The files that may lie beside a journal. After an orderly end there is none of them. */
export interface JournalFiles {
	/** What messages call the journal. */
	readonly name: string;
	readonly main: string;
	/** Held by the process that writes. */
	readonly claim: string;
	/** How much the journal must hold at least, while it is written and after a crash. */
	readonly guard: string;
	/** SQLite's own: what has been written and not been taken over into the main file yet. */
	readonly wal: string;
	/** A new journal until it is whole. */
	readonly draft: string;
}

/** Two names of one file (through a symbolic link) lead to the same files beside it. */
export function journalFiles(path: string): JournalFiles {
	const main = existsSync(path) ? realpathSync(path) : join(trueFolder(dirname(path)), basename(path));
	return {
		name: basename(path),
		main,
		claim: `${main}-in-use`,
		guard: `${main}-guard`,
		wal: `${main}-wal`,
		draft: `${main}-new`,
	};
}

function trueFolder(folder: string): string {
	return existsSync(folder) ? realpathSync(folder) : folder;
}

/** Bytes; 0 when it is not there. */
export function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Makes names of files survive a power cut. Systems that cannot open folders do it by themselves. */
export function syncFolderOf(path: string): void {
	let folder: number;
	try {
		folder = openSync(dirname(path), 'r');
	} catch {
		return;
	}
	try {
		fsyncSync(folder);
	} catch {
		// Some network file systems do not know how; there is nothing better to do on them.
	} finally {
		closeSync(folder);
	}
}
