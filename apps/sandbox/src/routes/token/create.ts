import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { type Project, timestamp } from '../../project.ts';
import { checkTokenIds, failedDetails } from '../../tokens/check-token-ids.ts';
import { readTokenRequest, TOKENS_FAILED } from '../../tokens/read-token-request.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { detailedRefusal } from '../../wire/refusal.ts';

/** POST /submission/tokens: puts tokens into the pool; known ids are overwritten (argos-api.md §5.10). */
export function createTokens(project: Project): Handler {
	return async (c) => {
		const read = await readTokenRequest(c, project);
		if (read === 'too-large') return gatewayError(c, project, 'Request Entity Too Large');
		if ('refusal' in read) return refuse(project, read.refusal);
		const checked = checkTokenIds(project, read.fields.tokenId);
		if ('refusal' in checked) return refuse(project, checked.refusal);
		const { good, failed } = checked;
		if (isOverfull(project, good)) return refuse(project, POOL_IS_FULL);
		if (project.switches.failTokens) return refuse(project, TOKENS_FAILED);
		const { store } = project;
		const updatedAt = timestamp(project);
		store.together(() => {
			for (const tokenId of good) store.tokens.save({ tokenId, updatedAt });
		});
		return answer(project, {
			success: true,
			message: failed.length > 0 ? 'Some tokens could not be stored' : 'All tokens are now in the pool',
			summary: {
				totalSubmitted: good.length + failed.length,
				currentCount: store.tokens.count(),
				processed: good.length,
				failed: failed.length,
			},
			...(failed.length > 0 && { details: failedDetails(project.switches.tokenDetails, failed) }),
		});
	};
}

const POOL_IS_FULL = detailedRefusal({
	errorCode: 'token_limit_exceeded',
	errorMessage: 'Maximum 5000 tokens per project.',
});

function isOverfull({ store, switches }: Project, tokenIds: string[]): boolean {
	const fresh = new Set(tokenIds.filter((tokenId) => !store.tokens.find(tokenId)));
	return store.tokens.count() + fresh.size > switches.tokensPerProject;
}
