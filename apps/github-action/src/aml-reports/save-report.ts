import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RemoteFile } from '@argos/core';

/**
 * A name that is safe on every system and in artifacts, and different for different ids: letters, digits,
 * `-` and `_` stay, all else is written as `%` and its code.
 */
export function reportName(submissionId: string, match: number): string {
	const safe = encodeURIComponent(submissionId).replace(
		/[.!~*'()]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${safe}-${match}.pdf`;
}

/**
 * Saves a report under its final name only when it is whole; an older one of that name is replaced.
 * @throws {ArgosError} when the download breaks or is no PDF
 */
export async function saveReport(save: { file: RemoteFile; folder: string; name: string }): Promise<string> {
	const { file, folder, name } = save;
	await mkdir(folder, { recursive: true });
	const path = join(folder, name);
	const unfinished = join(folder, `.${randomUUID()}.part`);
	try {
		await pipeline(file.chunks, createWriteStream(unfinished, { flags: 'wx' }));
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	return path.replaceAll('\\', '/');
}
