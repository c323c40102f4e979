import type { TokenIdsInput } from '../../endpoints/tokens.ts';
import type { TokenSummary } from '../../model/token.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { TOKEN } from '../resources.ts';
import { DELETION_OUTPUT, DELETION_SAMPLE, TOKEN_IDS } from './fields.ts';

/** Source: argos-api.md §5.12. */
export const deleteTokensOperation: ObjectOperation<TokenIdsInput, TokenSummary> = {
	id: 'token.delete',
	resource: TOKEN,
	verb: { value: 'delete', label: 'Delete' },
	summary: 'Deletes tokens from the pool; those that are not there are told, not refused.',
	kind: 'destructive',
	output: 'object',
	endpoint: 'tokens.delete',
	fields: { tokenIds: TOKEN_IDS },
	outputFields: DELETION_OUTPUT,
	sample: DELETION_SAMPLE,
	async run(argos, input, options) {
		assertInput('Delete tokens', this.fields, input);
		return argos.tokens.delete(input.tokenIds, options);
	},
};
