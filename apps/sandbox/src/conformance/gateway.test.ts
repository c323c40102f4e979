import { expect, it } from 'vitest';
import { raw } from '../testing/raw-http.ts';
import { EXAMPLE, start } from '../testing/start.ts';

// Errors of the gateway, argos-api.md §2.2. The texts are documented; the wrapper {"message"} is INFERRED there.

const PATHS = ['/submission', '/report/aml?resourceId=x'];

it.each(PATHS)('answers 403 Forbidden without a key on %s', async (path) => {
	const { sandbox } = await start();
	const answer = await raw(sandbox.url + path);
	expect(answer.status).toBe(403);
	expect(answer.json()).toEqual({ message: 'Forbidden' });
});

it.each(['wrong', '', 'sandbox-key-and-more', 'Sandbox-Key'])(
	'answers 403 Forbidden to the key %j',
	async (key) => {
		const { call } = await start();
		const answer = await call('/submission', { headers: { 'x-api-key': key } });
		expect(answer.status).toBe(403);
		expect(answer.json()).toEqual({ message: 'Forbidden' });
	},
);

it('answers 403 Forbidden to a migration with a wrong key, and stores nothing', async () => {
	const { call } = await start();
	const answer = await call('/submission/migration', {
		method: 'POST',
		headers: { 'x-api-key': 'wrong' },
		body: JSON.stringify(EXAMPLE),
	});
	expect(answer.status).toBe(403);
	expect((await call('/submission')).json()).toEqual({ Items: [] });
});

it.each(PATHS)('answers the explicit deny to an address that is not on the list, on %s', async (path) => {
	const { call } = await start({ switches: { allowedIps: ['192.0.2.1'] } });
	const answer = await call(path);
	expect(answer.status).toBe(403);
	expect(answer.json()).toEqual({
		message: 'User is not authorized to access this resource with an explicit deny',
	});
});

it('lets an address in that is on the list', async () => {
	const { call } = await start({ switches: { allowedIps: ['192.0.2.1', '127.0.0.1'] } });
	expect((await call('/submission')).status).toBe(200);
});

it('believes no header about the address of the caller', async () => {
	const { call } = await start({ switches: { allowedIps: ['192.0.2.1'] } });
	expect((await call('/submission', { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(403);
});

it('looks at the key before the address, or after it under a switch', async () => {
	const { sandbox } = await start({ switches: { allowedIps: [] } });
	expect((await raw(`${sandbox.url}/submission`)).json()).toEqual({ message: 'Forbidden' });
	sandbox.setSwitches({ ipCheckFirst: true });
	expect((await raw(`${sandbox.url}/submission`)).json()).toEqual({
		message: 'User is not authorized to access this resource with an explicit deny',
	});
});

it('answers 413 to a body above the limit, and takes one at the limit', async () => {
	const body = JSON.stringify(EXAMPLE);
	const { migrate } = await start({ switches: { maxBodyBytes: Buffer.byteLength(body) } });
	expect((await migrate(body)).status).toBe(200);
	const answer = await migrate(`${body} `);
	expect(answer.status).toBe(413);
	expect(answer.json()).toEqual({ message: 'Request Entity Too Large' });
});

it('answers 413 to a long body in chunks too, and takes a short one', async () => {
	const { call } = await start({ switches: { maxBodyBytes: 1000 } });
	const chunked = (body: string) =>
		call('/submission/migration', { method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body });
	expect((await chunked(JSON.stringify(EXAMPLE))).status).toBe(200);
	expect((await chunked('x'.repeat(1001))).status).toBe(413);
});

it.each([
	['count=0'],
	['count=ten'],
	['count=1.5'],
	['start_date=2026-1-5'],
	['start_date=2026-02-30'],
	['end_date=tomorrow'],
	['request_type=everything'],
	['nextpage_id=abc'],
	['nextpage_date=2026-01-15T12:00:00.000Z'],
	['nextpage_id=abc&nextpage_date=soon'],
])('answers 400 Invalid Query String parameters to %s', async (query) => {
	const { call, sandbox } = await start();
	const answer = await call(`/submission?${query}`);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ message: 'Invalid Query String parameters' });
	sandbox.setSwitches({ invalidQuery: 'ignore' });
	expect((await call(`/submission?${query}`)).json()).toEqual({ Items: [] });
});

it.each([
	['GET', '/nothing'],
	['DELETE', '/submission/migration'],
	['GET', '/submission/migration'],
	['POST', '/submission'],
])('answers %s %s as the gateway does to what is not there', async (method, path) => {
	const { call, sandbox } = await start();
	const answer = await call(path, { method });
	expect(answer.status).toBe(403);
	expect(answer.json()).toEqual({ message: 'Missing Authentication Token' });
	sandbox.setSwitches({ unknownRoute: 'not-found' });
	const other = await call(path, { method });
	expect(other.status).toBe(404);
	expect(other.json()).toEqual({ message: 'Not Found' });
});

it('can answer gateway errors as bare text', async () => {
	const { sandbox } = await start({ switches: { gatewayErrorBody: 'text' } });
	const answer = await raw(`${sandbox.url}/submission`);
	expect(answer.status).toBe(403);
	expect(answer.text).toBe('Forbidden');
});
