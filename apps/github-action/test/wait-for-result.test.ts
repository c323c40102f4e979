import { expect, test } from 'vitest';
import { deadServer, KEY, run, sandbox, server, visible, workspace } from './bench.ts';

const item = (id: string, result: string, createdAt: string) => ({
	submission_id: id,
	created_at: createdAt,
	email: 'ana.example@example.com',
	userid: 'user-0001',
	data: { full_name: 'Ana Example' },
	kyc: {
		result,
		...(result === 'rejected' && { commentCode: ['expired_id'], comment: ['Ana Example: expired'] }),
	},
	...(result !== 'pending' && { kyc_result_at: '2026-01-20T10:00:00.000Z' }),
});

const listOf = (...items: object[]) =>
	server((_request, response) => response.end(JSON.stringify({ Items: items })));

const inputs = { 'api-key': KEY, interval: '1', timeout: '0' };

test.each(['off', 'aes-256-ecb'] as const)(
	'a decision that comes while waiting ends it, encryption %s',
	async (encryption) => {
		const argos = await sandbox({ encryption, people: 40 });
		const answer = await fetch(`http://127.0.0.1:${argos.port}/_sandbox/submissions?limit=1000`);
		const { submissions } = (await answer.json()) as {
			submissions: { submissionId: string; status: string }[];
		};
		const { submissionId } = submissions.find(({ status }) => status === 'pending') ?? { submissionId: '' };
		const waiting = run('wait-for-result', {
			workspace: await workspace(),
			inputs: { ...inputs, 'base-url': argos.url, encryption, 'submission-id': submissionId, timeout: '1' },
		});
		argos.decide(submissionId, { status: 'approved' });
		const done = await waiting;
		expect(done.annotations).toEqual([]);
		expect(done.exitCode).toBe(0);
		expect(done.outputs).toMatchObject({
			status: 'approved',
			'submission-id': submissionId,
			'comment-codes': '[]',
		});
		expect(done.outputs['decided-at']).toMatch(/^\d{4}-\d\d-\d\dT/);
		expect(done.outputs['event-id']).toBe(`${submissionId}:approved:${done.outputs['decided-at']}`);
		expect(done.summary).toContain('```mermaid\ngantt');
		expect(visible(done)).not.toMatch(/@example|sandbox-key/);
	},
);

test('of a user with several submissions the newest decides, with its codes and no words about the person', async () => {
	const url = await listOf(
		item('sub1', 'approved', '2026-01-20T08:00:00.000Z'),
		item('sub2', 'rejected', '2026-01-20T09:00:00.000Z'),
		item('sub3', 'approved', '2026-01-20T07:00:00.000Z'),
	);
	const done = await run('wait-for-result', {
		workspace: await workspace(),
		inputs: { ...inputs, 'base-url': url, 'user-id': 'user-0001' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations.map(({ message }) => message)).toEqual(['sub2 is rejected (expired_id).']);
	expect(done.outputs).toEqual({
		status: 'rejected',
		'submission-id': 'sub2',
		'decided-at': '2026-01-20T10:00:00.000Z',
		'comment-codes': '["expired_id"]',
		'event-id': 'sub2:rejected:2026-01-20T10:00:00.000Z',
		result:
			'{"submissionId":"sub2","status":"rejected","decided":true,"timedOut":false,"decidedAt":"2026-01-20T10:00:00.000Z","commentCodes":["expired_id"],"waitedSeconds":0}',
	});
	expect(visible(done)).not.toMatch(/Ana|@example|user-0001/);
});

test.each([
	['rejected', 'pending', 0],
	['rejected', 'rejected', 1],
	['timeout', 'pending', 1],
	['timeout', 'rejected', 0],
	['any', 'pending', 1],
	['any', 'approved', 0],
	['none', 'rejected', 0],
	['none', 'pending', 0],
])('fail-on %s, and it is %s: exit code %d', async (failOn, status, exitCode) => {
	const url = await listOf(item('sub1', status, '2026-01-20T08:00:00.000Z'));
	const done = await run('wait-for-result', {
		workspace: await workspace(),
		inputs: { ...inputs, 'base-url': url, 'submission-id': 'sub1', 'fail-on': failOn },
	});
	expect(done.exitCode).toBe(exitCode);
	expect(done.outputs.status).toBe(status);
});

test('a user without a submission is an error, or a reason to wait', async () => {
	const url = await listOf();
	const first = await run('wait-for-result', {
		workspace: await workspace(),
		inputs: { ...inputs, 'base-url': url, 'user-id': 'user-0001' },
	});
	expect(first.exitCode).toBe(1);
	expect(first.annotations[0]?.message).toContain('set if-missing to wait when the user has yet to begin');
	const second = await run('wait-for-result', {
		workspace: await workspace(),
		inputs: {
			...inputs,
			'base-url': url,
			'user-id': 'user-0001',
			'if-missing': 'wait',
			'fail-on': 'rejected',
		},
	});
	expect(second).toMatchObject({ exitCode: 0, outputs: { status: '', 'submission-id': '' } });
});

test.each(['cancel', 'shutdown'] as const)('a wait ends politely by %s', async (endBy) => {
	const end = new AbortController();
	const url = await server((_request, response) => {
		response.end(JSON.stringify({ Items: [item('sub1', 'pending', '2026-01-20T08:00:00.000Z')] }));
		response.on('close', () => end.abort());
	});
	const done = await run('wait-for-result', {
		workspace: await workspace(),
		inputs: { ...inputs, timeout: '60', interval: '3600', 'base-url': url, 'submission-id': 'sub1' },
		signal: end.signal,
		endBy,
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations.map(({ message }) => message)).toEqual([
		'Wait for a result: It was given up before there was a result. Start it again when you are ready. The job was cancelled or stopped; what was done until then is in the summary.',
	]);
});

test.each([
	['neither id', {}],
	['both ids', { 'submission-id': 'sub1', 'user-id': 'user-0001' }],
])('%s is one clear message', async (_name, ids) => {
	const done = await run('wait-for-result', { workspace: await workspace(), inputs: { ...inputs, ...ids } });
	expect(done.exitCode).toBe(1);
	expect(done.annotations[0]?.message).toMatch(
		/^Inputs: submission-id or user-id must be given, and not both\./,
	);
});

test('pull_request_target is warned of, and a dead server is named', async () => {
	const url = await deadServer();
	const done = await run('wait-for-result', {
		workspace: await workspace(),
		inputs: { ...inputs, 'base-url': url, 'submission-id': 'sub1' },
		env: { GITHUB_EVENT_NAME: 'pull_request_target' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
	expect(done.annotations[0]).toMatchObject({ title: 'Started by pull_request_target' });
	expect(done.annotations[1]?.message).toContain(`${new URL(url).host} could not be reached`);
});
