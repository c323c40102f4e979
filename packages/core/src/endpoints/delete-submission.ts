import type { Endpoint } from './endpoint.ts';
import { readSuccess } from './success.ts';

export interface DeleteSubmissionInput {
	submissionId: string;
	/** E-mail of the acting administrator. Without it ARGOS sends no `delete` webhook. v3 only. */
	adminName?: string | undefined;
}

/** Erases a case: id, date, ID type and status stay. Not restorable, still billed. Source: argos-api.md §5.5. */
export const deleteSubmission: Endpoint<DeleteSubmissionInput, undefined> = {
	id: 'submissions.delete',
	title: 'Delete submission',
	method: 'DELETE',
	path: '/submission',
	versions: ['v2', 'v3'],
	safety: 'idempotent',
	input: 'query',
	parameters: { submissionId: 'submission_id', adminName: 'admin_name' },
	answer: { type: 'json', read: readSuccess },
	source: '§5.5',
};
