import { expect, it } from 'vitest';
import type { SandboxOptions } from '../sandbox.ts';
import { opensslDecrypt, opensslEncrypt } from '../testing/openssl.ts';
import { send } from '../testing/send.ts';
import { type Bench, start } from '../testing/start.ts';

// POST, GET and DELETE /v3/submission/tokens, argos-api.md §5.10 to §5.12. The texts of most errors are not printed.

const PATH = '/submission/tokens';
const IDS = ['token-0001', 'token-0002', 'token-0003', 'token-0004'];

const post = (bench: Bench, body: unknown) => send(bench, `POST ${PATH}`, body);
const remove = (bench: Bench, body: unknown) => send(bench, `DELETE ${PATH}`, body);

async function withTokens(tokenId: string[], options: SandboxOptions = {}): Promise<Bench> {
	const bench = await start(options);
	await post(bench, { tokenId });
	return bench;
}

it('takes tokens into the pool and counts them', async () => {
	const bench = await start();
	const answer = await post(bench, { tokenId: IDS });
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		success: true,
		message: 'All tokens are now in the pool',
		summary: { totalSubmitted: 4, currentCount: 4, processed: 4, failed: 0 },
	});
});

it('overwrites a known id silently', async () => {
	const bench = await withTokens(IDS);
	bench.setTime('2026-01-15T12:30:00.000Z');
	expect((await post(bench, { tokenId: ['token-0002'] })).json()).toMatchObject({
		summary: { totalSubmitted: 1, currentCount: 4, processed: 1, failed: 0 },
	});
	expect((await bench.call(`${PATH}?tokenId=token-0002`)).json()).toEqual({
		success: true,
		tokenId: 'token-0002',
		data: { tokenId: 'token-0002', updateTime: '2026-01-15T12:30:00.000Z', expired: false },
	});
});

it('reads the same body as text/plain', async () => {
	const bench = await start();
	const answer = await bench.call(PATH, {
		method: 'POST',
		headers: { 'content-type': 'text/plain' },
		body: JSON.stringify({ tokenId: IDS }),
	});
	expect(answer.json()).toMatchObject({ success: true, summary: { processed: 4 } });
});

it.each([
	['invalid_payload', 'not JSON'],
	['invalid_payload', ['token-0001']],
	['invalid_token_id', {}],
	['invalid_token_id', { tokenId: [] }],
	['invalid_token_id', { tokenId: 'token-0001' }],
	['invalid_token_id_format', { tokenId: ['token 0001'] }],
	['invalid_token_id_format', { tokenId: ['-token-001'] }],
	['invalid_token_id_format', { tokenId: ['token-001.'] }],
	['invalid_token_id_format', { tokenId: [12_345_678] }],
	['invalid_token_id_format', { tokenId: ['short', 'tökentöken'] }],
	['invalid_token_id_length', { tokenId: ['token-1'] }],
	['invalid_token_id_length', { tokenId: ['t'.repeat(65)] }],
	['request_token_limit_exceeded', { tokenId: Array.from({ length: 501 }, (_, n) => `token-${n + 1000}`) }],
])('answers %s to a body of a wrong kind, whether it adds or deletes', async (errorCode, body) => {
	const bench = await start();
	for (const answer of [await post(bench, body), await remove(bench, body)]) {
		expect(answer.status).toBe(400);
		expect(answer.json()).toMatchObject({ errorCode, errorMessage: expect.stringMatching(/\.$/) });
	}
	expect((await bench.call(`${PATH}?type=count`)).json()).toEqual({ success: true, count: 0 });
});

it('takes ids of 8 and of 64 bytes and 500 in one call', async () => {
	const bench = await start();
	const long = `a${'._-'.repeat(20)}xyz`;
	expect(long).toHaveLength(64);
	const ids = ['abcdefgh', long, ...Array.from({ length: 498 }, (_, n) => `token-${n + 1000}`)];
	expect((await post(bench, { tokenId: ids })).json()).toMatchObject({ summary: { processed: 500 } });
});

it('refuses what would overfill the pool, but not what is in it already', async () => {
	const bench = await withTokens(IDS, { switches: { tokensPerProject: 5 } });
	const overfull = await post(bench, { tokenId: ['token-0004', 'token-0005', 'token-0006'] });
	expect(overfull.status).toBe(400);
	expect(overfull.json()).toEqual({
		errorCode: 'token_limit_exceeded',
		errorMessage: 'Maximum 5000 tokens per project.',
	});
	expect((await post(bench, { tokenId: ['token-0004', 'token-0005'] })).status).toBe(200);
});

it('answers invalid_project, invalid_path and internal_server_error', async () => {
	const bench = await withTokens(IDS);
	const other = await send(bench, `PATCH ${PATH}`, { tokenId: IDS });
	expect([other.status, other.json()]).toEqual([
		400,
		{ errorCode: 'invalid_path', errorMessage: 'Invalid path.' },
	]);
	bench.sandbox.setSwitches({ failTokens: true });
	for (const answer of [
		await post(bench, { tokenId: IDS }),
		await remove(bench, { tokenId: IDS }),
		await remove(bench, { count: 1 }),
		await bench.call(PATH),
	]) {
		expect([answer.status, answer.json()]).toEqual([
			500,
			{ errorCode: 'internal_server_error', errorMessage: 'Internal server error.' },
		]);
	}
	bench.sandbox.setSwitches({ project: 'missing' });
	for (const answer of [await post(bench, {}), await remove(bench, {}), await bench.call(PATH)]) {
		expect([answer.status, answer.json()]).toEqual([
			400,
			{ errorCode: 'invalid_project', errorMessage: 'Invalid project.' },
		]);
	}
});

it.each([
	['ids', { failed: ['token 9'] }],
	['reasons', { failed: [{ tokenId: 'token 9', errorCode: 'invalid_token_id_format' }] }],
] as const)(
	'takes the good ids beside bad ones by switch and tells the bad as %s',
	async (shape, details) => {
		const bench = await start({ switches: { invalidTokens: 'partial', tokenDetails: shape } });
		expect((await post(bench, { tokenId: ['token-0001', 'token 9'] })).json()).toEqual({
			success: true,
			message: 'Some tokens could not be stored',
			summary: { totalSubmitted: 2, currentCount: 1, processed: 1, failed: 1 },
			details,
		});
	},
);

it('answers token_not_found', async () => {
	const { call } = await start();
	const answer = await call(`${PATH}?tokenId=token-0009`);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'token_not_found', errorMessage: 'Token not found.' });
});

it('lists tokens page by page, oldest first', async () => {
	const bench = await withTokens(IDS.slice(0, 2), { switches: { tokensPerPage: 3 } });
	bench.setTime('2026-01-15T12:30:00.000Z');
	await post(bench, { tokenId: IDS.slice(2) });
	expect((await bench.call(PATH)).json()).toEqual({
		success: true,
		data: [
			{ tokenId: 'token-0001', updateTime: '2026-01-15T12:00:00.000Z', expired: false },
			{ tokenId: 'token-0002', updateTime: '2026-01-15T12:00:00.000Z', expired: false },
			{ tokenId: 'token-0003', updateTime: '2026-01-15T12:30:00.000Z', expired: false },
		],
		count: 4,
		nextPageKeyId: 'token-0003',
		nextPageKeyTime: '2026-01-15T12:30:00.000Z',
	});
	const rest = {
		success: true,
		data: [{ tokenId: 'token-0004', updateTime: '2026-01-15T12:30:00.000Z', expired: false }],
		count: 4,
	};
	const [id, time] = ['token-0003', '2026-01-15T12:30:00.000Z'];
	const second = `${PATH}?nextPageKeyId=${id}&nextPageKeyTime=${time}`;
	expect((await bench.call(second)).json()).toEqual(rest);
	bench.sandbox.setSwitches({ tokenPageNames: 'nextpage' });
	expect((await bench.call(`${PATH}?nextpage_id=${id}&nextpage_date=${time}`)).json()).toEqual(rest);
	bench.sandbox.setSwitches({ tokenList: 'tokens' });
	expect((await bench.call(PATH)).json()).toHaveProperty('tokens.length', 3);
	bench.sandbox.setSwitches({ tokenList: 'data.tokens', tokenExpired: 'time' });
	expect((await bench.call(PATH)).json()).toMatchObject({ data: { count: 4, nextPageKeyId: 'token-0003' } });
});

it.each([`${PATH}?type=all`, `${PATH}?nextPageKeyId=token-0001`])('refuses the query %s', async (path) => {
	const { call } = await start();
	const answer = await call(path);
	expect([answer.status, answer.json()]).toEqual([400, { message: 'Invalid Query String parameters' }]);
});

it.each([
	['count', { success: true, count: 4 }],
	['data.count', { success: true, data: { count: 4 } }],
	['totalCount', { success: true, totalCount: 4 }],
] as const)('gives the number of all tokens under %s', async (tokenCount, body) => {
	const { call } = await withTokens(IDS, { switches: { tokenCount } });
	expect((await call(`${PATH}?type=count`)).json()).toEqual(body);
});

it('deletes tokens and tells which were not there', async () => {
	const bench = await withTokens(IDS);
	expect((await remove(bench, { tokenId: IDS.slice(0, 3) })).json()).toEqual({
		success: true,
		message: 'Successfully deleted 3 tokens',
		summary: { totalSubmitted: 3, deleted: 3, notFound: 0, failed: 0 },
	});
	expect((await remove(bench, { tokenId: IDS.slice(2) })).json()).toEqual({
		success: true,
		message: 'Successfully deleted 1 tokens',
		summary: { totalSubmitted: 2, deleted: 1, notFound: 1, failed: 0 },
		details: { notFound: ['token-0003'] },
	});
	bench.sandbox.setSwitches({ unknownTokenDelete: 'refuse' });
	const none = await remove(bench, { tokenId: IDS });
	expect([none.status, none.json()]).toEqual([
		400,
		{ errorCode: 'token_id_not_found', errorMessage: 'Token id not found.' },
	]);
});

it('deletes the tokens that came in first, by the field that the switch names', async () => {
	const bench = await withTokens(['token-zzzz', ...IDS]);
	expect((await remove(bench, { count: 2 })).json()).toEqual({
		success: true,
		message: 'Successfully deleted 2 tokens',
		summary: { totalSubmitted: 2, deleted: 2, notFound: 0, failed: 0 },
	});
	expect((await bench.call(PATH)).json()).toMatchObject({
		data: [{ tokenId: 'token-0002' }, { tokenId: 'token-0003' }, { tokenId: 'token-0004' }],
	});
	expect((await remove(bench, { count: 5001 })).json()).toMatchObject({
		errorCode: 'request_token_limit_exceeded',
	});
	expect((await remove(bench, { count: 0 })).json()).toMatchObject({ errorCode: 'invalid_payload' });
	bench.sandbox.setSwitches({ oldestTokensField: 'limit' });
	expect((await remove(bench, { count: 2 })).json()).toMatchObject({ errorCode: 'invalid_token_id' });
	expect((await remove(bench, { limit: 5000 })).json()).toMatchObject({
		summary: { totalSubmitted: 5000, deleted: 3, notFound: 4997, failed: 0 },
	});
});

it('is encrypted both ways when the project encrypts', async () => {
	const key = '4c806362b613f7496abf284146efd31da90e4b16169fe001841ca17290f427c4';
	const bench = await start({ key: 'test-api-key', encryption: 'aes-256-ecb' });
	const sealed = encodeURIComponent(opensslEncrypt(key, JSON.stringify({ tokenId: IDS })));
	for (const [answer, message] of [
		[await post(bench, sealed), 'All tokens are now in the pool'],
		[await remove(bench, sealed), 'Successfully deleted 4 tokens'],
	] as const) {
		const { data, isEncrypted } = answer.json() as { data: string; isEncrypted: boolean };
		expect(isEncrypted).toBe(true);
		expect(JSON.parse(opensslDecrypt(key, data))).toMatchObject({ success: true, message });
	}
	expect((await post(bench, { tokenId: IDS })).json()).toMatchObject({ errorCode: 'invalid_payload' });
});

it('belongs to v3 only', async () => {
	const bench = await start();
	const answer = await bench.call(`/../v2${PATH}`);
	expect([answer.status, answer.json()]).toEqual([403, { message: 'Missing Authentication Token' }]);
});
