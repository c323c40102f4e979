import type { DuplicateSubmission } from '../../model/duplicate.ts';
import { assertInput } from '../check-input.ts';
import { listed } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';

/** Source: argos-api.md §5.3. */
export const getDuplicatesOperation: ListOperation<{ applicantId: string }, DuplicateSubmission> = {
	id: 'submission.getDuplicates',
	resource: SUBMISSION,
	verb: { value: 'getDuplicates', label: 'Get Duplicates' },
	summary: 'Lists all submissions of one person.',
	kind: 'read',
	output: 'list',
	endpoint: 'submissions.duplicates',
	fields: {
		applicantId: {
			type: 'text',
			label: 'Applicant ID',
			help: 'Stands with approved submissions; the same person has the same one.',
			example: 'app0000example01',
			required: true,
		},
	},
	outputFields: [
		{ path: 'submissionId', label: 'Submission ID', type: 'text' },
		{ path: 'email', label: 'Email', type: 'text', sensitive: true },
		{ path: 'duplicatedInformation', label: 'Duplicated Information', type: 'text' },
	],
	sample: {
		submissionId: 'sub0000example01',
		email: 'ana.example@example.com',
		duplicatedInformation: 'email',
		raw: { submission_id: 'sub0000example01', email: 'ana.example@example.com' },
	},
	run(argos, input, options) {
		assertInput('Get duplicates', this.fields, input);
		return listed(argos.submissions.duplicates(input.applicantId, options));
	},
};
