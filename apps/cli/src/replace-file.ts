import { constants } from 'node:fs';
import { access, type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';

/**
 * Writes a file under a temporary name beside it and puts it in place when it is complete and on disk.
 * Whatever goes wrong, an older file stays as it was and no half file is left.
 * A link stays a link: what it points at is replaced.
 * @throws {CliError} `failed` when the disk refuses, and whatever `write` throws
 */
export async function replaceFile(file: {
	path: string;
	mode: number;
	write: (handle: FileHandle) => Promise<void>;
}): Promise<void> {
	const path = await targetOf(file.path);
	const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
	try {
		const handle = await open(part, 'w', file.mode);
		try {
			await file.write(handle);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw systemCode(error)
			? new CliError('failed', `${file.path} could not be written (${systemCode(error)}).`)
			: error;
	}
}

/**
 * Looks before any call is made whether a file can be written there.
 * @throws {CliError} `usage` in words
 */
export async function assertWritable(path: string): Promise<void> {
	const target = await targetOf(path);
	const folder = dirname(target);
	try {
		await access(folder, constants.W_OK);
	} catch (error) {
		const missing = systemCode(error) === 'ENOENT';
		const advice = missing ? 'does not exist. Create it first.' : 'may not be written by this user.';
		throw new CliError('usage', `The folder ${folder} ${advice}`);
	}
	const there = await stat(target).catch(() => undefined);
	if (there?.isDirectory()) throw new CliError('usage', `${path} is a folder. Name a file.`);
	// A file in its place would take the device or the pipe away from everybody else.
	if (there && !there.isFile()) throw new CliError('usage', `${path} is a device or a pipe. Name a file.`);
}

/** Where a file really is. */
async function targetOf(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch {
		const link = await lstat(path).catch(() => undefined);
		if (!link?.isSymbolicLink()) return resolve(path);
		throw new CliError('usage', `${path} is a link to a file that is not there. Name the file itself.`);
	}
}

/** Such as `ENOSPC`; `undefined` for errors that no system call made. */
export function systemCode(error: unknown): string | undefined {
	const known = error instanceof Error && 'syscall' in error && 'code' in error;
	return known ? String(error.code) : undefined;
}
