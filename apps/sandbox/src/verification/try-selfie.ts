import type { Case } from '../case.ts';
import { concludeCase } from '../cases/conclude-case.ts';
import { giveUpAfterThree } from '../cases/give-up-after-three.ts';
import { withPicture } from '../cases/pictures.ts';
import { retryCase } from '../cases/retry-case.ts';
import { saveCase } from '../cases/save-case.ts';
import { magicOf } from '../magic/magic-of.ts';
import type { Project } from '../project.ts';
import type { SelfieInput } from './check-selfie.ts';

const REASONS = new Map([['face_compare_underscore', 'Face compare failed: the faces do not match']]);

export interface Tried {
	record: Case;
	scores: { faceSimilarity: number; liveness: number };
	/** Why another try is needed; absent when the face was good. */
	retry?: { retryCode: string; retryMsg: string };
}

/** Step 2: one try at the selfie. The e-mail decides whether it fails and how the verification ends. */
export function trySelfie(
	project: Project,
	{ record, entered, selfieImage, addressImage }: SelfieInput,
): Tried {
	const filled = { ...record, applicant: { ...record.applicant, ...entered } };
	const shown = withPicture(project, filled, { type: 'selfieImage', bytes: selfieImage });
	const ready = addressImage
		? withPicture(project, shown, { type: 'addressImage', bytes: addressImage })
		: shown;
	const retryCode = magicOf(record.email).retries[record.attempts.length];
	if (retryCode !== undefined) return failedTry(project, ready, retryCode);
	const scores = { faceSimilarity: 99, liveness: 91 };
	const attemptCnt = ready.attempts.length + 1;
	const good = { attemptCnt, faceSimilarityScore: scores.faceSimilarity, livenessScore: scores.liveness };
	const tried: Case = {
		...ready,
		attempts: [...ready.attempts, good],
		scores: { recognition: 95, argos: 93 },
	};
	saveCase(project, tried);
	const fallback = { status: project.switches.stepOutcome };
	return { record: concludeCase(project, tried, fallback), scores };
}

// Below 85 and below 50 a face is not good enough (argos-api.md §7).
function failedTry(project: Project, record: Case, retryCode: string): Tried {
	const retryMsg = REASONS.get(retryCode) ?? 'The face could not be checked';
	const isOther = retryCode === 'face_compare_underscore';
	const scores = isOther ? { faceSimilarity: 42, liveness: 91 } : { faceSimilarity: 99, liveness: 31 };
	const { faceSimilarity: faceSimilarityScore, liveness: livenessScore } = scores;
	const failed = { retryCode, retryMsg: `1. ${retryMsg}`, faceSimilarityScore, livenessScore };
	const tried = giveUpAfterThree(project, retryCase(project, record, failed));
	return { record: tried, scores, retry: { retryCode, retryMsg } };
}
