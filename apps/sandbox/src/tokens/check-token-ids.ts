import type { Project } from '../project.ts';
import { detailedRefusal, type Refusal } from '../wire/refusal.ts';

export interface FailedToken {
	tokenId: unknown;
	errorCode: 'invalid_token_id_format' | 'invalid_token_id_length';
}

type Checked = { good: string[]; failed: FailedToken[] } | { refusal: Refusal };

const TEXTS = {
	invalid_token_id: 'tokenId must be an array of at least one token id.',
	invalid_token_id_format:
		'A token id has letters, digits, ".", "_" and "-" only, and begins and ends with a letter or digit.',
	invalid_token_id_length: 'A token id has 8 to 64 bytes.',
	request_token_limit_exceeded: 'Maximum 100 tokens per request.',
} as const;

/**
 * Checks the `tokenId` of a request in the order of the vendor's table: there at all, format, length, number
 * (argos-api.md §5.10). The codes are the vendor's, the texts ours.
 */
export function checkTokenIds({ switches }: Project, tokenIds: unknown): Checked {
	if (!Array.isArray(tokenIds) || tokenIds.length === 0) {
		return { refusal: refusalOf('invalid_token_id') };
	}
	const failed = tokenIds.flatMap((tokenId): FailedToken[] => {
		const errorCode = faultOf(tokenId);
		return errorCode ? [{ tokenId, errorCode }] : [];
	});
	if (failed.length > 0 && switches.invalidTokens === 'refuse') {
		const formats = failed.filter(({ errorCode }) => errorCode === 'invalid_token_id_format');
		const [errorCode, reason] =
			formats.length > 0
				? (['invalid_token_id_format', formats] as const)
				: (['invalid_token_id_length', failed] as const);
		return { refusal: { ...refusalOf(errorCode, failedDetails(switches.tokenDetails, reason)) } };
	}
	if (tokenIds.length > switches.tokensPerCall) return { refusal: refusalOf('request_token_limit_exceeded') };
	return { good: tokenIds.filter((tokenId): tokenId is string => faultOf(tokenId) === undefined), failed };
}

/** `details` of the ids that could not be taken; their shape is not known: switch `tokenDetails`. */
export function failedDetails(
	shape: 'ids' | 'reasons',
	failed: readonly FailedToken[],
): { failed: readonly unknown[] } {
	return { failed: shape === 'reasons' ? failed : failed.map(({ tokenId }) => tokenId) };
}

function faultOf(tokenId: unknown): FailedToken['errorCode'] | undefined {
	if (typeof tokenId !== 'string' || !/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(tokenId)) {
		return 'invalid_token_id_format';
	}
	return tokenId.length < 8 || tokenId.length > 64 ? 'invalid_token_id_length' : undefined;
}

function refusalOf(errorCode: keyof typeof TEXTS, details?: unknown): Refusal {
	return detailedRefusal({
		errorCode,
		errorMessage: TEXTS[errorCode],
		...(details !== undefined && { details }),
	});
}
