import type { SubmitSelfieInput } from '../../endpoints/verification.ts';
import type { SelfieResult } from '../../model/verification.ts';
import { assertInput } from '../check-input.ts';
import {
	BIRTH_DATE,
	CITY,
	COUNTRY_OF_RESIDENCE,
	DOCUMENT_NUMBER,
	EXPIRE_DATE,
	FULL_NAME,
	GENDER,
	IDENTITY_NUMBER,
	ISSUE_DATE,
	NATIONALITY,
	picture,
	STATE,
	STREET,
	SUBMISSION_ID,
} from '../common-fields.ts';
import type { TextField } from '../field.ts';
import type { ObjectOperation } from '../operation.ts';
import { VERIFICATION } from '../resources.ts';

const address = (label: string, help: string): TextField => ({
	type: 'text',
	label,
	help,
	advanced: true,
	sensitive: true,
});

/** Source: argos-api.md §7. */
export const submitSelfieOperation: ObjectOperation<SubmitSelfieInput, SelfieResult> = {
	id: 'verification.submitSelfie',
	resource: VERIFICATION,
	verb: { value: 'submitSelfie', label: 'Submit Selfie (Step 2)' },
	summary: 'Ends a verification by API with a face and the data of the document. Legacy, as step 1.',
	kind: 'write',
	output: 'object',
	endpoint: 'verification.selfie',
	fields: {
		submissionId: { ...SUBMISSION_ID, help: 'As step 1 told it.' },
		faceImage: { ...picture('Face', "The person's face."), required: true },
		fullName: { ...FULL_NAME, required: true },
		birthDate: { ...BIRTH_DATE, required: true },
		gender: GENDER,
		nationality: NATIONALITY,
		identityNumber: IDENTITY_NUMBER,
		licenseNumber: address('License Number', "Number of the driver's licence."),
		serialNumber: address('Serial Number', 'Serial number of the document (Korea).'),
		issueDate: ISSUE_DATE,
		expireDate: EXPIRE_DATE,
		documentNumber: DOCUMENT_NUMBER,
		addressImage: picture('Proof of Address', 'A document that shows the address.'),
		addressStreet: STREET,
		addressCity: CITY,
		addressState: STATE,
		addressCountry: COUNTRY_OF_RESIDENCE,
		addressZipCode: address('Zip Code', 'Postal code.'),
		globalCode: address('Global Code', 'As Get Address Code told it.'),
		compoundCode: address('Compound Code', 'As Get Address Code told it.'),
		formattedAddress: address('Formatted Address', 'As Get Address Code told it.'),
		addressInput: address('Address as Entered', 'What the person typed.'),
		addressDetail: address('Address Detail', 'Flat or floor.'),
	},
	outputFields: [
		{ path: 'status', label: 'Status', type: 'text' },
		{ path: 'faceSimilarity', label: 'Face Similarity', type: 'number' },
		{ path: 'liveness', label: 'Liveness', type: 'number' },
		{ path: 'retryCount', label: 'Retries So Far', type: 'number' },
	],
	sample: {
		status: 'approved',
		verification: 'success',
		faceSimilarity: 99,
		liveness: 91,
		retryCount: 0,
		retries: [],
		raw: { verificationResult: 'success', kycStatus: 'approved' },
	},
	async run(argos, input, options) {
		assertInput('Submit selfie', this.fields, input);
		return argos.verification.selfie(input, options);
	},
};
