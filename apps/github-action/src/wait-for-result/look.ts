import { type Argos, getManySubmissionsOperation, type Submission } from '@argos/core';
import { stillThere } from '../still-there.ts';

export type Look = () => Promise<Submission | undefined>;

/** Whether a submission has its result. */
export function isDecided({ status }: Pick<Submission, 'status'>): boolean {
	return status === 'approved' || status === 'rejected';
}

/** Looks at one submission. */
export function lookAt(of: { argos: Argos; submissionId: string; signal: AbortSignal }): Look {
	return () => stillThere(of);
}

/** Looks at the submission of a user that was created last. */
export function lookAtNewest(of: { argos: Argos; userId: string; signal: AbortSignal }): Look {
	const { argos, userId, signal } = of;
	return async () => {
		let newest: Submission | undefined;
		for await (const one of getManySubmissionsOperation.run(argos, { userId }, { signal })) {
			if (!newest || (one.createdAt ?? '') > (newest.createdAt ?? '')) newest = one;
		}
		// Items of lists are thin: reasons may stand in the submission alone.
		if (!newest || !isDecided(newest)) return newest;
		return stillThere({ argos, submissionId: newest.submissionId, signal });
	};
}
