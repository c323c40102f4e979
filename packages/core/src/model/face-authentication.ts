import { number, present, record, text, texts } from './wire-values.ts';

/** One comparison of a face with a verified case. Source: argos-api.md §6. */
export interface FaceAuthentication {
	authenticationId: string;
	status: 'approved' | 'rejected' | (string & {});
	createdAt?: string;
	/** Case of the ID check project that the face was compared with. */
	submissionId?: string;
	/** The FaceAuth project; only newer lists tell. */
	projectId?: string;
	/** How the face came in. */
	submitType?: string;
	/** 0 to 100 each. */
	scores: { faceSimilarity?: number; occluded?: number; faceCover?: number; headCover?: number };
	failCodes: string[];
	comments: string[];
	/** Whether the picture has been deleted. */
	deleted?: boolean;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

/** Reads the answer of a comparison and the items of both generations of lists. */
export function faceAuthenticationFromWire(
	wire: Readonly<Record<string, unknown>>,
	projectId?: string,
): FaceAuthentication {
	const score = record(wire.score);
	return {
		authenticationId: text(wire.authentication_id) ?? text(wire.auth_id) ?? '',
		status: text(wire.auth_status)?.toLowerCase() ?? 'unknown',
		scores: present({
			faceSimilarity: number(score.face_similarity_score),
			occluded: number(score.occluded_score),
			faceCover: number(score.face_cover_score),
			headCover: number(score.head_cover_score),
		}),
		failCodes: texts(wire.fail_code),
		comments: texts(wire.rejected_comment),
		...present({
			createdAt: text(wire.create_time),
			submissionId: text(wire.kyc_submission_id),
			projectId,
			submitType: text(wire.submit_type),
			deleted: typeof wire.delete_check === 'boolean' ? wire.delete_check : undefined,
		}),
		raw: wire,
	};
}
