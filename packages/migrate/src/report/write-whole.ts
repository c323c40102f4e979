import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { MigrationError } from '../migration-error.ts';

export interface WriteWholeOptions {
	path: string;
	content: Iterable<string> | AsyncIterable<string>;
	/** Whether a file that is there already may be replaced. */
	overwrite: boolean;
}

// In characters. Pieces of some kilobytes instead of one call to the system for each row.
const PIECE = 64 * 1024;

/**
 * Writes a file that only its owner may read (0600) and that is there as a whole or not at all.
 * @throws {MigrationError} `unwritable` when there is a file already, or this place cannot be written to
 */
export async function writeWhole({ path, content, overwrite }: WriteWholeOptions): Promise<void> {
	const draft = `${path}.${randomUUID().slice(0, 8)}.partial`;
	try {
		const file = await open(draft, 'wx', 0o600);
		try {
			let piece = '';
			for await (const text of content) {
				piece += text;
				if (piece.length < PIECE) continue;
				await file.appendFile(piece);
				piece = '';
			}
			await file.appendFile(piece);
			await file.sync();
		} finally {
			await file.close();
		}
		if (overwrite) await rename(draft, path);
		else await putInPlace(draft, path);
	} catch (error) {
		throw explained(path, error);
	} finally {
		await rm(draft, { force: true });
	}
}

// Renaming replaces what is there; a link does not.
async function putInPlace(draft: string, path: string): Promise<void> {
	try {
		await link(draft, path);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') throw error;
		// Some file systems have no links.
		await copyFile(draft, path, constants.COPYFILE_EXCL);
	}
}

const REASONS: Readonly<Record<string, string>> = {
	EEXIST: 'is there already: choose another name, or say that it may be replaced.',
	EISDIR: 'is a folder: choose another name.',
	ENOENT: 'cannot be written, because its folder does not exist: make the folder first.',
	ENOTDIR: 'cannot be written, because its folder is a file: choose another place.',
	ENOSPC: 'cannot be written, because the disk is full: make room, then try again.',
	EDQUOT: 'cannot be written, because your share of the disk is used up: make room, then try again.',
	EACCES: 'cannot be written, because this place may not be written to: choose another folder.',
	EPERM: 'cannot be written, because this place may not be written to: choose another folder.',
	EROFS: 'cannot be written, because this place is read-only: choose another folder.',
	ENAMETOOLONG: 'cannot be written, because its name is too long: choose a shorter one.',
};

function explained(path: string, error: unknown): unknown {
	const reason = REASONS[codeOf(error) ?? ''];
	if (reason === undefined) return error;
	return new MigrationError({ code: 'unwritable', message: `${basename(path)} ${reason}` });
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
