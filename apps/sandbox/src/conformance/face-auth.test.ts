import { expect, it } from 'vitest';
import type { SandboxOptions } from '../sandbox.ts';
import { multipart } from '../testing/multipart.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

// /v3/faceauth, argos-api.md §6. The table of the errors of POST is cut after two.

const FACE = { file: 'face.jpg', content: 'picture of a face' };
const UUID = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);

async function withCase(options: SandboxOptions = {}): Promise<{ bench: Bench; submissionId: string }> {
	const bench = await start(options);
	return { bench, submissionId: await migrated(bench) };
}

async function verified(bench: Bench, fields: Record<string, string>): Promise<string> {
	const answer = await bench.call('/faceauth', multipart({ ...fields, faceImage: FACE }));
	return (answer.json() as { authentication_id: string }).authentication_id;
}

it('approves a face of an approved case', async () => {
	const { bench, submissionId } = await withCase();
	const answer = await bench.call(
		'/faceauth',
		multipart({ submissionId, faceImage: FACE, userId: 'user-1' }),
	);
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		authentication_id: expect.stringMatching(/^[a-z0-9]{16}$/),
		auth_status: 'approved',
		create_time: '2026-01-15T12:00:00.000Z',
		score: { face_similarity_score: 99.5, occluded_score: 99, face_cover_score: 99, head_cover_score: 99 },
	});
});

it.each([
	['face_compare_underscore', 'Face compare similarity score is lower than the threshold'],
	['Face_Occluded_fail', 'Face is occluded'],
	['Face_cover_fail', 'Protection equipment is not found on Face'],
	['Head_cover_fail', 'Protection equipment is not found on Head'],
])('rejects with %s when a field of the request names it', async (code, comment) => {
	const { bench, submissionId } = await withCase();
	const answer = await bench.call('/faceauth', multipart({ submissionId, faceImage: FACE, cf2: code }));
	expect(answer.status).toBe(200);
	expect(answer.json()).toMatchObject({
		auth_status: 'rejected',
		fail_code: [code],
		rejected_comment: [comment],
	});
});

it.each([
	[
		'invalid_data_format',
		'Data parsing error. Please check input data.',
		() => ({ method: 'POST', body: '{}' }),
	],
	['required_field_missing', 'Required field is missing', () => multipart({ faceImage: FACE })],
	['required_field_missing', 'Required field is missing', (id: string) => multipart({ submissionId: id })],
	[
		'required_field_missing',
		'Required field is missing',
		(id: string) => multipart({ submissionId: id, faceImage: 'no file' }),
	],
	[
		'invalid_submission',
		'Cannot find submission. Please check input data.',
		() => multipart({ submissionId: 'nothing', faceImage: FACE }),
	],
])('answers %s: %s', async (errorCode, message, request) => {
	const { bench, submissionId } = await withCase();
	const answer = await bench.call('/faceauth', request(submissionId));
	expect([answer.status, answer.json()]).toEqual([400, { errorCode, message }]);
});

it('takes approved cases only', async () => {
	const bench = await start();
	const submissionId = await migrated(bench, { kycStatus: 'rejected' });
	const answer = await bench.call('/faceauth', multipart({ submissionId, faceImage: FACE }));
	expect(answer.status).toBe(400);
	expect(answer.json()).toMatchObject({ errorCode: 'invalid_submission_status' });
});

it('lists in both generations of the answer', async () => {
	const { bench, submissionId } = await withCase();
	const auth_id = await verified(bench, { submissionId });
	const item = {
		auth_id,
		auth_status: 'approved',
		create_time: '2026-01-15T12:00:00.000Z',
		submit_type: 'api',
		kyc_submission_id: submissionId,
		delete_check: false,
	};
	const policy = {
		faceSimilarity_threshold: 70,
		occluded_threshold: false,
		faceCover_threshold: 0,
		headCover_threshold: 50,
	};
	expect((await bench.call('/faceauth')).json()).toEqual([
		{
			faceAuth_projectId: expect.stringMatching(/^[a-z0-9]{16}$/),
			data: [{ ...item, policy: { ...policy, liveness_threshold: 0, activeLiveness_threshold: false } }],
		},
	]);
	bench.sandbox.setSwitches({ faceAuthList: 'bare' });
	expect((await bench.call('/faceauth')).json()).toEqual([{ ...item, policy }]);
	for (const name of ['authId', 'auth_id']) {
		expect((await bench.call(`/faceauth?${name}=${auth_id}`)).json()).toEqual([{ ...item, policy }]);
		expect((await bench.call(`/faceauth?${name}=nothing`)).json()).toEqual([]);
	}
});

it('pages by nextKey_id and nextKey_date, newest first', async () => {
	const { bench, submissionId } = await withCase();
	const first = await verified(bench, { submissionId });
	bench.setTime('2026-01-16T12:00:00.000Z');
	const second = await verified(bench, { submissionId });
	const next = { authId: second, createTime: '2026-01-16T12:00:00.000Z' };
	expect((await bench.call('/faceauth?count=1')).json()).toMatchObject([
		{ data: [{ auth_id: second }], nextPage_key: next },
	]);
	bench.sandbox.setSwitches({ faceAuthNextPage: 'last-element' });
	expect((await bench.call('/faceauth?count=1')).json()).toMatchObject([
		{ data: [{ auth_id: second }] },
		{ nextPage_key: next },
	]);
	bench.sandbox.setSwitches({ faceAuthList: 'bare' });
	expect((await bench.call('/faceauth?count=1')).json()).toMatchObject([
		{ auth_id: second },
		{ nextPage_key: next },
	]);
	const more = `/faceauth?count=1&nextKey_id=${second}&nextKey_date=2026-01-16T12:00:00.000Z`;
	expect((await bench.call(more)).json()).toMatchObject([{ auth_id: first }]);
	const day = await bench.call('/faceauth?startDate=2026-01-16&endDate=2026-01-16');
	expect(day.json()).toMatchObject([{ auth_id: second }]);
	expect(day.json()).toHaveLength(1);
});

it.each(['count=0', 'count=2001', 'startDate=2026-01-16', 'startDate=x&endDate=y', 'nextKey_id=a'])(
	'refuses the query %s',
	async (query) => {
		const { call } = await start();
		const answer = await call(`/faceauth?${query}`);
		expect([answer.status, answer.json()]).toEqual([400, { message: 'Invalid Query String parameters' }]);
	},
);

it('gives the picture as Base64 text', async () => {
	const { bench, submissionId } = await withCase();
	const id = await verified(bench, { submissionId });
	const answer = await bench.call(`/faceauth/image?authId=${id}`);
	expect(answer.status).toBe(200);
	expect(answer.headers['content-type']).toMatch(/^text\/plain/);
	expect(answer.text).toBe('cGljdHVyZSBvZiBhIGZhY2U=');
});

it('answers errors of the picture with a trace', async () => {
	const bench = await start();
	const none = await bench.call('/faceauth/image');
	expect([none.status, none.json()]).toEqual([
		400,
		{ traceId: UUID, errorCode: 'BAD_REQUEST', message: 'authId is required' },
	]);
	expect((await bench.call('/faceauth/image?authId=nothing')).json()).toEqual({
		traceId: UUID,
		errorCode: 'NOT_FOUND',
		message: 'authId not found',
	});
	bench.sandbox.setSwitches({ faceAuthProject: 'missing' });
	for (const path of ['/faceauth/image?authId=nothing', '/faceauth']) {
		expect((await bench.call(path)).json()).toEqual({
			traceId: UUID,
			errorCode: 'NOT_FOUND',
			message: 'faceAuth_project not found',
		});
	}
});

it('deletes all but id, status and time', async () => {
	const { bench, submissionId } = await withCase();
	const auth_id = await verified(bench, { submissionId });
	const answer = await bench.call(`/faceauth?authId=${auth_id}`, { method: 'DELETE' });
	expect([answer.status, answer.json()]).toEqual([200, { message: 'success' }]);
	expect((await bench.call('/faceauth')).json()).toMatchObject([
		{
			data: [
				{
					auth_id,
					auth_status: 'approved',
					create_time: '2026-01-15T12:00:00.000Z',
					delete_check: true,
				},
			],
		},
	]);
	expect((await bench.call('/faceauth')).text).not.toContain(submissionId);
	expect((await bench.call(`/faceauth/image?authId=${auth_id}`)).status).toBe(400);
});

it('answers the four sentences of deletions', async () => {
	const { bench, submissionId } = await withCase();
	const id = await verified(bench, { submissionId });
	const remove = async (query: string) => {
		const answer = await bench.call(`/faceauth${query}`, { method: 'DELETE' });
		expect(answer.status).toBe(400);
		return answer.json();
	};
	expect(await remove('')).toEqual({ errorCode: 'required key is missing' });
	expect(await remove('?authId=nothing')).toEqual({
		errorCode: 'Cannot find submission. Please check input data.',
	});
	for (const failFaceAuth of ['error in processing data', 'error in delete submission'] as const) {
		bench.sandbox.setSwitches({ failFaceAuth });
		expect(await remove(`?authId=${id}`)).toEqual({ errorCode: failFaceAuth });
	}
});

it('opens with its own key only, when it has one', async () => {
	const { bench } = await withCase({ faceAuthKey: 'face-auth-key' });
	for (const path of ['/faceauth', '/faceauth/image?authId=a']) {
		const answer = await bench.call(path);
		expect([answer.status, answer.json()]).toEqual([403, { message: 'Forbidden' }]);
		const own = await bench.call(path, { headers: { 'x-api-key': 'face-auth-key' } });
		expect(own.status).not.toBe(403);
	}
	const other = await bench.call('/submission', { headers: { 'x-api-key': 'face-auth-key' } });
	expect(other.status).toBe(403);
});
