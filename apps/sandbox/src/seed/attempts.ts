import type { Attempt } from '../case.ts';
import type { Random } from './random.ts';

const RETRIES = [
	'1. Face compare failed: the faces do not match',
	'1. Liveness check failed: the face is too small in the picture',
	'1. Face detection failed: no face in the picture',
] as const;

/** Tries at the selfie: some that had to be repeated, then one that was good unless `failed`. */
export function attempts({
	random,
	retries,
	failed,
}: {
	random: Random;
	retries: number;
	failed: boolean;
}): Attempt[] {
	const repeated = Array.from({ length: retries }, (_, index) => ({
		attemptCnt: index + 1,
		livenessScore: random.between(12, 49),
		retryMsg: random.pick(RETRIES),
	}));
	if (failed) return repeated;
	const good = {
		attemptCnt: retries + 1,
		livenessScore: random.between(86, 99),
		faceSimilarityScore: random.between(90, 99),
	};
	return [...repeated, good];
}
