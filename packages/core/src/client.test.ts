import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createArgos } from './client.ts';
import { deadUrl, json, loopbackServer } from './testing/loopback-server.ts';
import { kyTransport } from './transports/ky.ts';
import type { Transport } from './transports/transport.ts';

const KEY = 'unit-test-key';
const PERSON = {
	admin: 'admin@example.com',
	email: 'ana.example@example.com',
	fullName: 'Ana Example',
	birthDate: '1990-12-31',
	kycStatus: 'approved',
	addressCity: 'Lisbon',
	userId: 'user-1',
} as const;
const aes = createHash('sha256').update(KEY).digest();
const seal = (text: string) => {
	const cipher = createCipheriv('aes-256-ecb', aes, null);
	return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
};
const open = (text: string) => {
	const decipher = createDecipheriv('aes-256-ecb', aes, null);
	return decipher.update(text, 'base64', 'utf8') + decipher.final('utf8');
};
const connect = (baseUrl: string, more = {}) =>
	createArgos({ apiKey: KEY, baseUrl, transport: kyTransport({ retries: 0 }), ...more });

it('sends a migration as the documented JSON with the documented names', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { message: 'success', submissionId: 'submissionId123' }),
	);
	const result = await connect(server.url).submissions.migrate(PERSON);
	expect(result).toEqual({ submissionId: 'submissionId123' });
	expect(server.seen).toHaveLength(1);
	expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/v3/submission/migration' });
	expect(server.seen[0]?.headers).toMatchObject({ 'x-api-key': KEY, 'content-type': 'application/json' });
	expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
		admin: 'admin@example.com',
		email: 'ana.example@example.com',
		fullName: 'Ana Example',
		birthDate: '1990-12-31',
		kycStatus: 'approved',
		address_city: 'Lisbon',
		userid: 'user-1',
	});
});

it('encrypts the whole request and opens the answer, percent-encoded or not', async () => {
	const answer = seal('{"message":"success","submissionId":"abc"}');
	await using server = await loopbackServer((_, response, count) =>
		json(response, 200, { data: count === 1 ? answer : encodeURIComponent(answer), isEncrypted: true }),
	);
	const argos = connect(server.url, { encryption: 'aes-256-ecb' });
	expect(await argos.submissions.migrate(PERSON)).toEqual({ submissionId: 'abc' });
	expect(await argos.submissions.migrate(PERSON)).toEqual({ submissionId: 'abc' });
	const sent = server.seen[0]?.body ?? '';
	expect(sent).toMatch(/^[A-Za-z0-9%]+$/);
	expect(JSON.parse(open(decodeURIComponent(sent)))).toMatchObject({ fullName: 'Ana Example' });
});

it('takes another key derivation', async () => {
	const deriveKey = (key: string) => createHash('sha512').update(key).digest().subarray(0, 32);
	await using server = await loopbackServer((_, response) => json(response, 200, { submissionId: 'abc' }));
	await connect(server.url, { encryption: 'aes-256-ecb', deriveKey }).submissions.migrate(PERSON);
	expect(() => open(decodeURIComponent(server.seen[0]?.body ?? ''))).toThrow();
});

it('asks for one submission in snake case and normalises it', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, {
			Items: [
				{
					submission_id: 'sub1',
					userid: 'user-1',
					created_at: '2022-04-07T00:30:35.919Z',
					kyc_result_at: '2022-04-09T00:00:00.000Z',
					data: { full_name: 'Ana Example', cf1: 'x', idcard_expireDate: '2030-01-01', newField: 1 },
					kyc: { result: 'rejected', comment: ['Too many retry '], commentCode: ['too_many_retry'] },
					aml: {
						currentstatus: 'RED FLAG',
						risk_level_summary: 'HIGH',
						matches: [{ resource_id: 'r1', x: 1 }],
					},
				},
			],
		}),
	);
	const submission = await connect(server.url).submissions.get('sub1');
	expect(server.seen[0]?.path).toBe('/v3/submission?submission_id=sub1');
	expect(submission).toEqual({
		submissionId: 'sub1',
		status: 'rejected',
		userId: 'user-1',
		fullName: 'Ana Example',
		document: { expireDate: '2030-01-01' },
		address: {},
		custom: { cf1: 'x' },
		comments: ['Too many retry '],
		commentCodes: ['too_many_retry'],
		aml: {
			status: 'Red Flag',
			riskLevel: 'High',
			matches: [{ resourceId: 'r1', raw: { resource_id: 'r1', x: 1 } }],
		},
		createdAt: '2022-04-07T00:30:35.919Z',
		decidedAt: '2022-04-09T00:00:00.000Z',
		raw: expect.objectContaining({ submission_id: 'sub1' }),
	});
});

it.each([
	[{ errorCode: 'invalid_project', message: 'Invalid project' }, 'unauthorized'],
	[{ message: 'Internal server error' }, 'server'],
	[{ message: 'Ana Example' }, 'protocol'],
	[{}, 'protocol'],
])('does not take %j for an empty list', async (body, kind) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	const page = connect(server.url).submissions.list().pages().next();
	await expect(page).rejects.toMatchObject({ kind });
});

it.each([
	[{ errorCode: 'invalid_project' }, 'unauthorized'],
	[{ message: 'Internal server error' }, 'server'],
	[{ message: 'Ana Example' }, 'protocol'],
])('does not take %j for an unknown submission', async (body, kind) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	await expect(connect(server.url).submissions.get('s1')).rejects.toMatchObject({ kind });
});

it('asks for nobody when the id is empty', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	await expect(connect(server.url).submissions.get('')).rejects.toMatchObject({ kind: 'invalid-request' });
	await expect(connect(server.url).aml.report(' ')).rejects.toMatchObject({ kind: 'invalid-request' });
	expect(server.seen).toHaveLength(0);
});

it('sends nothing when the caller has given up already, whatever the reason', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { submissionId: 'abc' }));
	const signal = AbortSignal.abort(new Error('a reason of its own'));
	await expect(connect(server.url).submissions.migrate(PERSON, { signal })).rejects.toMatchObject({
		kind: 'aborted',
		outcome: 'not-applied',
	});
	expect(server.seen).toHaveLength(0);
});

it('calls a call aborted when the caller gives up with a reason of its own', async () => {
	const controller = new AbortController();
	await using server = await loopbackServer(() => controller.abort(new Error('a reason of its own')));
	const call = connect(server.url).submissions.migrate(PERSON, { signal: controller.signal });
	await expect(call).rejects.toMatchObject({ kind: 'aborted', outcome: 'unknown' });
});

it('sends nothing when the key derivation fails', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { submissionId: 'abc' }));
	const argos = connect(server.url, { encryption: 'aes-256-ecb', deriveKey: () => new Uint8Array(16) });
	await expect(argos.submissions.migrate(PERSON)).rejects.toMatchObject({
		kind: 'invalid-request',
		outcome: 'not-applied',
	});
	expect(server.seen).toHaveLength(0);
});

it('refuses an encryption mode that does not exist', () => {
	const options = { apiKey: KEY, transport: kyTransport(), encryption: 'AES' as 'off' };
	expect(() => createArgos(options)).toThrow("Use 'off' or 'aes-256-ecb'");
});

it('says decryption when a refusal is encrypted and encryption is off', async () => {
	const sealed = { data: seal('{"errorCode":"invalid_admin"}'), isEncrypted: true };
	await using server = await loopbackServer((_, response) => json(response, 400, sealed));
	await expect(connect(server.url).submissions.migrate(PERSON)).rejects.toMatchObject({ kind: 'decryption' });
});

it.each([[{ Items: [] }], [{}]])('says not-found for an empty answer %j', async (body) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	await expect(connect(server.url).submissions.get('nobody-there')).rejects.toMatchObject({
		kind: 'not-found',
	});
});

it('walks the pages with an explicit size and the documented cursor', async () => {
	await using server = await loopbackServer((_, response, count) =>
		json(response, 200, {
			Items: [{ submission_id: `s${count}`, kyc: { result: 'approved' } }],
			...(count < 3 && { nextpageKey: { id: `s${count}`, created_at: '2022-01-17T02:00:02.808Z' } }),
		}),
	);
	const list = connect(server.url).submissions.list({ startDate: '2022-01-01' }, { pageSize: 1 });
	const ids: string[] = [];
	for await (const submission of list) ids.push(submission.submissionId);
	expect(ids).toEqual(['s1', 's2', 's3']);
	expect(server.seen.map(({ path }) => path)).toEqual([
		'/v3/submission?count=1&start_date=2022-01-01',
		'/v3/submission?count=1&nextpage_id=s1&nextpage_date=2022-01-17T02%3A00%3A02.808Z&start_date=2022-01-01',
		'/v3/submission?count=1&nextpage_id=s2&nextpage_date=2022-01-17T02%3A00%3A02.808Z&start_date=2022-01-01',
	]);
});

it('ends with an error when the same page position comes back', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { Items: [], nextpageKey: { id: 'a', created_at: 'b' } }),
	);
	const walk = async () => {
		for await (const _ of connect(server.url).submissions.list());
	};
	await expect(walk()).rejects.toMatchObject({
		kind: 'protocol',
		message: expect.stringContaining('never end'),
	});
	expect(server.seen).toHaveLength(2);
});

it.each([
	['cut short', '{"Items":[{"sub'],
	['not JSON', '<html>hello</html>'],
	['of another shape', '{"Items":5}'],
])('says protocol for an answer that is %s, and repeats nothing of it', async (_what, text) => {
	await using server = await loopbackServer((_, response) => void response.end(text));
	const call = connect(server.url).submissions.get('sub1');
	await expect(call).rejects.toMatchObject({ kind: 'protocol', message: expect.not.stringContaining(text) });
});

it('says decryption when the answer is encrypted and encryption is off', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { data: seal('{"Items":[]}'), isEncrypted: true }),
	);
	await expect(connect(server.url).submissions.get('s')).rejects.toMatchObject({
		kind: 'decryption',
		message: expect.stringContaining('encryption is off here'),
	});
});

it('says decryption when the answer does not open', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { data: 'A'.repeat(64), isEncrypted: true }),
	);
	const call = connect(server.url, { encryption: 'aes-256-ecb' }).submissions.get('s');
	await expect(call).rejects.toMatchObject({ kind: 'decryption' });
});

it.each([
	['an unusable answer', 200, 'not json', 'protocol'],
	['a fault', 500, '{"message":"Internal Server Error"}', 'server'],
])(
	'calls the outcome of a migration unknown after %s, and sends it once',
	async (_what, status, body, kind) => {
		await using server = await loopbackServer((_, response) => void response.writeHead(status).end(body));
		const call = connect(server.url, { transport: kyTransport({ retries: 2 }) }).submissions.migrate(PERSON);
		await expect(call).rejects.toMatchObject({ kind, outcome: 'unknown', retryable: false });
		expect(server.seen).toHaveLength(1);
	},
);

it('calls the outcome of a migration unknown when the line breaks, and not-applied when nobody listens', async () => {
	await using server = await loopbackServer((_, response) => void response.destroy());
	await expect(connect(server.url).submissions.migrate(PERSON)).rejects.toMatchObject({
		kind: 'network',
		outcome: 'unknown',
	});
	await expect(connect(await deadUrl()).submissions.migrate(PERSON)).rejects.toMatchObject({
		kind: 'network',
		outcome: 'not-applied',
		message: expect.stringMatching(/127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\)/),
	});
});

it('does not follow a redirect, so no other host sees the key', async () => {
	await using other = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	await using server = await loopbackServer(
		(_, response) => void response.writeHead(302, { location: `${other.url}/submission` }).end(),
	);
	await expect(connect(server.url).submissions.get('s')).rejects.toMatchObject({
		kind: 'protocol',
		status: 302,
	});
	expect(other.seen).toHaveLength(0);
});

it.each([[''], ['two words'], ['line\nbreak'], ['ключ']])(
	'refuses the key %j before anything is sent',
	(apiKey) => {
		expect(() => createArgos({ apiKey, transport: kyTransport() })).toThrow(/API key/);
	},
);

it('does not know what became of a migration with half a character that met a fault', async () => {
	await using server = await loopbackServer((_, response) => json(response, 500, {}));
	const call = connect(server.url).submissions.migrate({ ...PERSON, fullName: 'Ana \ud800' });
	await expect(call).rejects.toMatchObject({ kind: 'server', outcome: 'unknown' });
	const listed = connect(server.url).submissions.get('sub\ud800');
	await expect(listed).rejects.toMatchObject({ kind: 'invalid-request', outcome: 'not-applied' });
	expect(server.seen).toHaveLength(1);
});

it.each([['.'], ['..'], [' ..']])('lets no id %j lead to another path', async (id) => {
	await using server = await loopbackServer((_, response) => json(response, 200, { message: 'success' }));
	const argos = connect(server.url);
	const calls = [
		argos.projections.delete(id),
		argos.monitoring.get({ worklistId: id, recordId: 'rec1' }),
		argos.monitoring.get({ worklistId: 'default', recordId: id }),
		argos.monitoring.remove({ worklistId: id, recordIds: ['rec1'], admin: PERSON.admin }),
	];
	for (const call of calls)
		await expect(call).rejects.toMatchObject({ kind: 'invalid-request', outcome: 'not-applied' });
	expect(server.seen).toHaveLength(0);
});

it('asks for everybody only when no filter is given, never for an empty one', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	const { submissions, argosId, faceAuth } = connect(server.url);
	for (const list of [
		() => submissions.list({ userId: '' }),
		() => submissions.list({ email: ' ' }),
		() => submissions.list({ userId: null as never }),
		() => argosId.list({ argosId: '' }),
		() => faceAuth.list({ authenticationId: '' }),
	]) {
		expect(list).toThrow(expect.objectContaining({ kind: 'invalid-request' }));
	}
	expect(server.seen).toHaveLength(0);
});

it.each([
	[undefined, 'https://rest-api.argoskyc.com/v3/verifiedinfo'],
	['https://rest-api.argosidentity.com/v3', 'https://rest-api.argoskyc.com/v3/verifiedinfo'],
	['https://rest-api.argosidentity.com/v3/', 'https://rest-api.argoskyc.com/v3/verifiedinfo'],
	['https://rest-api.argoskyc.com/v2', 'https://rest-api.argoskyc.com/v3/verifiedinfo'],
	['http://127.0.0.1:4010/v3', 'http://127.0.0.1:4010/v3/verifiedinfo'],
])('with the base URL %s finds ARGOS ID at %s', async (baseUrl, expected) => {
	const asked: string[] = [];
	const transport: Transport = async ({ url }) => {
		asked.push(url);
		return { status: 200, headers: {}, body: new TextEncoder().encode('{"Items":[]}') };
	};
	await createArgos({ apiKey: KEY, baseUrl, transport }).argosId.list().pages().next();
	expect(asked[0]?.split('?')[0]).toBe(expected);
});
