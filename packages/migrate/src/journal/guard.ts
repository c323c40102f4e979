import {
	closeSync,
	constants,
	fsyncSync,
	ftruncateSync,
	openSync,
	readFileSync,
	rmSync,
	writeSync,
} from 'node:fs';
import { type JournalFiles, MODE, syncFolderOf } from './journal-files.ts';

/*
 * Why a guard: SQLite takes a missing or shortened `-wal` file for an empty one, so that a journal which lost it (only
 * the main file was copied or kept) would silently know fewer rows, and their people would be sent twice. So while a
 * journal is in use, its main file says so, and the guard beside it says how many entries it must hold at least. It is
 * written after each commit but not forced to the disk: a process that is killed loses nothing of it, and after a
 * power cut it may demand too little, never too much.
 */

/** The journal that it belongs to, and the number of entries that the journal holds at least. */
export interface GuardMark {
	readonly journal: Uint8Array;
	readonly entries: number;
}

export interface Guard {
	/** Never throws: the entry is in the journal already, and a guard that lags is still true. */
	mark(entries: number): void;
	/** Ends writing; `remove` when the main file holds everything. */
	close(options: { remove: boolean }): void;
}

/** Bytes of the journal's id. */
export const ID_BYTES = 16;
const NUMBER_BYTES = 8;

/** `undefined` when there is none that can be read. */
export function readGuard(files: JournalFiles): GuardMark | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(files.guard);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
	if (bytes.length !== ID_BYTES + NUMBER_BYTES) return undefined;
	return { journal: bytes.subarray(0, ID_BYTES), entries: Number(bytes.readBigUInt64BE(ID_BYTES)) };
}

/** Returns when the guard is on the disk. */
export function openGuard(files: JournalFiles, { journal, entries }: GuardMark): Guard {
	const bytes = Buffer.alloc(ID_BYTES + NUMBER_BYTES);
	bytes.set(journal);
	const put = (count: number) => {
		bytes.writeBigUInt64BE(BigInt(count), ID_BYTES);
		writeSync(file, bytes, 0, bytes.length, 0);
	};
	const file = openSync(files.guard, constants.O_WRONLY | constants.O_CREAT, MODE);
	try {
		put(entries);
		ftruncateSync(file, bytes.length);
		fsyncSync(file);
		syncFolderOf(files.guard);
	} catch (error) {
		closeSync(file);
		throw error;
	}
	return {
		mark: (count) => {
			try {
				put(count);
			} catch {
				// See above: it lags.
			}
		},
		close: ({ remove }) => {
			closeSync(file);
			if (remove) rmSync(files.guard, { force: true });
		},
	};
}
