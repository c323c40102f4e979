import type { Handler } from 'hono';
import { gatewayError } from '../../gateway/gateway-error.ts';
import type { Project } from '../../project.ts';
import { checkTokenIds, failedDetails } from '../../tokens/check-token-ids.ts';
import { deleteOldestTokens } from '../../tokens/delete-oldest-tokens.ts';
import { readTokenRequest, TOKENS_FAILED } from '../../tokens/read-token-request.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { detailedRefusal } from '../../wire/refusal.ts';

/** DELETE /submission/tokens: by id, or the oldest ones by number (argos-api.md §5.12). */
export function deleteTokens(project: Project): Handler {
	return async (c) => {
		const read = await readTokenRequest(c, project);
		if (read === 'too-large') return gatewayError(c, project, 'Request Entity Too Large');
		if ('refusal' in read) return refuse(project, read.refusal);
		const { store, switches } = project;
		if (read.fields.tokenId === undefined && read.fields[switches.oldestTokensField] !== undefined) {
			const result = deleteOldestTokens(project, read.fields[switches.oldestTokensField]);
			return 'refusal' in result ? refuse(project, result.refusal) : answer(project, result.body);
		}
		const checked = checkTokenIds(project, read.fields.tokenId);
		if ('refusal' in checked) return refuse(project, checked.refusal);
		const { good, failed } = checked;
		if (switches.unknownTokenDelete === 'refuse' && !good.some((tokenId) => store.tokens.find(tokenId))) {
			return refuse(project, NONE_THERE);
		}
		if (switches.failTokens) return refuse(project, TOKENS_FAILED);
		const notFound: string[] = [];
		store.together(() => {
			for (const tokenId of good) if (!store.tokens.drop(tokenId)) notFound.push(tokenId);
		});
		const deleted = good.length - notFound.length;
		return answer(project, {
			success: true,
			message: `Successfully deleted ${deleted} tokens`,
			summary: {
				totalSubmitted: good.length + failed.length,
				deleted,
				notFound: notFound.length,
				failed: failed.length,
			},
			...((notFound.length > 0 || failed.length > 0) && {
				details: {
					...(notFound.length > 0 && { notFound }),
					...(failed.length > 0 && failedDetails(switches.tokenDetails, failed)),
				},
			}),
		});
	};
}

const NONE_THERE = detailedRefusal({ errorCode: 'token_id_not_found', errorMessage: 'Token id not found.' });
