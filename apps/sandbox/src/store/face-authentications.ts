import type { Prepared } from './prepared.ts';

/** One comparison of a face with an approved case (argos-api.md §6). */
export interface FaceAuthentication {
	authenticationId: string;
	submissionId: string;
	status: 'approved' | 'rejected';
	/** ISO 8601, UTC, milliseconds. */
	createdAt: string;
	/** The codes of what went wrong; empty when approved. */
	failCodes: string[];
	/** What the caller said about it. */
	userId?: string;
	cf1?: string;
	cf2?: string;
	cf3?: string;
	/** Erased: only id, status and time stay. */
	deleted?: true;
}

export interface FaceAuthQuery {
	authenticationId?: string | undefined;
	/** Created at this moment or later. */
	from?: string | undefined;
	/** Created before this moment. */
	before?: string | undefined;
	/** Only what comes after this one, newest first. */
	after?: { authenticationId: string; createdAt: string } | undefined;
	limit: number;
}

export interface FaceAuthStore {
	/** Writes one, new or changed. Without `image` a picture that is held stays. */
	save(record: FaceAuthentication, image?: Uint8Array): void;
	find(authenticationId: string): FaceAuthentication | undefined;
	imageOf(authenticationId: string): Uint8Array | undefined;
	/** Newest first. */
	list(query: FaceAuthQuery): FaceAuthentication[];
	dropImage(authenticationId: string): void;
}

export const FACE_AUTH_TABLES = `
CREATE TABLE IF NOT EXISTS face_authentications (
	authentication_id TEXT PRIMARY KEY,
	created_at TEXT NOT NULL,
	record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS face_by_time ON face_authentications (created_at, authentication_id);
CREATE TABLE IF NOT EXISTS face_images (authentication_id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
`;

export function faceAuthStore(prepared: Prepared): FaceAuthStore {
	const upsert = prepared('INSERT OR REPLACE INTO face_authentications VALUES (?, ?, ?)');
	const upsertImage = prepared('INSERT OR REPLACE INTO face_images VALUES (?, ?)');
	const one = prepared('SELECT record FROM face_authentications WHERE authentication_id = ?');
	const image = prepared('SELECT bytes FROM face_images WHERE authentication_id = ?');
	const page = prepared(`SELECT record FROM face_authentications
		WHERE created_at >= ? AND created_at < ? AND (created_at, authentication_id) < (?, ?)
		ORDER BY created_at DESC, authentication_id DESC LIMIT ?`);
	const removeImage = prepared('DELETE FROM face_images WHERE authentication_id = ?');
	const find = (authenticationId: string) => recordOf(one.get(authenticationId));
	return {
		save: (record, bytes) => {
			upsert.run(record.authenticationId, record.createdAt, JSON.stringify(record));
			if (bytes) upsertImage.run(record.authenticationId, bytes);
		},
		find,
		imageOf: (authenticationId) => {
			const bytes = image.get(authenticationId)?.bytes;
			return bytes instanceof Uint8Array ? bytes : undefined;
		},
		list: ({ authenticationId, from, before, after, limit }) => {
			if (authenticationId !== undefined) return [find(authenticationId) ?? []].flat();
			// Times begin with a digit, so an empty text lies before all of them and a letter after.
			const { createdAt, authenticationId: afterId } = after ?? { createdAt: 'Z', authenticationId: '' };
			return page
				.all(from ?? '', before ?? 'Z', createdAt, afterId, limit)
				.flatMap((row) => recordOf(row) ?? []);
		},
		dropImage: (authenticationId) => void removeImage.run(authenticationId),
	};
}

function recordOf(row: Record<string, unknown> | undefined): FaceAuthentication | undefined {
	return typeof row?.record === 'string' ? (JSON.parse(row.record) as FaceAuthentication) : undefined;
}
