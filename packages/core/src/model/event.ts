import type { Submission, SubmissionStatus } from './submission.ts';

/** A submission reached a status. */
export interface SubmissionEvent {
	/** `submissionId:status:occurredAt`: the same event has the same id, however often and wherever it is seen. */
	id: string;
	submissionId: string;
	status: SubmissionStatus;
	/** ISO time by ARGOS's own clock. */
	occurredAt: string;
	submission: Submission;
}

/** The event that a submission's present status stands for. */
export function eventOf(submission: Submission): SubmissionEvent {
	const occurredAt = statusTime(submission);
	const { submissionId, status } = submission;
	return { id: `${submissionId}:${status}:${occurredAt}`, submissionId, status, occurredAt, submission };
}

/** When the present status began, as far as the answer tells. */
export function statusTime(submission: Submission): string {
	const began = submission.status === 'pending' ? submission.pendingAt : submission.decidedAt;
	return began ?? submission.updatedAt ?? submission.createdAt ?? '';
}
