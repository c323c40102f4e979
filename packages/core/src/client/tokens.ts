import {
	countTokens,
	createTokens,
	deleteOldestTokens,
	deleteTokens,
	getToken,
	listTokens,
	type TokenCursor,
} from '../endpoints/tokens.ts';
import type { Token, TokenSummary } from '../model/token.ts';
import { type Paged, paginate } from '../pagination/paginate.ts';
import type { CallOptions } from '../request.ts';
import { assertIds, type Caller } from './caller.ts';

export interface TokensApi {
	/** Puts tokens into the pool; known ones are overwritten. §5.10 */
	create(tokenIds: readonly string[], options?: CallOptions): Promise<TokenSummary>;
	/** Throws `not-found` for an unknown one. §5.11 */
	get(tokenId: string, options?: CallOptions): Promise<Token>;
	/** All tokens, up to 10,000 a page. §5.11 */
	list(options?: CallOptions & { cursor?: TokenCursor | undefined }): Paged<Token, TokenCursor>;
	/** How many there are. §5.11 */
	count(options?: CallOptions): Promise<number>;
	/** Unknown ones are told in the summary. §5.12 */
	delete(tokenIds: readonly string[], options?: CallOptions): Promise<TokenSummary>;
	/** The oldest ones; a lost answer is an error with `outcome: 'unknown'`. §5.12 */
	deleteOldest(count: number, options?: CallOptions): Promise<TokenSummary>;
}

export function tokensApi({ call }: Caller): TokensApi {
	return {
		create: (tokenIds, options) => call(createTokens, { tokenIds }, options),
		async get(tokenId, options) {
			assertIds(getToken.title, { tokenId });
			return call(getToken, { tokenId }, options);
		},
		list: ({ cursor, signal } = {}) =>
			paginate({
				operation: listTokens.title,
				from: cursor,
				fetchPage: (at) => call(listTokens, { cursorId: at?.id, cursorTime: at?.time }, { signal }),
			}),
		count: (options) => call(countTokens, {}, options),
		delete: (tokenIds, options) => call(deleteTokens, { tokenIds }, options),
		deleteOldest: (count, options) => call(deleteOldestTokens, { count }, options),
	};
}
