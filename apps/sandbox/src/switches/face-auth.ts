import { oneOf } from '../switch-kinds.ts';

/** The FaceAuth add-on (argos-api.md §6). */
export const FACE_AUTH_SWITCHES = {
	faceAuthProject: oneOf(['active', 'missing'], 'active', {
		basis: 'setting',
		meaning: '`missing` makes every call of FaceAuth answer `NOT_FOUND`, `faceAuth_project not found`.',
	}),
	faceAuthList: oneOf(['projects', 'bare'], 'projects', {
		basis: 'setting',
		meaning:
			'The list of authentications: `[{"faceAuth_projectId","data":[...]}]` (newest), or a bare array (older).',
	}),
	faceAuthNextPage: oneOf(['in-project', 'last-element'], 'in-project', {
		basis: 'UNKNOWN',
		meaning:
			'Where `nextPage_key` stands: beside `data`, or as the last element of the array. A bare array has the latter only.',
	}),
	failFaceAuth: oneOf(['no', 'error in processing data', 'error in delete submission'], 'no', {
		basis: 'setting',
		meaning:
			'Makes every valid deletion answer this sentence, and every valid authentication `processing_error` (a code of ours); nothing changes.',
	}),
};
