import type { Token } from '../store/tokens.ts';
import type { Switches } from '../switches.ts';

/** One token as ARGOS shows it (argos-api.md §5.11). */
export function tokenData(
	{ tokenId, updatedAt, expiredAt }: Token,
	{ tokenExpired }: Switches,
): Record<string, unknown> {
	const token = { tokenId, updateTime: updatedAt };
	switch (tokenExpired) {
		case 'boolean':
			return { ...token, expired: expiredAt !== undefined };
		case 'only-when-true':
			return { ...token, ...(expiredAt !== undefined && { expired: true }) };
		case 'time':
			return { ...token, ...(expiredAt !== undefined && { expired: expiredAt }) };
	}
}

/** A page of tokens with the number of all; its shape is not known: switch `tokenList`. */
export function tokenListBody({
	tokens,
	limit,
	count,
	switches,
}: {
	/** One more than `limit` tells that there is another page. */
	tokens: Token[];
	limit: number;
	count: number;
	switches: Switches;
}): Record<string, unknown> {
	const page = tokens.slice(0, limit);
	const last = tokens.length > limit ? page.at(-1) : undefined;
	const list = page.map((token) => tokenData(token, switches));
	const next = last && { nextPageKeyId: last.tokenId, nextPageKeyTime: last.updatedAt };
	switch (switches.tokenList) {
		case 'data':
			return { success: true, data: list, count, ...next };
		case 'tokens':
			return { success: true, tokens: list, count, ...next };
		case 'data.tokens':
			return { success: true, data: { tokens: list, count, ...next } };
	}
}

/** How many tokens there are; where the number lies is not known: switch `tokenCount`. */
export function tokenCountBody(count: number, { tokenCount }: Switches): Record<string, unknown> {
	switch (tokenCount) {
		case 'count':
			return { success: true, count };
		case 'data.count':
			return { success: true, data: { count } };
		case 'totalCount':
			return { success: true, totalCount: count };
	}
}
