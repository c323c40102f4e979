import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// POST /v3/submission/review, argos-api.md §5.7. Texts are the vendor's, word for word.

const review = ({ call }: Bench, body: unknown) =>
	call('/submission/review', { method: 'POST', body: JSON.stringify(body) });

const single = async ({ call }: Bench, id: string) =>
	((await call(`/submission?submission_id=${id}`)).json() as { Items: [Record<string, unknown>] }).Items[0];

const pending = async (bench: Bench) => ({
	admin: 'admin@example.com',
	submissionId: await migrated(bench, { email: 'kim+pending@example.com' }),
	status: 'approved',
});

it('approves a pending case, along with changes', async () => {
	const bench = await start();
	const good = await pending(bench);
	const answer = await review(bench, {
		...good,
		updateFields: {
			fullName: 'Kim Muster',
			gender: 'female',
			issueDate: '2020-01-01',
			expireDate: '2030-01-01',
			birthDate: '1990-01-01',
			idType: 'passport',
		},
	});
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		submissionId: good.submissionId,
		message: 'Success to review submission.',
		finalStatus: 'approved',
	});
	expect(await single(bench, good.submissionId)).toMatchObject({
		kyc: { result: 'approved' },
		reviewer: 'admin@example.com',
		data: { full_name: 'Kim Muster', gender: 'female', idcard_expireDate: '2030-01-01', idType: 'passport' },
	});
});

it('rejects with a comment', async () => {
	const bench = await start();
	const good = await pending(bench);
	const answer = await review(bench, { ...good, status: 'rejected', rejectComment: 'Blurred' });
	expect(answer.json()).toMatchObject({ finalStatus: 'rejected' });
	expect(await single(bench, good.submissionId)).toMatchObject({
		kyc: { result: 'rejected', comment: ['Blurred'], commentCode: ['other'] },
	});
});

it.each([
	['admin', { admin: '' }, 'project', 'admin is required.'],
	[
		'admin of another project',
		{ admin: 'other@example.com' },
		'project',
		'Access denied. The admin is not registered in the project.',
	],
	['submissionId', { submissionId: '' }, 'submission', 'Submission Id is required.'],
	['a case that is not there', { submissionId: 'x' }, 'submission', 'Invalid Submission Id.'],
	['status', { status: 'pending' }, 'request parameter', 'Invalid status'],
	['updateFields as a text', { updateFields: 'fullName' }, 'request parameter', 'Invalid data format.'],
	['an unknown field', { updateFields: { cf1: 'x' } }, 'request parameter', 'Invalid data format.'],
	['a wrong value', { updateFields: { gender: 'x' } }, 'request parameter', 'Invalid data format.'],
	['no comment', { status: 'rejected' }, 'request parameter', 'Reject comment is required'],
])('refuses %s', async (_what, changes, kind, message) => {
	const bench = await start();
	const good = await pending(bench);
	const answer = await review(bench, { ...good, ...changes });
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: `Validation : ${kind}`, message });
	expect(await single(bench, good.submissionId)).toMatchObject({ kyc: { result: 'pending' } });
});

it('reviews pending cases only, and only when the client is the reviewer', async () => {
	const bench = await start();
	const good = await pending(bench);
	const approved = await migrated(bench);
	expect((await review(bench, { ...good, submissionId: approved })).json()).toEqual({
		errorCode: 'Validation : submission',
		message: 'Only submissions in pending status can be reviewed',
	});
	bench.sandbox.setSwitches({ reviewer: 'argos' });
	expect((await review(bench, good)).json()).toEqual({
		errorCode: 'Validation : submission',
		message: 'This submission cannot be reviewed by client',
	});
	bench.sandbox.setSwitches({ project: 'missing' });
	expect((await review(bench, {})).json()).toEqual({
		errorCode: 'Validation : project',
		message: 'Project not found.',
	});
});

it.each([
	['errorType', { errorType: 'Validation : submission', message: 'Invalid Submission Id.' }],
	['type', { type: 'Validation : submission', message: 'Invalid Submission Id.' }],
	['message', { message: 'Invalid Submission Id.' }],
] as const)('can shape its errors by %s', async (reviewErrorShape, expected) => {
	const bench = await start({ switches: { reviewErrorShape } });
	const answer = await review(bench, { admin: 'admin@example.com', submissionId: 'x', status: 'approved' });
	expect(answer.json()).toEqual(expected);
});
