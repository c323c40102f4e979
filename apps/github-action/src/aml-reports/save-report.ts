import { join } from 'node:path';
import type { RemoteFile } from '@argos/core';
import { writeWhole } from '../write-whole.ts';

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
 * Saves a report when it is whole.
 * @throws {ArgosError} when the download breaks or is no PDF
 */
export function saveReport(save: { file: RemoteFile; folder: string; name: string }): Promise<string> {
	const { file, folder, name } = save;
	return writeWhole({ path: join(folder, name), chunks: file.chunks });
}
