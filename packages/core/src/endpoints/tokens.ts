import { promisedPosition, promisedRecord, promisedTexts } from '../model/promised.ts';
import { type Token, type TokenSummary, tokenFromWire, tokenSummaryFromWire } from '../model/token.ts';
import { isRecord, number } from '../model/wire-values.ts';
import type { Page } from '../pagination/page.ts';
import type { Endpoint } from './endpoint.ts';

export interface TokenIdsInput {
	/** 8 to 64 bytes each: letters, digits, `.`, `_`, `-`; the first and the last a letter or digit. */
	tokenIds: readonly string[];
}

/** Where the next page of tokens starts. The names under which it is sent are not documented: `openNames`. */
export interface TokenCursor {
	id: string;
	time: string;
}

export interface ListTokensInput {
	cursorId?: string | undefined;
	cursorTime?: string | undefined;
}

const PATH = '/submission/tokens';

function readSummary(body: unknown): TokenSummary {
	return tokenSummaryFromWire(succeeded(body));
}

function succeeded(body: unknown): Record<string, unknown> {
	const answer = promisedRecord(body);
	if (answer.success !== true) throw new TypeError('Success is promised.');
	return answer;
}

/** Puts tokens into the pool, at most 500 a call; known ids are overwritten silently. Source: argos-api.md §5.10. */
export const createTokens: Endpoint<TokenIdsInput, TokenSummary> = {
	id: 'tokens.create',
	title: 'Create tokens',
	method: 'POST',
	path: PATH,
	safety: 'idempotent',
	input: 'json',
	parameters: { tokenIds: 'tokenId' },
	answer: { type: 'json', read: readSummary },
	source: '§5.10',
};

/** One token. Works whether or not private mode is on. Source: argos-api.md §5.11. */
export const getToken: Endpoint<{ tokenId: string }, Token> = {
	id: 'tokens.get',
	title: 'Get token',
	method: 'GET',
	path: PATH,
	safety: 'read',
	input: 'query',
	parameters: { tokenId: 'tokenId' },
	answer: {
		type: 'json',
		read: (body) => {
			const { tokenId, data } = promisedTexts(succeeded(body), 'tokenId');
			return tokenFromWire(isRecord(data) ? { tokenId, ...data } : { tokenId });
		},
	},
	source: '§5.11',
};

/** A page of up to 10,000 tokens. Source: argos-api.md §5.11 (the shape of the list is not documented). */
export const listTokens: Endpoint<ListTokensInput, Page<Token, TokenCursor>> = {
	id: 'tokens.list',
	title: 'List tokens',
	method: 'GET',
	path: PATH,
	safety: 'read',
	input: 'query',
	parameters: { cursorId: { open: 'tokenPageId' }, cursorTime: { open: 'tokenPageTime' } },
	answer: { type: 'json', read: readTokens },
	source: '§5.11',
};

/** How many tokens the pool holds. Source: argos-api.md §5.11 (the shape of the answer is not documented). */
export const countTokens: Endpoint<object, number> = {
	id: 'tokens.count',
	title: 'Count tokens',
	method: 'GET',
	path: PATH,
	safety: 'read',
	input: 'query',
	parameters: {},
	constants: { type: 'count' },
	answer: { type: 'json', read: readCount },
	source: '§5.11',
};

/** Deletes tokens, at most 500 a call; unknown ids are told, not refused. Source: argos-api.md §5.12. */
export const deleteTokens: Endpoint<TokenIdsInput, TokenSummary> = {
	id: 'tokens.delete',
	title: 'Delete tokens',
	method: 'DELETE',
	path: PATH,
	safety: 'idempotent',
	input: 'json',
	parameters: { tokenIds: 'tokenId' },
	answer: { type: 'json', read: readSummary },
	source: '§5.12',
};

/** Deletes the oldest tokens, at most 5,000 a call. Source: argos-api.md §5.12 (its field is not documented). */
export const deleteOldestTokens: Endpoint<{ count: number }, TokenSummary> = {
	...deleteTokens,
	id: 'tokens.deleteOldest',
	title: 'Delete oldest tokens',
	// A second call deletes other tokens.
	safety: 'once',
	parameters: { count: { open: 'oldestTokens' } },
};

/** The list is somewhere in the answer: at its top, or one level down; likely names first. */
function readTokens(body: unknown): Page<Token, TokenCursor> {
	const answer = Array.isArray(body) ? { items: body } : promisedRecord(body);
	if (answer.success === false) throw new TypeError('Success is promised.');
	const inner = isRecord(answer.data) ? answer.data : {};
	const list = listIn(answer) ?? listIn(inner);
	if (list === undefined) throw new TypeError('There is no list in the answer.');
	const items = list.map(tokenFromWire);
	if (items.some(({ tokenId }) => tokenId === '')) throw new TypeError('An id is promised.');
	const { nextPageKeyId = inner.nextPageKeyId, nextPageKeyTime = inner.nextPageKeyTime } = answer;
	const next = promisedPosition({ id: nextPageKeyId ?? '', time: nextPageKeyTime ?? '' }, 'id', 'time');
	return { items, ...(next && { next }) };
}

function listIn(place: Readonly<Record<string, unknown>>): unknown[] | undefined {
	const likely = ['tokens', 'data', 'items', 'Items', 'list', 'tokenIds'].map((name) => place[name]);
	return [...likely, ...Object.values(place)].find(Array.isArray);
}

/** The number is somewhere in the answer; likely names first. */
function readCount(body: unknown): number {
	const answer = promisedRecord(body);
	const inner = [answer.data, answer.summary].find(isRecord) ?? {};
	for (const place of [answer, inner]) {
		for (const name of ['count', 'totalCount', 'total', 'currentCount', 'tokenCount']) {
			const found = number(place[name]);
			if (found !== undefined) return found;
		}
	}
	throw new TypeError('There is no count in the answer.');
}
