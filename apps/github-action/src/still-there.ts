import { type Argos, isArgosError, type Submission } from '@argos/core';

/** A submission in full; `undefined` when it was erased between the list and now. */
export async function stillThere(call: {
	argos: Argos;
	submissionId: string;
	signal: AbortSignal;
}): Promise<Submission | undefined> {
	try {
		return await call.argos.submissions.get(call.submissionId, { signal: call.signal });
	} catch (error) {
		if (isArgosError(error) && error.kind === 'not-found') return undefined;
		throw error;
	}
}
