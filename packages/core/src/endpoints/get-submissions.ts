import type { Submission } from '../model/submission.ts';
import type { Page } from '../pagination/page.ts';
import type { Endpoint } from './endpoint.ts';
import { readItems, readPage } from './submission-items.ts';

/** Which part of each case to answer. Source: argos-api.md §5.2 (`request_type`). */
export type RequestType = 'kyc' | 'aml' | 'data' | 'others';

/** All filters of the one listing call. Which of them may be combined is not documented. */
export interface GetSubmissionsInput {
	submissionId?: string | undefined;
	userId?: string | undefined;
	email?: string | undefined;
	/** Page size. The vendor's default differs between documents (50 or 2,000), so it is always sent for lists. */
	count?: number | undefined;
	cursorId?: string | undefined;
	cursorCreatedAt?: string | undefined;
	/** First day of creation, `YYYY-MM-DD`; zone and inclusion are not documented. */
	startDate?: string | undefined;
	/** Last day of creation, `YYYY-MM-DD`; zone and inclusion are not documented. */
	endDate?: string | undefined;
	requestType?: RequestType | undefined;
}

/** Source: argos-api.md §5.2. */
export const getSubmissions: Endpoint<GetSubmissionsInput, Page<Submission>> = {
	id: 'submissions.list',
	title: 'Get submissions',
	method: 'GET',
	path: '/submission',
	versions: ['v2', 'v3'],
	safety: 'read',
	input: 'query',
	parameters: {
		submissionId: 'submission_id',
		userId: 'userid',
		email: 'email',
		count: 'count',
		cursorId: 'nextpage_id',
		cursorCreatedAt: 'nextpage_date',
		startDate: 'start_date',
		endDate: 'end_date',
		requestType: 'request_type',
	},
	answer: { type: 'json', read: readPage },
	source: '§5.2',
};

/** The same call for one id. Source: argos-api.md §5.2. */
export const getSubmission: Endpoint<{ submissionId: string }, Submission[]> = {
	...getSubmissions,
	id: 'submissions.get',
	title: 'Get submission',
	parameters: { submissionId: 'submission_id' },
	answer: { type: 'json', read: readItems },
};
