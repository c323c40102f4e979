import type { Consent } from '../../model/consent.ts';
import { assertInput } from '../check-input.ts';
import { LIMIT } from '../common-fields.ts';
import { first } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { ARGOS_ID } from '../resources.ts';
import { CONSENT_OUTPUT, CONSENT_SAMPLE } from './consent-output.ts';

export interface GetManyConsentsInput {
	argosId?: string | undefined;
	/** Stop after this many. Default: all. */
	limit?: number | undefined;
}

/** Source: argos-api.md §11. */
export const getManyConsentsOperation: ListOperation<GetManyConsentsInput, Consent> = {
	id: 'argosId.getMany',
	resource: ARGOS_ID,
	verb: { value: 'getMany', label: 'Get Many Consents' },
	summary: 'Lists consents: all, or those of one ARGOS ID. Their data comes with Get Consent.',
	kind: 'read',
	output: 'list',
	endpoint: 'argosId.list',
	fields: {
		argosId: {
			type: 'text',
			label: 'ARGOS ID',
			help: 'Only consents of this person.',
			example: 'aid0000example01',
		},
		limit: LIMIT,
	},
	outputFields: CONSENT_OUTPUT.slice(0, 3),
	sample: {
		consentId: CONSENT_SAMPLE.consentId,
		argosId: CONSENT_SAMPLE.argosId,
		authedAt: CONSENT_SAMPLE.authedAt,
		raw: CONSENT_SAMPLE.raw,
	},
	run(argos, input, options) {
		assertInput('List consents', this.fields, input);
		return first(argos.argosId.list({ argosId: input.argosId || undefined }, options), input.limit);
	},
};
