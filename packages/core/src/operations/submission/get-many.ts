import type { ListFilter } from '../../client/submissions.ts';
import type { Argos } from '../../client.ts';
import { addDays, utcDay } from '../../model/day.ts';
import type { Submission, SubmissionStatus } from '../../model/submission.ts';
import type { CallOptions } from '../../request.ts';
import { STATUSES } from '../../schemas/statuses.ts';
import { assertInput } from '../check-input.ts';
import { LIMIT } from '../common-fields.ts';
import { first } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { SUBMISSION } from '../resources.ts';
import { SUBMISSION_OUTPUT, SUBMISSION_SAMPLE } from './submission-output.ts';

export interface GetManySubmissionsInput {
	status?: SubmissionStatus | undefined;
	/** First day of creation (UTC), included. */
	since?: string | undefined;
	/** Last day of creation (UTC), included. */
	until?: string | undefined;
	email?: string | undefined;
	userId?: string | undefined;
	/** Stop after this many. Default: all. */
	limit?: number | undefined;
}

/** Source: argos-api.md §5.2. */
export const getManySubmissionsOperation: ListOperation<GetManySubmissionsInput, Submission> = {
	id: 'submission.getMany',
	resource: SUBMISSION,
	verb: { value: 'getMany', label: 'Get Many' },
	summary: 'Lists submissions by status, day, e-mail or user id.',
	kind: 'read',
	output: 'list',
	endpoint: 'submissions.list',
	fields: {
		status: {
			type: 'choice',
			label: 'Status',
			help: 'Only submissions that are in this state now.',
			example: 'approved',
			choices: STATUSES,
		},
		since: {
			type: 'date',
			label: 'Created Since',
			help: 'First day of creation, in UTC: YYYY-MM-DD.',
			example: '2026-01-31',
		},
		until: {
			type: 'date',
			label: 'Created Until',
			help: 'Last day of creation, in UTC: YYYY-MM-DD.',
			example: '2026-02-28',
		},
		email: {
			type: 'email',
			label: 'Email',
			help: 'Only submissions of this e-mail address.',
			example: 'ana.example@example.com',
			sensitive: true,
		},
		userId: {
			type: 'text',
			label: 'User ID',
			help: 'Only submissions of this user of yours.',
			example: 'user-0001',
		},
		limit: LIMIT,
	},
	outputFields: SUBMISSION_OUTPUT,
	sample: SUBMISSION_SAMPLE,
	run(argos, input, options) {
		assertInput('Get submissions', this.fields, input);
		return first(matching(argos, input, options), input.limit);
	},
};

/**
 * ARGOS cannot filter by status, says neither in which zone its days are nor whether the ends count, nor whether
 * filters go together. So it is asked by one filter, for a day more on both sides, and what was meant is picked
 * here. Items of lists are thin: one that does not tell what was asked for was found by it.
 */
async function* matching(
	argos: Argos,
	input: GetManySubmissionsInput,
	options: CallOptions | undefined,
): AsyncGenerator<Submission, void, undefined> {
	const { status, since, until, email, userId } = input;
	for await (const submission of argos.submissions.list(oneFilter(input), options)) {
		const day = utcDay(submission.createdAt);
		const itsEmail = (submission.email ?? email)?.toLowerCase();
		const meant =
			(!status || submission.status === status) &&
			(!email || itsEmail === email.toLowerCase()) &&
			(!userId || (submission.userId ?? userId) === userId) &&
			(!since || (day !== undefined && day >= since)) &&
			(!until || (day !== undefined && day <= until));
		if (meant) yield submission;
	}
}

function oneFilter({ since, until, email, userId }: GetManySubmissionsInput): ListFilter {
	if (userId) return { userId };
	if (email) return { email };
	return {
		startDate: since ? addDays(since, -1) : undefined,
		endDate: until ? addDays(until, 1) : undefined,
	};
}
