import type { TokenIdsInput } from '../../endpoints/tokens.ts';
import type { TokenSummary } from '../../model/token.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { TOKEN } from '../resources.ts';
import { TOKEN_IDS } from './fields.ts';

/** Source: argos-api.md §5.10. */
export const createTokensOperation: ObjectOperation<TokenIdsInput, TokenSummary> = {
	id: 'token.create',
	resource: TOKEN,
	verb: { value: 'create', label: 'Create' },
	summary:
		'Adds tokens to the pool of a project in private mode. Tokens that are there already are overwritten.',
	kind: 'write',
	output: 'object',
	endpoint: 'tokens.create',
	fields: { tokenIds: TOKEN_IDS },
	outputFields: [
		{ path: 'processed', label: 'Processed', type: 'number' },
		{ path: 'failed', label: 'Failed', type: 'number' },
		{ path: 'currentCount', label: 'Tokens in the Pool', type: 'number' },
	],
	sample: {
		submitted: 2,
		processed: 2,
		failed: 0,
		currentCount: 3504,
		notFoundIds: [],
		raw: { success: true, summary: { totalSubmitted: 2, currentCount: 3504, processed: 2, failed: 0 } },
	},
	async run(argos, input, options) {
		assertInput('Create tokens', this.fields, input);
		return argos.tokens.create(input.tokenIds, options);
	},
};
