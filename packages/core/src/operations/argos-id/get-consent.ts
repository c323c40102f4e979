import type { Consent } from '../../model/consent.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { ARGOS_ID } from '../resources.ts';
import { CONSENT_OUTPUT, CONSENT_SAMPLE } from './consent-output.ts';

/** Source: argos-api.md §11. */
export const getConsentOperation: ObjectOperation<{ consentId: string }, Consent> = {
	id: 'argosId.getConsent',
	resource: ARGOS_ID,
	verb: { value: 'getConsent', label: 'Get Consent' },
	summary: 'Gets the verified data that a person let you read with one consent.',
	kind: 'read',
	output: 'object',
	endpoint: 'argosId.consent',
	fields: {
		consentId: {
			type: 'text',
			label: 'Consent ID',
			help: 'As listing or the argos_id_auth webhook told it.',
			example: 'con0000example01',
			required: true,
		},
	},
	outputFields: CONSENT_OUTPUT,
	sample: CONSENT_SAMPLE,
	async run(argos, input, options) {
		assertInput('Get consent', this.fields, input);
		return argos.argosId.consent(input.consentId, options);
	},
};
