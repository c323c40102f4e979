import { createHash } from 'node:crypto';
import type { Project } from '../project.ts';
import { type Refusal, refusal } from '../wire/refusal.ts';

/** The first two are the vendor's; the table is cut there, and the others are ours (argos-api.md §6). */
export const POST_REFUSALS = {
	form: refusal('invalid_data_format', 'Data parsing error. Please check input data.'),
	missing: refusal('required_field_missing', 'Required field is missing'),
	submission: refusal('invalid_submission', 'Cannot find submission. Please check input data.'),
	status: refusal('invalid_submission_status', 'The submission is not approved.'),
	failed: refusal('processing_error', 'error in processing data'),
};

/** The errors of deletions: a sentence as the code, and nothing else (argos-api.md §6). */
export function deletionRefusal(
	errorCode:
		| 'required key is missing'
		| 'Cannot find submission. Please check input data.'
		| 'error in processing data'
		| 'error in delete submission',
): Refusal {
	return { status: 400, body: { errorCode } };
}

/** The errors that carry a trace (argos-api.md §2.5); the code of a missing `authId` is ours. */
export function tracedRefusal(
	project: Project,
	message: 'faceAuth_project not found' | 'authId is required' | 'authId not found',
): Refusal {
	const errorCode = message === 'authId is required' ? 'BAD_REQUEST' : 'NOT_FOUND';
	return { status: 400, body: { traceId: traceId(project), errorCode, message } };
}

export function missingFaceAuthProject(project: Project): Refusal | undefined {
	if (project.switches.faceAuthProject === 'active') return undefined;
	return tracedRefusal(project, 'faceAuth_project not found');
}

// In the form of a UUID, but deterministic as every id here.
function traceId({ seed, store }: Project): string {
	const hex = createHash('sha256')
		.update(`${seed}:trace:${store.next('trace')}`)
		.digest('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}
