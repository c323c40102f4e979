import { flag, integer, oneOf } from '../switch-kinds.ts';

/** Private-mode tokens (argos-api.md §5.10 to §5.12). */
export const TOKEN_SWITCHES = {
	tokensPerCall: integer(500, {
		basis: 'setting',
		meaning:
			'Most token ids in one call (newest page 500, older pages 100; the error texts still say the old numbers).',
	}),
	tokensPerProject: integer(100_000, {
		basis: 'setting',
		meaning: 'Most tokens in the pool (newest page 100,000, older pages 5,000).',
	}),
	tokensPerPage: integer(10_000, {
		basis: 'setting',
		meaning: 'Most tokens in one page of the list.',
	}),
	oldestTokensPerCall: integer(5000, {
		basis: 'setting',
		meaning: 'Most tokens that one time-based deletion takes out.',
	}),
	invalidTokens: oneOf(['refuse', 'partial'], 'refuse', {
		basis: 'UNKNOWN',
		meaning:
			'A token id of a wrong form among good ones: the whole call is refused, or the good ones are taken and the others counted as `failed`.',
	}),
	tokenDetails: oneOf(['ids', 'reasons'], 'ids', {
		basis: 'UNKNOWN',
		meaning:
			'`details` of failed token ids: `{"failed":["..."]}`, or `{"failed":[{"tokenId","errorCode"}]}`.',
	}),
	tokenPageNames: oneOf(['nextPageKey', 'nextpage'], 'nextPageKey', {
		basis: 'UNKNOWN',
		meaning:
			'Under which names the next page of tokens is asked for: `nextPageKeyId` and `nextPageKeyTime`, or `nextpage_id` and `nextpage_date`.',
	}),
	tokenList: oneOf(['data', 'tokens', 'data.tokens'], 'data', {
		basis: 'UNKNOWN',
		meaning: 'Where the list of tokens lies in the answer.',
	}),
	tokenCount: oneOf(['count', 'data.count', 'totalCount'], 'count', {
		basis: 'UNKNOWN',
		meaning: 'Where the answer to `type=count` has the number.',
	}),
	tokenExpired: oneOf(['boolean', 'only-when-true', 'time'], 'boolean', {
		basis: 'UNKNOWN',
		meaning:
			'`data.expired` of a token: always true or false, only when true, or the time at which it expired.',
	}),
	oldestTokensField: oneOf(['count', 'limit', 'deleteCount'], 'count', {
		basis: 'UNKNOWN',
		meaning: 'Field of a time-based deletion: how many of the oldest tokens go.',
	}),
	unknownTokenDelete: oneOf(['report', 'refuse'], 'report', {
		basis: 'UNKNOWN',
		meaning:
			'Deleting token ids that are not there: told in `details.notFound`, or 400 `token_id_not_found` when none is there.',
	}),
	failTokens: flag(false, {
		basis: 'setting',
		meaning: '`true` makes every good call for tokens answer 500 `internal_server_error`; nothing changes.',
	}),
};
