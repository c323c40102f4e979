import type { Version } from '../routes/route-group.ts';
import type { Tried } from './try-selfie.ts';

/** The answer to step 2 of each version (argos-api.md §7). */
export function selfieBody({ record, scores, retry }: Tried, version: Version): Record<string, unknown> {
	const { status: kycStatus, attempts } = record;
	const retryCount = attempts.filter((attempt) => attempt.retryMsg !== undefined).length;
	if (retry && kycStatus === 'incomplete' && version === 'v3') {
		return { retry: [retry], kycStatus, retryCount };
	}
	return {
		verificationResult: retry ? 'fail' : 'success',
		faceSimilarityScore: scores.faceSimilarity,
		livenessScore: scores.liveness,
		kycStatus,
		retryCount,
		...(retry && kycStatus === 'incomplete' && { message: retry.retryMsg }),
	};
}
