import type { Field, Fields } from '../operations/field.ts';
import { ID_TYPES } from '../schemas/id-types.ts';

/** What may be set in a link to the hosted form. Source: argos-api.md §9. */
export interface LiveformParameters {
	email?: string | undefined;
	/** The client's own id of this user. */
	userId?: string | undefined;
	/** An existing submission (`sid`). */
	submissionId?: string | undefined;
	cf1?: string | undefined;
	cf2?: string | undefined;
	cf3?: string | undefined;
	/** A private-mode token. */
	token?: string | undefined;
	/** Only `false` exists: the project's rule does not hold for this case. */
	blacklistCountries?: false | undefined;
	/** As `blacklistCountries`. Knowledge-based projects do not have it. */
	approvePeriod?: false | undefined;
	/** As `blacklistCountries`. Knowledge-based projects do not have it. */
	rejectPeriod?: false | undefined;
	/** As `blacklistCountries`. */
	ageLimit?: false | undefined;
	rejectDuplicateUser?: boolean | undefined;
	/** ISO 3166-1 alpha-3. Encrypted links only. */
	allowedCountries?: string | readonly string[] | undefined;
	/** ID card codes such as `passport`. Encrypted links only. */
	allowedIdTypes?: string | readonly string[] | undefined;
	/** Document fields to show; their names are not documented. Encrypted links only. */
	allowedDocumentFields?: string | readonly string[] | undefined;
	/** Skips the country step. ISO 3166-1 alpha-3. Encrypted links only. */
	selectedIssuingCountry?: string | undefined;
	/** Skips the document step. Encrypted links only. */
	selectedIdType?: string | undefined;
	/** An extra check. Not together with the two above. Encrypted links only. */
	auxidField?: 'phoneNumber' | (string & {}) | undefined;
	/** What the knowledge step asks. `skip` is documented, the rest is not. Encrypted links only. */
	knowledgeField?: 'skip' | (string & {}) | JsonObject | undefined;
	/** What the knowledge step is filled with; its form is not documented. Encrypted links only. */
	knowledgePrefill?: string | JsonObject | undefined;
	/** A projection by its id or its name: fields that ARGOS shall not show later (§5.18). Encrypted links only. */
	projectionId?: string | undefined;
	projectionName?: string | undefined;
	/** Colours; the form that ARGOS takes is not documented. Encrypted links only. */
	mainColor?: string | undefined;
	innerColor?: string | undefined;
	/** The link cannot be started later than this: ISO 8601 in UTC, or a date. Encrypted links only. */
	startValidUntil?: string | Date | undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** How a parameter is written and checked. */
export interface LiveformParameter {
	/** Its name in the link. */
	wire: string;
	/** `plain`: a text that its field checks. */
	form: 'plain' | 'only-false' | 'boolean' | 'countries' | 'list' | 'json' | 'instant';
	/** ARGOS takes it only inside `encrypted`. */
	encrypted?: boolean;
	field: Field;
}

const switchedOff = (label: string, help: string): Field => ({
	type: 'choice',
	label,
	help,
	choices: [{ value: 'false', label: 'Off for This Link' }],
	advanced: true,
});
const customField = (n: number): Field => ({
	type: 'text',
	label: `Custom Field ${n}`,
	help: 'Kept with the submission as you give it.',
	advanced: true,
});

/** Every documented parameter, in the order in which people are shown them. Source: argos-api.md §9. */
export const LIVEFORM_PARAMETERS: Readonly<Record<keyof LiveformParameters, LiveformParameter>> = {
	email: {
		wire: 'email',
		form: 'plain',
		field: {
			type: 'email',
			label: 'Email',
			help: "The person's e-mail address, filled in beforehand.",
			example: 'ana.example@example.com',
			sensitive: true,
		},
	},
	userId: {
		wire: 'userid',
		form: 'plain',
		field: {
			type: 'text',
			label: 'User ID',
			help: 'Your own id of this person. It comes back with the submission.',
			example: 'user-0001',
		},
	},
	token: {
		wire: 'token',
		form: 'plain',
		field: {
			type: 'text',
			label: 'Token',
			help: 'A token ID, which projects in private mode ask for.',
			example: 'token-0001',
		},
	},
	startValidUntil: {
		wire: 'startValidUntil',
		form: 'instant',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Valid Until',
			help: 'The link cannot be started later than this. In UTC, such as 2026-01-31T18:00:00Z.',
			example: '2026-01-31T18:00:00Z',
		},
	},
	allowedCountries: {
		wire: 'allowedCountries',
		form: 'countries',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Allowed Countries',
			help: 'Only documents of these countries: three-letter codes with commas between.',
			example: 'USA,KOR',
		},
	},
	allowedIdTypes: {
		wire: 'allowedIdTypes',
		form: 'list',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Allowed ID Types',
			help: 'Only these kinds of documents, with commas between.',
			example: 'passport,drivers_license',
		},
	},
	submissionId: {
		wire: 'sid',
		form: 'plain',
		field: {
			type: 'text',
			label: 'Submission ID',
			help: 'An existing submission that this link belongs to.',
			example: 'sub0000example01',
			advanced: true,
		},
	},
	cf1: { wire: 'cf1', form: 'plain', field: customField(1) },
	cf2: { wire: 'cf2', form: 'plain', field: customField(2) },
	cf3: { wire: 'cf3', form: 'plain', field: customField(3) },
	rejectDuplicateUser: {
		wire: 'rejectDuplicateUser',
		form: 'boolean',
		field: {
			type: 'choice',
			label: 'Reject Duplicate User',
			help: 'Whether a person who was verified before is rejected.',
			choices: [
				{ value: 'true', label: 'Yes' },
				{ value: 'false', label: 'No' },
			],
			advanced: true,
		},
	},
	blacklistCountries: {
		wire: 'blacklistCountries',
		form: 'only-false',
		field: switchedOff('Country Blacklist', "The project's rule against countries."),
	},
	approvePeriod: {
		wire: 'approvePeriod',
		form: 'only-false',
		field: switchedOff(
			'Approve Period',
			"The project's rule on time since an approval. Not for knowledge-based projects.",
		),
	},
	rejectPeriod: {
		wire: 'rejectPeriod',
		form: 'only-false',
		field: switchedOff(
			'Reject Period',
			"The project's rule on time since a rejection. Not for knowledge-based projects.",
		),
	},
	ageLimit: {
		wire: 'ageLimit',
		form: 'only-false',
		field: switchedOff('Age Limit', "The project's rule on age."),
	},
	allowedDocumentFields: {
		wire: 'allowedDocumentFields',
		form: 'list',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Allowed Document Fields',
			help: 'Only these fields of the document are shown, with commas between. Ask ARGOS for their names.',
			advanced: true,
		},
	},
	selectedIssuingCountry: {
		wire: 'selectedIssuingCountry',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'country',
			label: 'Selected Issuing Country',
			help: 'Chosen beforehand, so that the person is not asked.',
			example: 'PRT',
			advanced: true,
		},
	},
	selectedIdType: {
		wire: 'selectedIdType',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'choice',
			label: 'Selected ID Type',
			help: 'Chosen beforehand, so that the person is not asked.',
			example: 'passport',
			choices: ID_TYPES,
			open: true,
			advanced: true,
		},
	},
	auxidField: {
		wire: 'auxidField',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'choice',
			label: 'Extra Check',
			help: 'One more thing to verify. Not together with a selected country or ID type.',
			choices: [{ value: 'phoneNumber', label: 'Phone Number' }],
			open: true,
			advanced: true,
		},
	},
	knowledgeField: {
		wire: 'knowledgeField',
		form: 'json',
		encrypted: true,
		field: {
			type: 'choice',
			label: 'Knowledge Step',
			help: 'What the knowledge step asks. Only skipping it is documented.',
			choices: [{ value: 'skip', label: 'Skip' }],
			open: true,
			advanced: true,
		},
	},
	knowledgePrefill: {
		wire: 'knowledgePrefill',
		form: 'json',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Knowledge Prefill',
			help: 'What the knowledge step is filled with. Ask ARGOS for the form.',
			advanced: true,
			sensitive: true,
		},
	},
	projectionId: {
		wire: 'projectionId',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Projection ID',
			help: 'Hides the fields of this projection in later answers.',
			example: 'projection-0001',
			advanced: true,
		},
	},
	projectionName: {
		wire: 'projectionName',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Projection Name',
			help: 'The same by the name of the projection.',
			example: 'no_address',
			advanced: true,
		},
	},
	mainColor: {
		wire: 'mainColor',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Main Color',
			help: 'Main colour of the form.',
			example: '#1a73e8',
			advanced: true,
		},
	},
	innerColor: {
		wire: 'innerColor',
		form: 'plain',
		encrypted: true,
		field: {
			type: 'text',
			label: 'Inner Color',
			help: 'Inner colour of the form.',
			example: '#ffffff',
			advanced: true,
		},
	},
};

/** The same as fields of a form, for operations and hosts: all values as text. */
export const LIVEFORM_FIELDS: Fields = Object.fromEntries(
	Object.entries(LIVEFORM_PARAMETERS).map(([name, { field }]) => [name, field]),
);
