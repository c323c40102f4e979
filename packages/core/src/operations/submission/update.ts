import type { UpdateSubmissionInput } from '../../endpoints/update-submission.ts';
import { assertInput } from '../check-input.ts';
import {
	ADMIN,
	BIRTH_DATE,
	DOCUMENT_NUMBER,
	EXPIRE_DATE,
	FIRST_NAME,
	FULL_NAME,
	GENDER,
	ID_TYPE,
	IDENTITY_NUMBER,
	ISSUE_DATE,
	ISSUING_COUNTRY,
	LAST_NAME,
	NATIONALITY,
	SUBMISSION_ID,
} from '../common-fields.ts';
import type { TextField } from '../field.ts';
import type { ObjectOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';

const inferred = (label: string): TextField => ({
	type: 'text',
	label,
	help: 'ARGOS tells of changes to it; that it can be set is not documented.',
	advanced: true,
	sensitive: true,
});

/** Source: argos-api.md §5.4. */
export const updateSubmissionOperation: ObjectOperation<UpdateSubmissionInput, { submissionId: string }> = {
	id: 'submission.update',
	resource: SUBMISSION,
	verb: { value: 'update', label: 'Update' },
	summary: 'Edits the data or the status of a submission. There is no undo, but it can be edited again.',
	kind: 'write',
	output: 'object',
	endpoint: 'submissions.update',
	fields: {
		submissionId: SUBMISSION_ID,
		admin: ADMIN,
		kycStatus: {
			type: 'choice',
			label: 'KYC Status',
			help: 'The new status.',
			example: 'approved',
			choices: [
				{ value: 'approved', label: 'Approved' },
				{ value: 'rejected', label: 'Rejected' },
			],
		},
		fullName: FULL_NAME,
		firstName: FIRST_NAME,
		lastName: LAST_NAME,
		birthDate: BIRTH_DATE,
		gender: GENDER,
		nationality: NATIONALITY,
		idType: ID_TYPE,
		issuingCountry: ISSUING_COUNTRY,
		issueDate: ISSUE_DATE,
		expireDate: EXPIRE_DATE,
		identityNumber: IDENTITY_NUMBER,
		documentNumber: DOCUMENT_NUMBER,
		serialNumber: {
			type: 'text',
			label: 'Serial Number',
			help: 'Serial number of the document.',
			advanced: true,
			sensitive: true,
		},
		privacyShield: inferred('Privacy Shield'),
		curpNumber: inferred('CURP Number'),
		version: inferred('Document Version'),
		typeOfPermit: inferred('Type of Permit'),
	},
	outputFields: [{ path: 'submissionId', label: 'Submission ID', type: 'text' }],
	sample: { submissionId: 'sub0000example01' },
	async run(argos, input, options) {
		const { submissionId, admin: _admin, ...changes } = input;
		const nothing = Object.values(changes).every((value) => value === undefined || value === '');
		assertInput('Update submission', this.fields, input, [
			nothing && { field: 'fullName', reason: 'or another value to change is missing' },
		]);
		await argos.submissions.update(input, options);
		return { submissionId };
	},
};
