import type { DeleteSubmissionInput } from '../../endpoints/delete-submission.ts';
import { assertInput } from '../check-input.ts';
import { ADMIN, SUBMISSION_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';

/** Source: argos-api.md §5.5. */
export const deleteSubmissionOperation: ObjectOperation<DeleteSubmissionInput, { submissionId: string }> = {
	id: 'submission.delete',
	resource: SUBMISSION,
	verb: { value: 'delete', label: 'Delete' },
	summary: "Erases a person's data, document, images and AML data from a submission for good.",
	kind: 'destructive',
	output: 'object',
	endpoint: 'submissions.delete',
	fields: {
		submissionId: SUBMISSION_ID,
		adminName: {
			...ADMIN,
			required: false,
			help: 'The administrator who erases. Without it ARGOS sends no webhook about it.',
		},
	},
	outputFields: [{ path: 'submissionId', label: 'Submission ID', type: 'text' }],
	sample: { submissionId: 'sub0000example01' },
	async run(argos, input, options) {
		assertInput('Delete submission', this.fields, input);
		await argos.submissions.delete(input, options);
		return { submissionId: input.submissionId };
	},
};
