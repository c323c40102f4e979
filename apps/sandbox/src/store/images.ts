import type { ImageType } from '../case.ts';
import type { Prepared } from './prepared.ts';

/** The pictures that were uploaded. Which ones a case has is said by the case. */
export interface ImageStore {
	/** Writes one picture; an earlier one of that kind is replaced. */
	save(image: { submissionId: string; type: ImageType; bytes: Uint8Array }): void;
	find(submissionId: string, type: ImageType): Uint8Array | undefined;
	/** Without `type`, all of the case. */
	drop(submissionId: string, type?: ImageType): void;
}

export const IMAGE_TABLES = `
CREATE TABLE IF NOT EXISTS images (
	submission_id TEXT NOT NULL,
	type TEXT NOT NULL,
	bytes BLOB NOT NULL,
	PRIMARY KEY (submission_id, type)
) STRICT, WITHOUT ROWID;
`;

export function imageStore(prepared: Prepared): ImageStore {
	const upsert = prepared('INSERT OR REPLACE INTO images VALUES (?, ?, ?)');
	const one = prepared('SELECT bytes FROM images WHERE submission_id = ? AND type = ?');
	const removeOne = prepared('DELETE FROM images WHERE submission_id = ? AND type = ?');
	const removeAll = prepared('DELETE FROM images WHERE submission_id = ?');
	return {
		save: ({ submissionId, type, bytes }) => void upsert.run(submissionId, type, bytes),
		find: (submissionId, type) => {
			const bytes = one.get(submissionId, type)?.bytes;
			return bytes instanceof Uint8Array ? bytes : undefined;
		},
		drop: (submissionId, type) => {
			if (type) removeOne.run(submissionId, type);
			else removeAll.run(submissionId);
		},
	};
}
