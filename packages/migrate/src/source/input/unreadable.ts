import type { Stats } from 'node:fs';
import { isMigrationError, MigrationError } from '../../migration-error.ts';

/** What to say of a path that is no regular file; `undefined` for one that is. */
export function whyUnfit(there: Stats): string | undefined {
	if (there.isFile()) return undefined;
	if (there.isDirectory()) return 'is a folder. Name a file in it.';
	// What one program hands to another is a socket on some systems.
	if (there.isFIFO() || there.isSocket()) {
		return 'is a pipe, which gives its rows only once. Save it to a file first, or hand it to the standard input and write "-" for the path.';
	}
	return 'is a device. Save it to a file first.';
}

/** Says for people what the system says of a path. An error that does so already stays as it is. */
export function unreadable(path: string, error: unknown): MigrationError {
	if (isMigrationError(error)) return error;
	return new MigrationError({ code: 'unreadable', message: `${path} ${whyNot(error)}` });
}

function whyNot(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
	switch (code) {
		case 'ENOENT':
			return 'does not exist. Check the path.';
		case 'EACCES':
		case 'EPERM':
			return 'may not be read by this user. Check the permissions of the file.';
		default:
			return `cannot be read (${code}).`;
	}
}
