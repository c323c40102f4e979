import type { Switches } from '../switches.ts';

export interface TokenQuery {
	tokenId?: string;
	isCount: boolean;
	after?: { tokenId: string; updatedAt: string };
}

/**
 * Reads the query string of GET /submission/tokens (argos-api.md §5.11). An empty value counts as absent.
 * @returns `undefined` when a value makes no sense and the switches say to refuse that
 */
export function readTokenQuery(
	query: Record<string, string | undefined>,
	{ invalidQuery, tokenPageNames }: Switches,
): TokenQuery | undefined {
	const [id, time] =
		tokenPageNames === 'nextPageKey'
			? [query.nextPageKeyId, query.nextPageKeyTime]
			: [query.nextpage_id, query.nextpage_date];
	const after = id && time && !Number.isNaN(Date.parse(time)) ? cursor(id, time) : undefined;
	const isBad = (query.type && query.type !== 'count') || ((id || time) && !after);
	if (isBad && invalidQuery === 'refuse') return undefined;
	return {
		...(query.tokenId && { tokenId: query.tokenId }),
		isCount: query.type === 'count',
		...(after && { after }),
	};
}

const cursor = (tokenId: string, time: string) => ({ tokenId, updatedAt: new Date(time).toISOString() });
