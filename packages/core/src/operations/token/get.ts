import type { Token } from '../../model/token.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { TOKEN } from '../resources.ts';
import { TOKEN_OUTPUT, TOKEN_SAMPLE } from './fields.ts';

/** Source: argos-api.md §5.11. */
export const getTokenOperation: ObjectOperation<{ tokenId: string }, Token> = {
	id: 'token.get',
	resource: TOKEN,
	verb: { value: 'get', label: 'Get' },
	summary: 'Gets one token of the pool.',
	kind: 'read',
	output: 'object',
	endpoint: 'tokens.get',
	fields: {
		tokenId: {
			type: 'text',
			label: 'Token ID',
			help: 'The token as it was created.',
			example: 'invite-0001',
			required: true,
		},
	},
	outputFields: TOKEN_OUTPUT,
	sample: TOKEN_SAMPLE,
	async run(argos, input, options) {
		assertInput('Get token', this.fields, input);
		return argos.tokens.get(input.tokenId, options);
	},
};
