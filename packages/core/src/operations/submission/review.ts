import type { ReviewResult, ReviewSubmissionInput } from '../../endpoints/review-submission.ts';
import { assertInput } from '../check-input.ts';
import {
	ADMIN,
	BIRTH_DATE,
	EXPIRE_DATE,
	FULL_NAME,
	GENDER,
	ID_TYPE,
	ISSUE_DATE,
	SUBMISSION_ID,
} from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';

/** Source: argos-api.md §5.7. */
export const reviewSubmissionOperation: ObjectOperation<ReviewSubmissionInput, ReviewResult> = {
	id: 'submission.review',
	resource: SUBMISSION,
	verb: { value: 'review', label: 'Review' },
	summary: 'Approves or rejects a pending submission. The reviewer of the project must be set to Client.',
	kind: 'write',
	output: 'object',
	endpoint: 'submissions.review',
	fields: {
		submissionId: SUBMISSION_ID,
		admin: ADMIN,
		status: {
			type: 'choice',
			label: 'Decision',
			help: 'What becomes of the submission.',
			example: 'approved',
			required: true,
			choices: [
				{ value: 'approved', label: 'Approve' },
				{ value: 'rejected', label: 'Reject' },
			],
		},
		rejectComment: {
			type: 'text',
			label: 'Reject Comment',
			help: 'Why it is rejected. A rejection needs it.',
			example: 'The document has expired.',
		},
		fullName: { ...FULL_NAME, advanced: true },
		birthDate: { ...BIRTH_DATE, advanced: true },
		gender: GENDER,
		idType: ID_TYPE,
		issueDate: ISSUE_DATE,
		expireDate: EXPIRE_DATE,
	},
	outputFields: [
		{ path: 'submissionId', label: 'Submission ID', type: 'text' },
		{ path: 'status', label: 'Status', type: 'text' },
	],
	sample: { submissionId: 'sub0000example01', status: 'approved' },
	async run(argos, input, options) {
		assertInput('Review submission', this.fields, input, [
			input.status === 'rejected' &&
				!String(input.rejectComment ?? '').trim() && {
					field: 'rejectComment',
					reason: 'is missing: a rejection needs it',
				},
		]);
		return argos.submissions.review(input, options);
	},
};
