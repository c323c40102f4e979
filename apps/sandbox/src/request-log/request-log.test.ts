import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { opensslEncrypt } from '../testing/openssl.ts';
import { EXAMPLE, start } from '../testing/start.ts';
import { createRequestLog } from './request-log.ts';

it('notes method, path, query, status and time, and nothing of a person', async () => {
	const bench = await start();
	await bench.call('/submission?email=user%40example.com&count=5&userid=kim&x=%3Ckey%3E');
	await bench.migrate(EXAMPLE);
	const answer = await bench.control('/requests');
	expect(answer.json()).toEqual({
		requests: [
			{
				id: 2,
				at: '2026-01-15T12:00:00.000Z',
				method: 'POST',
				path: '/v3/submission/migration',
				query: {},
				status: 200,
				durationMs: expect.any(Number),
				encrypted: false,
				envelope: 'clear',
			},
			{
				id: 1,
				at: '2026-01-15T12:00:00.000Z',
				method: 'GET',
				path: '/v3/submission',
				query: { email: '***', count: '5', userid: '***', x: '***' },
				status: 200,
				durationMs: expect.any(Number),
				encrypted: false,
			},
		],
	});
	expect(answer.text).not.toMatch(/sandbox-key|example\.com|hong/);
});

it('hides an e-mail or a name that was written where none belongs', async () => {
	const bench = await start();
	await bench.call('/submission?submission_id=kim%40example.com&type=Kim%20Sample&count=2');
	await bench.call('/submission/kim%40example.com/x');
	expect(bench.sandbox.requests()).toMatchObject([
		{ path: '/v3/submission/***/x', query: {} },
		{ path: '/v3/submission', query: { submission_id: '***', type: '***', count: '2' } },
	]);
});

it('notes refused calls, and not those to the sandbox itself', async () => {
	const bench = await start();
	await bench.call('/nothing');
	await bench.call('/submission', { headers: { 'x-api-key': 'wrong' } });
	await bench.control('/clock');
	expect(bench.sandbox.requests()).toMatchObject([
		{ path: '/v3/submission', status: 403 },
		{ path: '/v3/nothing', status: 403 },
	]);
});

it('keeps the newest 1,000 only', () => {
	const log = createRequestLog();
	const call = {
		at: '2026-01-15T12:00:00.000Z',
		method: 'GET',
		path: '/v3/submission',
		query: {},
		status: 200,
		durationMs: 1,
		encrypted: false,
	};
	for (let number = 0; number < 1003; number++) log.add(call);
	const ids = log.latest({ limit: 5000, after: 0 }).map(({ id }) => id);
	expect([ids.length, ids[0], ids.at(-1)]).toEqual([1000, 1003, 4]);
});

it('gives the newest calls, or those after a known one', async () => {
	const bench = await start();
	for (let call = 0; call < 3; call++) await bench.call('/submission');
	expect((await bench.control('/requests?after=1')).json()).toMatchObject({
		requests: [{ id: 3 }, { id: 2 }],
	});
	expect((await bench.control('/requests?limit=1')).json()).toMatchObject({ requests: [{ id: 3 }] });
	expect((await bench.control('/requests?after=x')).status).toBe(400);
});

it('tells in which form a body was encrypted', async () => {
	const bench = await start({ encryption: 'aes-256-ecb' });
	const keyHex = createHash('sha256').update('sandbox-key').digest('hex');
	const base64 = opensslEncrypt(keyHex, JSON.stringify(EXAMPLE));
	await bench.migrate(encodeURIComponent(base64));
	await bench.migrate(base64);
	await bench.migrate({ data: base64 });
	await bench.migrate({ body: base64 });
	await bench.migrate(EXAMPLE);
	expect(bench.sandbox.requests().map(({ encrypted, envelope }) => [encrypted, envelope])).toEqual([
		[false, 'clear'],
		[true, 'body'],
		[true, 'data'],
		[true, 'base64'],
		[true, 'percent-encoded'],
	]);
});

it('keeps bodies, in clear, only when that is switched on', async () => {
	const bench = await start({ encryption: 'aes-256-ecb', switches: { logBodies: true } });
	const keyHex = createHash('sha256').update('sandbox-key').digest('hex');
	const text = JSON.stringify(EXAMPLE);
	await bench.migrate(encodeURIComponent(opensslEncrypt(keyHex, text)));
	expect(bench.sandbox.requests()[0]).toMatchObject({
		body: text,
		answer: expect.stringMatching(/^\{"message":"success","submissionId":"[^"]+"\}$/),
	});
});
