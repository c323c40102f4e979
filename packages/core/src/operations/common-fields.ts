import { ID_TYPES } from '../schemas/id-types.ts';
import type { ChoiceField, NumberField, PictureField, TextField } from './field.ts';

/** Fields that several operations have, described once. A spread may sharpen them. */

export const SUBMISSION_ID = {
	type: 'text',
	label: 'Submission ID',
	help: "ARGOS's id of the submission.",
	example: 'sub0000example01',
	required: true,
} as const satisfies TextField;

export const ADMIN = {
	type: 'email',
	label: 'Administrator Email',
	help: 'An administrator of the project, as registered in the ARGOS dashboard.',
	example: 'admin@example.com',
	required: true,
} as const satisfies TextField;

export const EMAIL = {
	type: 'email',
	label: 'Email',
	help: "The person's e-mail address.",
	example: 'ana.example@example.com',
	sensitive: true,
} as const satisfies TextField;

export const FULL_NAME = {
	type: 'text',
	label: 'Full Name',
	help: "The person's name as on the document.",
	example: 'Ana Example',
	sensitive: true,
} as const satisfies TextField;

export const FIRST_NAME = {
	type: 'text',
	label: 'First Name',
	help: 'Given name.',
	example: 'Ana',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const LAST_NAME = {
	type: 'text',
	label: 'Last Name',
	help: 'Family name.',
	example: 'Example',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const BIRTH_DATE = {
	type: 'date',
	label: 'Birth Date',
	help: 'As year, month and day: YYYY-MM-DD.',
	example: '1990-12-31',
	sensitive: true,
} as const satisfies TextField;

export const GENDER = {
	type: 'choice',
	label: 'Gender',
	help: 'As on the document.',
	example: 'female',
	choices: [
		{ value: 'female', label: 'Female' },
		{ value: 'male', label: 'Male' },
	],
	advanced: true,
} as const satisfies ChoiceField;

export const NATIONALITY = {
	type: 'country',
	label: 'Nationality',
	help: "The person's country.",
	example: 'PRT',
	advanced: true,
} as const satisfies TextField;

export const ID_TYPE = {
	type: 'choice',
	label: 'ID Type',
	help: 'Kind of identity document.',
	example: 'passport',
	choices: ID_TYPES,
	open: true,
	advanced: true,
} as const satisfies ChoiceField;

export const ISSUING_COUNTRY = {
	type: 'country',
	label: 'Issuing Country',
	help: 'Country that issued the document.',
	example: 'PRT',
	advanced: true,
} as const satisfies TextField;

export const ISSUE_DATE = {
	type: 'date',
	label: 'Issue Date',
	help: 'When the document was issued: YYYY-MM-DD.',
	example: '2021-03-01',
	advanced: true,
} as const satisfies TextField;

export const EXPIRE_DATE = {
	type: 'date',
	label: 'Expiry Date',
	help: 'When the document ends: YYYY-MM-DD.',
	example: '2031-03-01',
	advanced: true,
} as const satisfies TextField;

export const IDENTITY_NUMBER = {
	type: 'text',
	label: 'Identity Number',
	help: 'Personal identity number.',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const DOCUMENT_NUMBER = {
	type: 'text',
	label: 'Document Number',
	help: 'Number of the document.',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const USER_ID = {
	type: 'text',
	label: 'User ID',
	help: 'Your own id of this person, lower case, one word.',
	example: 'user-0001',
} as const satisfies TextField;

export function customField(number: 1 | 2 | 3): TextField {
	return {
		type: 'text',
		label: `Custom Field ${number}`,
		help: 'Kept with the submission as you give it.',
		advanced: true,
	};
}

export function picture(label: string, what: string): PictureField {
	return {
		type: 'picture',
		label,
		help: `${what} A JPEG or PNG of at most 2 MB (3 MB in v2).`,
		sensitive: true,
	};
}

export const STREET = {
	type: 'text',
	label: 'Street',
	help: 'Street and house number.',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const CITY = {
	type: 'text',
	label: 'City',
	help: 'City of residence.',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const STATE = {
	type: 'text',
	label: 'State or Province',
	help: 'State or province of residence.',
	advanced: true,
	sensitive: true,
} as const satisfies TextField;

export const COUNTRY_OF_RESIDENCE = {
	type: 'country',
	label: 'Country of Residence',
	help: 'Where the person lives.',
	example: 'PRT',
	advanced: true,
} as const satisfies TextField;

export const LIMIT = {
	type: 'number',
	label: 'Limit',
	help: 'Greatest number of results.',
	example: '50',
	minimum: 1,
} as const satisfies NumberField;
