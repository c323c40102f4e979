import type { FaceAuthentication } from '../store/face-authentications.ts';
import { idOf } from '../store/id.ts';
import type { Switches } from '../switches.ts';
import { FAIL_COMMENTS, type FailCode } from './fail-codes.ts';

/** The answer to a comparison (argos-api.md §6). */
export function resultBody(record: FaceAuthentication): Record<string, unknown> {
	const failed = (code: FailCode) => record.failCodes.includes(code);
	return {
		authentication_id: record.authenticationId,
		auth_status: record.status,
		create_time: record.createdAt,
		score: {
			face_similarity_score: failed('face_compare_underscore') ? 41.5 : 99.5,
			occluded_score: failed('Face_Occluded_fail') ? 20 : 99,
			face_cover_score: failed('Face_cover_fail') ? 0 : 99,
			head_cover_score: failed('Head_cover_fail') ? 0 : 99,
		},
		...(record.failCodes.length > 0 && {
			fail_code: record.failCodes,
			rejected_comment: record.failCodes.map((code) => FAIL_COMMENTS[code as FailCode] ?? code),
		}),
	};
}

const OLD_POLICY = {
	faceSimilarity_threshold: 70,
	occluded_threshold: false,
	faceCover_threshold: 0,
	headCover_threshold: 50,
};
const POLICY = { ...OLD_POLICY, liveness_threshold: 0, activeLiveness_threshold: false };

function itemBody(record: FaceAuthentication, policy: object): Record<string, unknown> {
	return {
		auth_id: record.authenticationId,
		auth_status: record.status,
		create_time: record.createdAt,
		// Of one that was deleted only id, status and time are left.
		...(!record.deleted && { submit_type: 'api', kyc_submission_id: record.submissionId, policy }),
		delete_check: record.deleted === true,
	};
}

/** A page of authentications in the generation that the switches say. */
export function listBody({
	records,
	limit,
	seed,
	switches,
}: {
	/** One more than `limit` tells that there is another page. */
	records: FaceAuthentication[];
	limit: number;
	seed: number;
	switches: Switches;
}): unknown[] {
	const page = records.slice(0, limit);
	const last = records.length > limit ? page.at(-1) : undefined;
	const next = last && { nextPage_key: { authId: last.authenticationId, createTime: last.createdAt } };
	if (switches.faceAuthList === 'bare') {
		return [...page.map((record) => itemBody(record, OLD_POLICY)), ...(next ? [next] : [])];
	}
	const data = page.map((record) => itemBody(record, POLICY));
	const faceAuth_projectId = idOf({ seed, kind: 'face-auth-project', number: 1 });
	return switches.faceAuthNextPage === 'in-project'
		? [{ faceAuth_projectId, data, ...next }]
		: [{ faceAuth_projectId, data }, ...(next ? [next] : [])];
}
