import { createHash } from 'node:crypto';
import { bytesOf, openRegularFile } from './regular-file.ts';

/**
 * SHA-256 of a file's bytes in hex, without a look at what they mean: what {@link Source.digest} says at the end.
 * @throws {MigrationError} `unreadable`
 */
export async function digestOf(path: string): Promise<string> {
	const { handle } = await openRegularFile(path);
	try {
		const hash = createHash('sha256');
		for await (const piece of bytesOf(path, handle)) hash.update(piece);
		return hash.digest('hex');
	} finally {
		await handle.close();
	}
}
