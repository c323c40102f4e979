import type { MigrateSubmissionInput } from '../../endpoints/migrate-submission.ts';
import { assertInput } from '../check-input.ts';
import {
	ADMIN,
	BIRTH_DATE,
	CITY,
	COUNTRY_OF_RESIDENCE,
	customField,
	DOCUMENT_NUMBER,
	EMAIL,
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
	STATE,
	STREET,
	USER_ID,
} from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';

/** Source: argos-api.md §5.1. */
export const migrateSubmissionOperation: ObjectOperation<MigrateSubmissionInput, { submissionId: string }> = {
	id: 'submission.migrate',
	resource: SUBMISSION,
	verb: { value: 'migrate', label: 'Migrate' },
	summary: 'Inserts a person whose identity was verified elsewhere, as an approved or rejected submission.',
	kind: 'write',
	output: 'object',
	endpoint: 'submissions.migrate',
	fields: {
		admin: ADMIN,
		email: { ...EMAIL, required: true },
		fullName: { ...FULL_NAME, required: true },
		birthDate: { ...BIRTH_DATE, required: true },
		kycStatus: {
			type: 'choice',
			label: 'KYC Status',
			help: 'How the earlier verification ended. You answer for it: ARGOS does not check it again.',
			example: 'approved',
			required: true,
			choices: [
				{ value: 'approved', label: 'Approved' },
				{ value: 'rejected', label: 'Rejected' },
			],
		},
		userId: {
			...USER_ID,
			help: 'Your own id of this person, lower case, one word. With it a lost answer can be looked up.',
		},
		firstName: FIRST_NAME,
		lastName: LAST_NAME,
		idType: { ...ID_TYPE, help: 'Kind of identity document. Some ARGOS projects may require it.' },
		issuingCountry: {
			...ISSUING_COUNTRY,
			help: 'Country that issued the document. Some ARGOS projects may require it.',
		},
		nationality: NATIONALITY,
		gender: GENDER,
		issueDate: ISSUE_DATE,
		expireDate: EXPIRE_DATE,
		identityNumber: IDENTITY_NUMBER,
		documentNumber: DOCUMENT_NUMBER,
		ipAddress: {
			type: 'ip-address',
			label: 'IP Address',
			help: "The person's IP address at the time.",
			example: '192.0.2.10',
			advanced: true,
			sensitive: true,
		},
		addressStreet: STREET,
		addressCity: CITY,
		addressState: STATE,
		addressCountry: COUNTRY_OF_RESIDENCE,
		addressFull: {
			type: 'text',
			label: 'Full Address',
			help: 'The whole address in one line.',
			advanced: true,
			sensitive: true,
		},
		cf1: customField(1),
		cf2: customField(2),
		cf3: customField(3),
	},
	outputFields: [{ path: 'submissionId', label: 'Submission ID', type: 'text' }],
	sample: { submissionId: 'sub0000example01' },
	async run(argos, input, options) {
		assertInput('Migrate submission', this.fields, input);
		return argos.submissions.migrate(input, options);
	},
};
