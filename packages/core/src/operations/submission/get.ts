import type { Submission } from '../../model/submission.ts';
import { assertInput } from '../check-input.ts';
import { SUBMISSION_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';
import { SUBMISSION_OUTPUT, SUBMISSION_SAMPLE } from './submission-output.ts';

/** Source: argos-api.md §5.2. */
export const getSubmissionOperation: ObjectOperation<{ submissionId: string }, Submission> = {
	id: 'submission.get',
	resource: SUBMISSION,
	verb: { value: 'get', label: 'Get' },
	summary: 'Gets one submission in full: verified data, decision and AML result.',
	kind: 'read',
	output: 'object',
	endpoint: 'submissions.get',
	fields: { submissionId: SUBMISSION_ID },
	outputFields: SUBMISSION_OUTPUT,
	sample: SUBMISSION_SAMPLE,
	async run(argos, input, options) {
		assertInput('Get submission', this.fields, input);
		return argos.submissions.get(input.submissionId, options);
	},
};
