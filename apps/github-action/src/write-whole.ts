import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file under its final name only when it is whole, readable by its owner alone; an older one of that
 * name is replaced. Gives the path with forward slashes.
 */
export async function writeWhole(file: {
	path: string;
	chunks: AsyncIterable<Uint8Array | string>;
}): Promise<string> {
	const { path, chunks } = file;
	const folder = dirname(path);
	await mkdir(folder, { recursive: true });
	const unfinished = join(folder, `.${randomUUID()}.part`);
	try {
		await pipeline(chunks, createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }));
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	return path.replaceAll('\\', '/');
}
