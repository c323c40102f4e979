import { type Argos, isArgosError, type Submission } from '@argos/core';

/** The submission with everything that lists leave out, or `undefined` when the project has none with this id. */
export async function readInFull(argos: Argos, submissionId: string): Promise<Submission | undefined> {
	try {
		return await argos.submissions.get(submissionId);
	} catch (error) {
		if (isArgosError(error) && error.kind === 'not-found') return undefined;
		throw error;
	}
}
