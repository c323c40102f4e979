import type { SubmitDocumentInput } from '../../endpoints/verification.ts';
import type { DocumentResult } from '../../model/verification.ts';
import { assertInput } from '../check-input.ts';
import {
	customField,
	EMAIL,
	ID_TYPE,
	ISSUING_COUNTRY,
	picture,
	SUBMISSION_ID,
	USER_ID,
} from '../common-fields.ts';
import type { BooleanField } from '../field.ts';
import type { ObjectOperation } from '../operation.ts';
import { VERIFICATION } from '../resources.ts';

const switchOff = (label: string, rule: string): BooleanField => ({
	type: 'boolean',
	label,
	help: `Set to false to switch ${rule} off for this case; ARGOS takes no other value. v3 only.`,
	only: false,
	advanced: true,
});

/** Source: argos-api.md §7. */
export const submitDocumentOperation: ObjectOperation<SubmitDocumentInput, DocumentResult> = {
	id: 'verification.submitDocument',
	resource: VERIFICATION,
	verb: { value: 'submitDocument', label: 'Submit Document (Step 1)' },
	summary: 'Starts a verification by API with a document. Legacy: ARGOS asks for Liveform instead.',
	kind: 'write',
	output: 'object',
	endpoint: 'verification.document',
	fields: {
		issuingCountry: { ...ISSUING_COUNTRY, required: true, advanced: false },
		email: { ...EMAIL, required: true },
		idType: { ...ID_TYPE, required: true, advanced: false },
		idImage: { ...picture('ID Document, Front', 'The front of the document.'), required: true },
		idBackImage: picture('ID Document, Back', 'The back of the document; v3 only.'),
		submissionId: {
			...SUBMISSION_ID,
			required: false,
			advanced: true,
			help: 'For a further try of the same case, within four hours; v3 only.',
		},
		userId: { ...USER_ID, advanced: true },
		cf1: customField(1),
		cf2: customField(2),
		cf3: customField(3),
		blacklistCountries: switchOff('Country Blacklist', 'the country blacklist'),
		approvePeriod: switchOff('Approve Period', 'the approve period'),
		rejectPeriod: switchOff('Reject Period', 'the reject period'),
		rejectDuplicateUser: {
			type: 'boolean',
			label: 'Reject Duplicate User',
			help: 'Whether a person who is there already is rejected. v3 only.',
			advanced: true,
		},
	},
	outputFields: [
		{ path: 'submissionId', label: 'Submission ID', type: 'text' },
		{ path: 'reading.fullName', label: 'Full Name Read', type: 'text', sensitive: true },
		{ path: 'reading.birthDate', label: 'Birth Date Read', type: 'date', sensitive: true },
	],
	sample: {
		submissionId: 'sub0000example01',
		uploaded: true,
		reading: { fullName: 'Ana Example', birthDate: '1990-12-31', nationality: 'PRT' },
		raw: { submissionId: 'sub0000example01', file_upload: true },
	},
	async run(argos, input, options) {
		assertInput('Submit document', this.fields, input);
		return argos.verification.document(input, options);
	},
};
