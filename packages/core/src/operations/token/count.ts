import type { ObjectOperation } from '../operation.ts';
import { TOKEN } from '../resources.ts';

/** Source: argos-api.md §5.11. */
export const countTokensOperation: ObjectOperation<object, { count: number }> = {
	id: 'token.count',
	resource: TOKEN,
	verb: { value: 'count', label: 'Count' },
	summary: 'Tells how many tokens the pool holds.',
	kind: 'read',
	output: 'object',
	endpoint: 'tokens.count',
	fields: {},
	outputFields: [{ path: 'count', label: 'Count', type: 'number' }],
	sample: { count: 3504 },
	async run(argos, _input, options) {
		return { count: await argos.tokens.count(options) };
	},
};
