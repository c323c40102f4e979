import { flag, integer, listOrNull, oneOf } from '../switch-kinds.ts';

/** Edits, deletions and reviews of cases, and their pictures (argos-api.md §5.3 to §5.9). */
export const SUBMISSION_SWITCHES = {
	failing: listOrNull(null, {
		basis: 'setting',
		meaning:
			'Calls that fail in processing although all is well with them: any of `edit`, `delete`, `put-image`; `null` = none.',
	}),
	missingApplicantId: oneOf(['refuse', 'empty'], 'refuse', {
		basis: 'UNKNOWN',
		meaning:
			'Duplicates of an applicant without `applicant_id`: 400 `Invalid Query String parameters`, or an empty list.',
	}),
	editErrorKey: oneOf(['errorCode', 'message'], 'errorCode', {
		basis: 'UNKNOWN',
		meaning: 'The key that carries the sentence of an edit’s error.',
	}),
	editSuccess: oneOf(['new', 'old'], 'new', {
		basis: 'setting',
		meaning: 'Text of a good edit: `Data Processing Success.` (new) or `success to edit.` (old).',
	}),
	editIdTypes: oneOf(['known', 'open'], 'known', {
		basis: 'UNKNOWN',
		meaning: 'ID types that edits, reviews and picture uploads take: those of the documents, or any.',
	}),
	editAdmin: oneOf(['any', 'registered'], 'any', {
		basis: 'UNKNOWN',
		meaning: 'Whether an edit asks for the project’s own administrator; then others are `invalid_admin`.',
	}),
	unknownEdit: oneOf(['invalid_payload', 'not-exist'], 'invalid_payload', {
		basis: 'UNKNOWN',
		meaning:
			'What an edit of a case that is not there says: `invalid_payload`, or `not Exist Submission Data`.',
	}),
	deletionAnswer: oneOf(['new', 'old'], 'new', {
		basis: 'setting',
		meaning:
			'Answers to deletions in v3: with `statusCode` and errors under `message` (new), or without it and errors under `errorCode` (old).',
	}),
	deletedSubmissions: oneOf(['shown', 'hidden'], 'shown', {
		basis: 'INFERRED',
		meaning: 'Whether queries still give a deleted case, with id, date, ID type and status.',
	}),
	reviewer: oneOf(['client', 'argos'], 'client', {
		basis: 'setting',
		meaning: 'The project’s reviewer; with `argos`, reviews are refused.',
	}),
	reviewErrorShape: oneOf(['errorCode', 'errorType', 'type', 'message'], 'errorCode', {
		basis: 'UNKNOWN',
		meaning:
			'The key next to `message` that carries the kind of a review’s error; with `message`, there is none.',
	}),
	imageContentType: oneOf(['picture', 'octet-stream'], 'picture', {
		basis: 'UNKNOWN',
		meaning: 'Content type of a picture: its own (`image/png`, `image/jpeg`), or `application/octet-stream`.',
	}),
	imageError: oneOf(['error-code', 'message', 'not-found'], 'error-code', {
		basis: 'UNKNOWN',
		meaning:
			'A picture that is not there: 400 with `errorCode` and `message`, 400 with `message` and `statusCode`, or 404 with `message`. The texts are ours.',
	}),
	maxImageBytes: integer(3_145_728, {
		basis: 'UNKNOWN',
		meaning: 'Largest picture in bytes; above it `processing_error` (step 1 and 2: 2 to 3 MB).',
	}),
	imageProjectMessage: oneOf(['Cannot find project info.', 'Invalid project.'], 'Cannot find project info.', {
		basis: 'UNKNOWN',
		meaning: 'The message of `invalid_project` on a picture upload; the page has both.',
	}),
	checkImages: flag(true, {
		basis: 'INFERRED',
		meaning: 'Whether an uploaded picture must begin like a JPEG or a PNG.',
	}),
};
