import type { Project } from '../project.ts';
import { detailedRefusal, type Refusal } from '../wire/refusal.ts';
import { TOKENS_FAILED } from './read-token-request.ts';

type Result = { body: Record<string, unknown> } | { refusal: Refusal };

/** The time-based deletion: so many tokens in the order in which they came in (argos-api.md §5.12). */
export function deleteOldestTokens({ store, switches }: Project, wanted: unknown): Result {
	if (typeof wanted !== 'number' || !Number.isSafeInteger(wanted) || wanted < 1) {
		return { refusal: detailedRefusal({ errorCode: 'invalid_payload', errorMessage: 'Invalid payload.' }) };
	}
	if (wanted > switches.oldestTokensPerCall) {
		const errorMessage = `Maximum ${switches.oldestTokensPerCall} tokens per request.`;
		return { refusal: detailedRefusal({ errorCode: 'request_token_limit_exceeded', errorMessage }) };
	}
	if (switches.failTokens) return { refusal: TOKENS_FAILED };
	const deleted = store.tokens.dropOldest(wanted);
	return {
		body: {
			success: true,
			message: `Successfully deleted ${deleted} tokens`,
			summary: { totalSubmitted: wanted, deleted, notFound: wanted - deleted, failed: 0 },
		},
	};
}
