import { RISK_LEVELS } from '../aml.ts';
import type { Case, ImageType } from '../case.ts';
import { applicantId } from '../submissions/applicant-id.ts';
import { attempts } from './attempts.ts';
import { matches } from './matches.ts';
import { person } from './person.ts';
import type { Random } from './random.ts';
import { REJECTIONS } from './rejections.ts';
import { storyOf } from './story.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export interface SeededCaseOptions {
	random: Random;
	index: number;
	/** Milliseconds since 1970: the end of the thirty days in which the cases lie. */
	now: number;
	newId: (kind: 'submission' | 'resource') => string;
}

/** One made-up case. An incomplete one is younger than a day, since ARGOS rejects them then (§2.7). */
export function seededCase({ random, index, now, newId }: SeededCaseOptions): Case {
	const { status, redFlag } = storyOf(index);
	const { applicant, email, userid } = person({ random, number: index + 1 });
	const created = now - random.between(HOUR_MS, status === 'incomplete' ? 20 * HOUR_MS : 30 * 24 * HOUR_MS);
	const reviewed = created + random.between(MINUTE_MS, 5 * MINUTE_MS);
	const byHand = redFlag === true || random.chance(0.25);
	const decided = Math.min(now, reviewed + (byHand ? random.between(MINUTE_MS, 72 * HOUR_MS) : 0));
	const isDecided = status === 'approved' || status === 'rejected';
	const rejection = status === 'rejected' ? random.pick(REJECTIONS) : undefined;
	const gaveUp = rejection?.code === 'too_many_retry';
	const failed = status === 'incomplete' || gaveUp;
	const riskLevel = random.pick(RISK_LEVELS);
	const at = (time: number) => new Date(time).toISOString();
	return {
		submissionId: newId('submission'),
		status,
		createdAt: at(created),
		updatedAt: at(isDecided ? decided : status === 'pending' ? reviewed : created),
		...((status === 'pending' || (isDecided && byHand)) && { pendingAt: at(reviewed) }),
		...(isDecided && { resultAt: at(decided), reviewer: byHand ? 'reviewer@example.com' : 'system' }),
		email,
		userid,
		...(status === 'approved' && { applicantId: applicantId(applicant) }),
		applicant,
		comments: rejection ? [rejection.comment] : [],
		commentCodes: rejection ? [rejection.code] : [],
		images: ['idImage', ...(failed ? [] : (['selfieImage'] as const)), ...backSide(index)],
		attempts: attempts({ random, failed, retries: gaveUp ? 3 : failed || random.chance(0.2) ? 1 : 0 }),
		...(!failed && { scores: { recognition: random.between(85, 99), argos: random.between(70, 99) } }),
		...(redFlag && {
			aml: {
				riskLevel,
				matches: matches({
					random,
					applicant,
					riskLevel,
					count: random.between(1, 3),
					newResourceId: () => newId('resource'),
				}),
			},
		}),
	};
}

// By the number and not by chance: another die would give all later people other data.
function backSide(index: number): ImageType[] {
	return index % 3 === 0 ? ['idBackImage'] : [];
}
