import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import type { Project } from '../../project.ts';
import { missingProject, TOKENS_FAILED } from '../../tokens/read-token-request.ts';
import { tokenCountBody, tokenData, tokenListBody } from '../../tokens/token-bodies.ts';
import { readTokenQuery } from '../../tokens/token-query.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { detailedRefusal } from '../../wire/refusal.ts';

/** GET /submission/tokens: one token, how many there are, or a page of them (argos-api.md §5.11). */
export function getTokens(project: Project): Handler {
	return (c) => {
		const { store, switches } = project;
		const query = readTokenQuery(c.req.query(), switches);
		if (!query) return gatewayError(c, project, 'Invalid Query String parameters');
		const missing = missingProject(project);
		if (missing) return refuse(project, missing);
		if (switches.failTokens) return refuse(project, TOKENS_FAILED);
		if (query.tokenId !== undefined) {
			const token = store.tokens.find(query.tokenId);
			if (!token) return refuse(project, NOT_FOUND);
			const data = tokenData(token, switches);
			return answer(project, { success: true, tokenId: token.tokenId, data });
		}
		if (query.isCount) return answer(project, tokenCountBody(store.tokens.count(), switches));
		const limit = switches.tokensPerPage;
		const tokens = store.tokens.list({ after: query.after, limit: limit + 1 });
		return answer(project, tokenListBody({ tokens, limit, count: store.tokens.count(), switches }));
	};
}

const NOT_FOUND = detailedRefusal({ errorCode: 'token_not_found', errorMessage: 'Token not found.' });
