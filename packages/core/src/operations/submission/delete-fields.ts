import type { DeleteFieldsInput } from '../../endpoints/delete-fields.ts';
import { DATA_FIELDS, ERASABLE_FIELDS } from '../../schemas/data-fields.ts';
import { assertInput } from '../check-input.ts';
import { choicesOf } from '../choices-of.ts';
import { ADMIN, SUBMISSION_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';

/** Source: argos-api.md §5.6. */
export const deleteFieldsOperation: ObjectOperation<DeleteFieldsInput, { submissionId: string }> = {
	id: 'submission.deleteFields',
	resource: SUBMISSION,
	verb: { value: 'deleteFields', label: 'Delete Fields' },
	summary: 'Erases chosen parts of a submission for good; duplicates of it are no longer found afterwards.',
	kind: 'destructive',
	output: 'object',
	endpoint: 'submissions.deleteFields',
	fields: {
		submissionId: SUBMISSION_ID,
		fields: {
			type: 'choices',
			label: 'Fields',
			help: 'Which parts to erase.',
			example: 'selfie_image,email',
			required: true,
			choices: choicesOf(ERASABLE_FIELDS),
		},
		dataFields: {
			type: 'choices',
			label: 'Data Fields',
			help: 'Only together with the field data: which of its values to erase. Default: all of them.',
			example: 'identityNumber',
			choices: choicesOf(DATA_FIELDS),
		},
		adminName: { ...ADMIN, required: false, advanced: true, help: 'The administrator who erases.' },
	},
	outputFields: [{ path: 'submissionId', label: 'Submission ID', type: 'text' }],
	sample: { submissionId: 'sub0000example01' },
	async run(argos, input, options) {
		const alone = (input.dataFields?.length ?? 0) > 0 && !input.fields?.includes('data');
		assertInput('Delete fields', this.fields, input, [
			alone && { field: 'dataFields', reason: 'needs data among the fields' },
		]);
		await argos.submissions.deleteFields(input, options);
		return { submissionId: input.submissionId };
	},
};
