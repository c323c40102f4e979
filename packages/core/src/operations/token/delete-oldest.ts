import type { TokenSummary } from '../../model/token.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { TOKEN } from '../resources.ts';
import { DELETION_OUTPUT, DELETION_SAMPLE } from './fields.ts';

/** Source: argos-api.md §5.12 (how the number is called in the request is not documented). */
export const deleteOldestTokensOperation: ObjectOperation<{ count: number }, TokenSummary> = {
	id: 'token.deleteOldest',
	resource: TOKEN,
	verb: { value: 'deleteOldest', label: 'Delete Oldest' },
	summary: 'Deletes so many of the oldest tokens. How ARGOS wants to be asked is not documented.',
	kind: 'destructive',
	output: 'object',
	endpoint: 'tokens.deleteOldest',
	fields: {
		count: {
			type: 'number',
			label: 'Count',
			help: 'How many, at most 5,000 in one call.',
			example: '100',
			required: true,
			minimum: 1,
			maximum: 5000,
		},
	},
	outputFields: DELETION_OUTPUT,
	sample: DELETION_SAMPLE,
	async run(argos, input, options) {
		assertInput('Delete oldest tokens', this.fields, input);
		return argos.tokens.deleteOldest(input.count, options);
	},
};
