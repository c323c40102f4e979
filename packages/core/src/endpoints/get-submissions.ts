import * as z from 'zod/mini';
import { type Submission, submissionFromWire } from '../model/submission.ts';
import type { Page } from '../pagination/page.ts';
import type { Endpoint } from './endpoint.ts';

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

const Answer = z.looseObject({
	// An empty result may come without the member (argos-api.md §5.2: seen in public client code).
	Items: z.optional(z.array(z.record(z.string(), z.unknown()))),
	nextpageKey: z.nullish(z.looseObject({ id: z.string(), created_at: z.string() })),
});

/** Source: argos-api.md §5.2. */
export const getSubmissions: Endpoint<GetSubmissionsInput, Page<Submission>> = {
	title: 'Get submissions',
	method: 'GET',
	path: '/submission',
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
	answer: {
		type: 'json',
		read: (body) => {
			const { Items = [], nextpageKey } = Answer.parse(body);
			return {
				items: Items.map(submissionFromWire),
				...(nextpageKey && { next: { id: nextpageKey.id, createdAt: nextpageKey.created_at } }),
			};
		},
	},
	source: '§5.2',
};
