import type { Prepared } from './prepared.ts';

export const IMAGE_TYPES = ['idImage', 'idBackImage', 'selfieImage', 'addressImage'] as const;
/** The four kinds of picture of a case (argos-api.md §5.8). */
export type ImageType = (typeof IMAGE_TYPES)[number];

export interface ImageStore {
	/** Writes one picture; an earlier one of that kind is replaced. */
	save(image: { submissionId: string; type: ImageType; bytes: Uint8Array }): void;
	find(submissionId: string, type: ImageType): Uint8Array | undefined;
	typesOf(submissionId: string): ImageType[];
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
	const types = prepared('SELECT type FROM images WHERE submission_id = ?');
	const removeOne = prepared('DELETE FROM images WHERE submission_id = ? AND type = ?');
	const removeAll = prepared('DELETE FROM images WHERE submission_id = ?');
	return {
		save: ({ submissionId, type, bytes }) => void upsert.run(submissionId, type, bytes),
		find: (submissionId, type) => {
			const bytes = one.get(submissionId, type)?.bytes;
			return bytes instanceof Uint8Array ? bytes : undefined;
		},
		typesOf: (submissionId) => {
			const held = new Set(types.all(submissionId).map((row) => row.type));
			return IMAGE_TYPES.filter((type) => held.has(type));
		},
		drop: (submissionId, type) => {
			if (type) removeOne.run(submissionId, type);
			else removeAll.run(submissionId);
		},
	};
}
