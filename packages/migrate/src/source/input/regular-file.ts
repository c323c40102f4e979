import { type FileHandle, open, stat } from 'node:fs/promises';
import { MigrationError } from '../../migration-error.ts';
import { unreadable, whyUnfit } from './unreadable.ts';

/** In bytes. Large enough that a read costs little beside its rows, small enough to be forgotten quickly. */
const READ_SIZE = 65_536;

/**
 * Opens a file that can be read more than once.
 * @throws {MigrationError} `unreadable`
 */
export async function openRegularFile(path: string): Promise<{ handle: FileHandle; size: number }> {
	try {
		// Opening a pipe would wait for whoever writes to it.
		const there = await stat(path);
		const unfit = whyUnfit(there);
		if (unfit !== undefined) throw new MigrationError({ code: 'unreadable', message: `${path} ${unfit}` });
		return { handle: await open(path), size: there.size };
	} catch (error) {
		throw unreadable(path, error);
	}
}

/**
 * The bytes of an open file up to its end. Leaves it open.
 * @throws {MigrationError} `unreadable`
 */
export async function* bytesOf(
	path: string,
	handle: FileHandle,
): AsyncGenerator<Uint8Array, void, undefined> {
	while (true) {
		const buffer = Buffer.allocUnsafeSlow(READ_SIZE);
		const { bytesRead } = await handle.read(buffer, 0, READ_SIZE).catch((error: unknown) => {
			throw unreadable(path, error);
		});
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
	}
}
