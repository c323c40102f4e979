import { type DeleteFieldsInput, deleteFields } from '../endpoints/delete-fields.ts';
import { type DeleteSubmissionInput, deleteSubmission } from '../endpoints/delete-submission.ts';
import { getDuplicates } from '../endpoints/get-duplicates.ts';
import { getSubmission, getSubmissions, type RequestType } from '../endpoints/get-submissions.ts';
import { type MigrateSubmissionInput, migrateSubmission } from '../endpoints/migrate-submission.ts';
import {
	type ReviewResult,
	type ReviewSubmissionInput,
	reviewSubmission,
} from '../endpoints/review-submission.ts';
import { type UpdateSubmissionInput, updateSubmission } from '../endpoints/update-submission.ts';
import { ArgosError } from '../errors/argos-error.ts';
import type { DuplicateSubmission } from '../model/duplicate.ts';
import type { Submission } from '../model/submission.ts';
import type { PageCursor } from '../pagination/page.ts';
import { type Paged, paginate } from '../pagination/paginate.ts';
import type { CallOptions } from '../request.ts';
import { assertFilters, assertIds, type Caller } from './caller.ts';

export interface ListFilter {
	userId?: string | undefined;
	email?: string | undefined;
	/** First day of creation, `YYYY-MM-DD`. The vendor does not say in which zone, nor whether it is included. */
	startDate?: string | undefined;
	/** Last day of creation, `YYYY-MM-DD`; the same holds. */
	endDate?: string | undefined;
	/** Which part of each case to answer. Default: what lists hold, which may lack AML. */
	requestType?: RequestType | undefined;
}

export interface ListOptions extends CallOptions {
	/** Items per call. Default 200; the greatest that ARGOS takes in v3 is not documented. */
	pageSize?: number | undefined;
	/** Goes on where an earlier walk stopped. */
	cursor?: PageCursor | undefined;
}

export interface SubmissionsApi {
	/** Inserts a finished case. Never re-sent: a lost answer is an error with `outcome: 'unknown'`. §5.1 */
	migrate(input: MigrateSubmissionInput, options?: CallOptions): Promise<{ submissionId: string }>;
	/** One case, in full. Throws `not-found` when ARGOS has none with this id. §5.2 */
	get(submissionId: string, options?: CallOptions): Promise<Submission>;
	/**
	 * All cases that fit, page by page, in the vendor's order, which is not documented. An empty filter is refused,
	 * since it would give everybody. §5.2
	 */
	list(filter?: ListFilter, options?: ListOptions): Paged<Submission>;
	/** All cases of one person. §5.3 */
	duplicates(applicantId: string, options?: CallOptions): Promise<DuplicateSubmission[]>;
	/** Edits a case for good. §5.4 */
	update(input: UpdateSubmissionInput, options?: CallOptions): Promise<void>;
	/** Erases a case for good. §5.5 */
	delete(input: DeleteSubmissionInput, options?: CallOptions): Promise<void>;
	/** Erases parts of a case for good. §5.6 */
	deleteFields(input: DeleteFieldsInput, options?: CallOptions): Promise<void>;
	/** Decides a pending case; a lost answer is an error with `outcome: 'unknown'`. §5.7 */
	review(input: ReviewSubmissionInput, options?: CallOptions): Promise<ReviewResult>;
}

export const DEFAULT_PAGE_SIZE = 200;

export function submissionsApi({ call }: Caller): SubmissionsApi {
	return {
		migrate: (input, options) => call(migrateSubmission, input, options),
		async get(submissionId, options) {
			assertIds(getSubmission.title, { submissionId });
			const items = await call(getSubmission, { submissionId }, options);
			const found = items.find((item) => item.submissionId === submissionId);
			// What ARGOS answers for an unknown id is not documented; an empty list means the same to us.
			if (!found) throw notFound(submissionId);
			return found;
		},
		list(filter = {}, { pageSize = DEFAULT_PAGE_SIZE, cursor, signal } = {}) {
			const { userId, email } = filter;
			assertFilters(getSubmissions.title, { userId, email });
			return paginate({
				operation: getSubmissions.title,
				from: cursor,
				fetchPage: (at) =>
					call(
						getSubmissions,
						{ ...filter, count: pageSize, cursorId: at?.id, cursorCreatedAt: at?.createdAt },
						{ signal },
					),
			});
		},
		async duplicates(applicantId, options) {
			assertIds(getDuplicates.title, { applicantId });
			return call(getDuplicates, { applicantId }, options);
		},
		async update(input, options) {
			assertIds(updateSubmission.title, { submissionId: input.submissionId });
			return call(updateSubmission, input, options);
		},
		async delete(input, options) {
			assertIds(deleteSubmission.title, { submissionId: input.submissionId });
			return call(deleteSubmission, input, options);
		},
		async deleteFields(input, options) {
			assertIds(deleteFields.title, { submissionId: input.submissionId });
			return call(deleteFields, input, options);
		},
		async review(input, options) {
			assertIds(reviewSubmission.title, { submissionId: input.submissionId });
			return call(reviewSubmission, input, options);
		},
	};
}

function notFound(submissionId: string): ArgosError {
	return new ArgosError({
		kind: 'not-found',
		operation: getSubmission.title,
		summary: 'ARGOS has no submission with this id in this project.',
		secrets: [submissionId],
	});
}
