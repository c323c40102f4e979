import {
	type Argos,
	getManySubmissionsOperation as list,
	SUBMISSION_OUTPUT,
	SUBMISSION_SAMPLE,
	type Submission,
} from '@argos/core';
import { defineSearch, type SearchPerform } from 'zapier-platform-core';
import { argosOf } from '../lib/connection.ts';
import { refusal, told } from '../lib/errors.ts';
import { inputField } from '../lib/input-fields.ts';
import { outputFieldsOf } from '../lib/output-fields.ts';
import { readInFull } from '../lib/read-in-full.ts';

interface Person {
	email: string | undefined;
	userId: string | undefined;
}

type Input = Partial<Person> & { submissionId?: string };

/** One person seldom has more. The newest are given. */
const MOST = 10;

/** Submissions that fit everything that was filled in, newest first; none is an empty list, not an error. */
export const perform = ((z, bundle) =>
	told(z, async () => {
		const { email, userId, submissionId }: Input = bundle.inputData;
		if (!email && !userId && !submissionId) {
			throw refusal(
				z,
				'There is nothing to search for. Fill in Email, User ID or Submission ID; if it is mapped from another step, that step left it empty.',
				'invalid-request',
			);
		}
		const argos = argosOf(z, bundle);
		const ids = submissionId ? [submissionId] : await newestIds(argos, { email, userId });
		const found = await Promise.all(ids.map((id) => readInFull(argos, id)));
		return found.filter((one): one is Submission => one !== undefined && fits(one, { email, userId }));
	})) satisfies SearchPerform<Input, Submission>;

async function newestIds(argos: Argos, filter: Person) {
	const submissions: Submission[] = [];
	for await (const submission of list.run(argos, filter)) submissions.push(submission);
	const created = ({ createdAt }: Submission) => Date.parse(createdAt ?? '') || 0;
	return submissions
		.sort((a, b) => created(b) - created(a))
		.slice(0, MOST)
		.map(({ submissionId }) => submissionId);
}

function fits(submission: Submission, { email, userId }: Person): boolean {
	return (
		(!email || submission.email?.toLowerCase() === email.toLowerCase()) &&
		(!userId || submission.userId === userId)
	);
}

export const findSubmission = defineSearch({
	key: 'find_submission',
	noun: 'Submission',
	display: {
		label: 'Find Submission',
		description: 'Finds a submission by email, user id or submission id, with its AML result.',
	},
	operation: {
		perform,
		inputFields: [
			inputField('email', list.fields.email),
			inputField('userId', list.fields.userId),
			{
				key: 'submissionId',
				label: 'Submission ID',
				type: 'string',
				required: false,
				helpText: 'Finds exactly this submission. With several fields filled in, all of them must fit.',
				placeholder: SUBMISSION_SAMPLE.submissionId,
			},
		],
		outputFields: outputFieldsOf(SUBMISSION_OUTPUT, 'submissionId'),
		sample: { ...SUBMISSION_SAMPLE },
	},
});
