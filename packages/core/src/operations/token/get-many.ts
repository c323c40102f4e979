import type { Token } from '../../model/token.ts';
import { assertInput } from '../check-input.ts';
import { LIMIT } from '../common-fields.ts';
import { first } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { TOKEN } from '../resources.ts';
import { TOKEN_OUTPUT, TOKEN_SAMPLE } from './fields.ts';

/** Source: argos-api.md §5.11. */
export const getManyTokensOperation: ListOperation<{ limit?: number | undefined }, Token> = {
	id: 'token.getMany',
	resource: TOKEN,
	verb: { value: 'getMany', label: 'Get Many' },
	summary: 'Lists the tokens of the pool.',
	kind: 'read',
	output: 'list',
	endpoint: 'tokens.list',
	fields: { limit: LIMIT },
	outputFields: TOKEN_OUTPUT,
	sample: TOKEN_SAMPLE,
	run(argos, input, options) {
		assertInput('List tokens', this.fields, input);
		return first(argos.tokens.list(options), input.limit);
	},
};
