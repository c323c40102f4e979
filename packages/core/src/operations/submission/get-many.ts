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
 * ARGOS cannot filter by status, and says neither in which zone its days are nor whether the ends count.
 * So a day more is asked for on both sides, and what was meant is picked here.
 */
async function* matching(
	argos: Argos,
	input: GetManySubmissionsInput,
	options: CallOptions | undefined,
): AsyncGenerator<Submission, void, undefined> {
	const { status, since, until, email, userId } = input;
	const list = argos.submissions.list(
		{
			email: email || undefined,
			userId: userId || undefined,
			startDate: since ? addDays(since, -1) : undefined,
			endDate: until ? addDays(until, 1) : undefined,
		},
		options,
	);
	for await (const submission of list) {
		const day = utcDay(submission.createdAt);
		const meant =
			(!status || submission.status === status) &&
			(!email || submission.email?.toLowerCase() === email.toLowerCase()) &&
			(!userId || submission.userId === userId) &&
			(!since || (day !== undefined && day >= since)) &&
			(!until || (day !== undefined && day <= until));
		if (meant) yield submission;
	}
}
