import {
	customField,
	EMAIL,
	ID_TYPE,
	ISSUING_COUNTRY,
	SUBMISSION_ID,
	USER_ID,
} from '../operations/common-fields.ts';
import type { Field } from '../operations/field.ts';
import { ID_TYPES } from '../schemas/id-types.ts';
import type { LiveformParameters } from './parameter-types.ts';

/** How a parameter is written. What it may be, its field says. */
export interface LiveformParameter {
	/** Its name in the link. */
	wire: string;
	/** ARGOS takes it only inside `encrypted`. */
	encrypted?: boolean;
	/** Its form is not documented, so an object is let through too. */
	open?: boolean;
	field: Field;
}

const ruleOff = (label: string, rule: string): Field => ({
	type: 'boolean',
	only: false,
	label,
	help: `False switches the project's rule ${rule} off for this link.`,
	advanced: true,
});
const sealed = (wire: string, field: Field): LiveformParameter => ({ wire, encrypted: true, field });

/** Every documented parameter, in the order in which people are shown them. Source: argos-api.md §9. */
export const LIVEFORM_PARAMETERS: Readonly<Record<keyof LiveformParameters, LiveformParameter>> = {
	email: { wire: 'email', field: EMAIL },
	userId: { wire: 'userid', field: USER_ID },
	token: {
		wire: 'token',
		field: {
			type: 'text',
			label: 'Token',
			help: 'A token ID, which projects in private mode ask for.',
			example: 'token-0001',
		},
	},
	startValidUntil: sealed('startValidUntil', {
		type: 'date-time',
		label: 'Valid Until',
		help: 'The link cannot be started later than this, in UTC.',
		example: '2026-01-31T18:00:00Z',
	}),
	allowedCountries: sealed('allowedCountries', {
		type: 'countries',
		label: 'Allowed Countries',
		help: 'Only documents of these countries.',
		example: 'USA,KOR',
	}),
	allowedIdTypes: sealed('allowedIdTypes', {
		type: 'choices',
		label: 'Allowed ID Types',
		help: 'Only these kinds of documents.',
		example: 'passport,drivers_license',
		choices: ID_TYPES,
		open: true,
	}),
	submissionId: {
		wire: 'sid',
		field: {
			...SUBMISSION_ID,
			help: 'An existing submission that this link belongs to.',
			required: false,
			advanced: true,
		},
	},
	cf1: { wire: 'cf1', field: customField(1) },
	cf2: { wire: 'cf2', field: customField(2) },
	cf3: { wire: 'cf3', field: customField(3) },
	rejectDuplicateUser: {
		wire: 'rejectDuplicateUser',
		field: {
			type: 'boolean',
			label: 'Reject Duplicate User',
			help: 'Whether a person who was verified before is rejected.',
			advanced: true,
		},
	},
	blacklistCountries: {
		wire: 'blacklistCountries',
		field: ruleOff('Country Blacklist', 'against countries'),
	},
	approvePeriod: {
		wire: 'approvePeriod',
		field: ruleOff('Approve Period', 'on approved people who come again'),
	},
	rejectPeriod: {
		wire: 'rejectPeriod',
		field: ruleOff('Reject Period', 'on rejected people who come again'),
	},
	ageLimit: { wire: 'ageLimit', field: ruleOff('Age Limit', 'on age') },
	allowedDocumentFields: sealed('allowedDocumentFields', {
		type: 'texts',
		label: 'Allowed Document Fields',
		help: 'Only these fields of the document are shown. Ask ARGOS for their names.',
		advanced: true,
	}),
	selectedIssuingCountry: sealed('selectedIssuingCountry', {
		...ISSUING_COUNTRY,
		label: 'Selected Issuing Country',
		help: 'Chosen beforehand, so that the person is not asked.',
	}),
	selectedIdType: sealed('selectedIdType', {
		...ID_TYPE,
		label: 'Selected ID Type',
		help: 'Chosen beforehand, so that the person is not asked.',
	}),
	auxidField: sealed('auxidField', {
		type: 'choice',
		label: 'Extra Check',
		help: 'One more thing to verify. Not together with a selected country or ID type.',
		choices: [{ value: 'phoneNumber', label: 'Phone Number' }],
		open: true,
		advanced: true,
	}),
	knowledgeField: {
		...sealed('knowledgeField', {
			type: 'choice',
			label: 'Knowledge Step',
			help: 'What the knowledge step asks. Only skipping it is documented.',
			choices: [{ value: 'skip', label: 'Skip' }],
			open: true,
			advanced: true,
		}),
		open: true,
	},
	knowledgePrefill: {
		...sealed('knowledgePrefill', {
			type: 'text',
			label: 'Knowledge Prefill',
			help: 'What the knowledge step is filled with. Ask ARGOS for the form.',
			advanced: true,
			sensitive: true,
		}),
		open: true,
	},
	projectionId: sealed('projectionId', {
		type: 'text',
		label: 'Projection ID',
		help: 'Hides the fields of this projection in later answers.',
		example: 'projection-0001',
		advanced: true,
	}),
	projectionName: sealed('projectionName', {
		type: 'text',
		label: 'Projection Name',
		help: 'The same by the name of the projection.',
		example: 'no_address',
		advanced: true,
	}),
	mainColor: sealed('mainColor', {
		type: 'text',
		label: 'Main Color',
		help: 'Main colour of the form.',
		example: '#1a73e8',
		advanced: true,
	}),
	innerColor: sealed('innerColor', {
		type: 'text',
		label: 'Inner Color',
		help: 'Inner colour of the form.',
		example: '#ffffff',
		advanced: true,
	}),
};

/** The same as fields of a form, for operations and hosts. */
export const LIVEFORM_FIELDS: Readonly<Record<keyof LiveformParameters, Field>> = mapValues(
	LIVEFORM_PARAMETERS,
	({ field }) => field,
);

function mapValues<Name extends string, From, To>(
	record: Readonly<Record<Name, From>>,
	to: (value: From) => To,
): Record<Name, To> {
	const entries = Object.entries<From>(record).map(([name, value]) => [name, to(value)]);
	return Object.fromEntries(entries) as Record<Name, To>;
}
