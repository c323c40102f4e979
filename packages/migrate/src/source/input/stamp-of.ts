import { stat } from 'node:fs/promises';
import { unreadable } from './unreadable.ts';

/** Differs when a file has most likely been changed or replaced. Only its digest is a proof. */
export interface FileStamp {
	/** Bytes. */
	readonly size: number;
	/** When it was written to, in milliseconds since 1970, with fractions. */
	readonly mtimeMs: number;
	/** Which file of its disk it is. */
	readonly ino: number;
}

/** @throws {MigrationError} `unreadable` */
export async function stampOf(path: string): Promise<FileStamp> {
	try {
		const { size, mtimeMs, ino } = await stat(path);
		return { size, mtimeMs, ino };
	} catch (error) {
		throw unreadable(path, error);
	}
}
