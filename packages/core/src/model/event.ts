import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AmlResult, isRedFlag } from './aml.ts';
import type { Submission, SubmissionStatus } from './submission.ts';

/** What happened: a status was reached, or the AML screening raised a red flag. Others pass through as they came. */
export type SubmissionEventType =
	| 'approved'
	| 'rejected'
	| 'pending'
	| 'incomplete'
	| 'red-flag'
	| (string & {});

/** Something happened to a submission. */
export interface SubmissionEvent {
	/**
	 * The same event has the same id, however often and wherever it is seen: `submissionId:status:occurredAt` for a
	 * status, `submissionId:red-flag:<hash of its matches>` for a red flag.
	 */
	id: string;
	submissionId: string;
	/** `red-flag`, or the status that was reached. */
	type: SubmissionEventType;
	/** The submission's status; that of a red flag's submission is mostly `approved`. */
	status: SubmissionStatus;
	/**
	 * ISO time by ARGOS's own clock. A screening has no documented time, so for a red flag it is that of the
	 * submission's last update.
	 */
	occurredAt: string;
	submission: Submission;
}

/** The event that a submission's present status stands for. */
export function eventOf(submission: Submission): SubmissionEvent {
	const occurredAt = statusTime(submission);
	const { submissionId, status } = submission;
	const id = `${submissionId}:${status}:${occurredAt}`;
	return { id, submissionId, type: status, status, occurredAt, submission };
}

/**
 * The event that a submission's red flag stands for, or `undefined` without one. Another set of matches is
 * another event, because someone must look at it again; the same set, in whatever order, is the same one.
 */
export function redFlagOf(submission: Submission): SubmissionEvent | undefined {
	const { submissionId, status, aml, updatedAt, decidedAt, createdAt } = submission;
	if (!isRedFlag(aml)) return undefined;
	const id = `${submissionId}:red-flag:${matchesMark(aml)}`;
	const occurredAt = updatedAt ?? decidedAt ?? createdAt ?? '';
	return { id, submissionId, type: 'red-flag', status, occurredAt, submission };
}

/** Stands for the matches of a result, whatever their order: 16 hex digits, as ids may be many and long. */
export function matchesMark({ matches }: AmlResult): string {
	const ids = [...new Set(matches.map(({ resourceId }) => resourceId))].sort();
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(ids)))).slice(0, 16);
}

/** When the present status began, as far as the answer tells. */
export function statusTime(submission: Submission): string {
	const { status, pendingAt, decidedAt, updatedAt, createdAt } = submission;
	// Edits move the time of the last update, and nothing tells one unfinished try from the next.
	if (status === 'incomplete') return createdAt ?? '';
	return (status === 'pending' ? pendingAt : decidedAt) ?? updatedAt ?? createdAt ?? '';
}
