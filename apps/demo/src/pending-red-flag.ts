import { type Argos, getManySubmissionsOperation, isRedFlag, type Submission } from '@argos/core';

/** A case that waits for review and has AML matches. Lists may not tell of matches, so each is read in full. */
export async function pendingRedFlag(argos: Argos): Promise<Submission> {
	for await (const { submissionId } of getManySubmissionsOperation.run(argos, { status: 'pending' })) {
		const submission = await argos.submissions.get(submissionId);
		if (isRedFlag(submission.aml) && submission.aml.matches.length > 0) return submission;
	}
	throw new Error('The sandbox holds no pending case with AML matches.');
}
