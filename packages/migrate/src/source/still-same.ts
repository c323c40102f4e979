import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { MigrationError } from '../migration-error.ts';

/**
 * Remembers a file's size, time and identity, and gives what throws when they are not the same any more. A file that
 * is written to while people are sent from it would give rows that nobody has checked.
 * @throws {MigrationError} the returned function: `changed`
 */
export function stillSame(path: string): () => void {
	const before = stampOf(path);
	return () => {
		if (stampOf(path) === before) return;
		throw new MigrationError({
			code: 'changed',
			message: `${basename(path)} has been changed meanwhile. Nothing more was sent. Put back the file as it was to go on.`,
		});
	};
}

function stampOf(path: string): string | undefined {
	try {
		const { ino, size, mtimeNs } = statSync(path, { bigint: true });
		return [ino, size, mtimeNs].join(' ');
	} catch {
		// Whoever reads it says why it cannot be read.
		return undefined;
	}
}
