import { expect, it } from 'vitest';
import { type Argos, createArgos } from '../client.ts';
import { json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';

const connect = (url: string) =>
	createArgos({ apiKey: 'unit-test-key', baseUrl: url, transport: kyTransport({ retries: 0 }) });

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
	const items: T[] = [];
	for await (const item of list) items.push(item);
	return items;
}

const ADMIN = 'admin@example.com';
const update = (argos: Argos) =>
	argos.submissions.update({ submissionId: 'sub1', admin: ADMIN, fullName: 'Ana Example' });
const remove = (argos: Argos) => argos.submissions.delete({ submissionId: 'sub1' });
const migrate = (argos: Argos) =>
	argos.submissions.migrate({
		admin: ADMIN,
		email: 'ana.example@example.com',
		fullName: 'Ana Example',
		birthDate: '1990-12-31',
		kycStatus: 'approved',
	});
const screen = (argos: Argos) => argos.aml.screen({ submissionId: 'sub1' });

// Shapes and sentences of argos-api.md §2.2 and §2.5 to §5.13, under a status that says that all went well.
it.each([
	['an edit', update, { errorCode: 'invalid_payload' }, 'invalid-request', 'not-applied'],
	['an edit', update, { message: 'Invalid admin' }, 'unauthorized', 'not-applied'],
	['an edit', update, { errorCode: 'The project is not found.' }, 'unauthorized', 'not-applied'],
	['a deletion', remove, { message: 'delete Process FAIL' }, 'server', 'unknown'],
	[
		'a deletion',
		remove,
		{ message: 'not Exist Submission Data', statusCode: 400 },
		'not-found',
		'not-applied',
	],
	['a migration', migrate, { errorCode: 'invalid_admin', message: 'x' }, 'unauthorized', 'not-applied'],
	['a migration', migrate, { errorCode: 'processing_error', message: 'x' }, 'server', 'unknown'],
	['a migration', migrate, { message: 'Internal Server Error' }, 'server', 'unknown'],
	['a migration', migrate, { errorMessage: 'Task timed out' }, 'protocol', 'unknown'],
	['a screening', screen, { errorCode: 'missing_parameter', message: 'x' }, 'invalid-request', 'not-applied'],
	['a screening', screen, { message: 'Fail to search AML.' }, 'server', 'unknown'],
])('reads the refusal of %s in a good answer', async (_what, call, body, kind, outcome) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	await expect(call(connect(server.url))).rejects.toMatchObject({ kind, outcome });
});

it('takes an answer without a body for what its status says, where no body is documented', async () => {
	await using server = await loopbackServer(({ path }, response) =>
		response.writeHead(path.includes('partial') ? 200 : 204).end(),
	);
	const argos = connect(server.url);
	await argos.submissions.deleteFields({ submissionId: 'sub1', fields: ['email'] });
	await remove(argos);
	expect(server.seen).toHaveLength(2);
});

it('does not take an empty answer for a deletion', async () => {
	await using server = await loopbackServer((_, response) => void response.writeHead(200).end());
	await expect(remove(connect(server.url))).rejects.toMatchObject({ kind: 'protocol' });
});

const AUTH = { auth_id: 'fac1', auth_status: 'approved' };
it.each([
	[
		'two projects, one without any',
		[
			{ faceAuth_projectId: 'p', data: [AUTH] },
			{ faceAuth_projectId: 'q', data: [] },
		],
	],
	['a project without its list', [{ faceAuth_projectId: 'p', data: [AUTH] }, { faceAuth_projectId: 'q' }]],
	['a lone project', { faceAuth_projectId: 'p', data: [AUTH] }],
	['a last page with an empty key', [{ faceAuth_projectId: 'p', data: [AUTH] }, { nextPage_key: {} }]],
	[
		'a last page with null for a key',
		{ data: [{ faceAuth_projectId: 'p', data: [AUTH] }], nextPage_key: null },
	],
])('reads FaceAuth lists of %s', async (_what, body) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	const found = await all(connect(server.url).faceAuth.list());
	expect(found.map(({ authenticationId, projectId }) => [authenticationId, projectId])).toEqual([
		['fac1', 'p'],
	]);
});

it.each([
	['FaceAuth', (argos: Argos) => argos.faceAuth.list(), { data: [AUTH], nextPage_key: { authId: 'fac1' } }],
	['FaceAuth', (argos: Argos) => argos.faceAuth.list(), { data: [AUTH], nextPage_key: 'fac1' }],
	['FaceAuth', (argos: Argos) => argos.faceAuth.list(), [{ oddName: 'fac1' }]],
	[
		'consents',
		(argos: Argos) => argos.argosId.list(),
		{ Items: [{ consent_id: 'con1', argos_id: 'aid1' }], nextpageKey: { id: 'con1' } },
	],
	[
		'tokens',
		(argos: Argos) => argos.tokens.list(),
		{ success: true, tokens: ['token-0001'], nextPageKeyId: 'token-0001' },
	],
	['tokens', (argos: Argos) => argos.tokens.list(), { success: false, details: [{ x: 1 }] }],
	['tokens', (argos: Argos) => argos.tokens.list(), { success: true, items: [{ x: 1 }] }],
	[
		'submissions',
		(argos: Argos) => argos.submissions.list(),
		{ Items: [{ submission_id: 'sub1' }], nextpageKey: { id: 'sub1' } },
	],
] as const)('does not take a list of %s for whole when the answer is odd', async (_what, list, body) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	await expect(all<unknown>(list(connect(server.url)))).rejects.toMatchObject({ kind: 'protocol' });
});

it.each([
	[{ success: true, details: [], tokens: ['token-0001'] }],
	[{ success: true, data: { failed: [], items: [{ tokenId: 'token-0001' }] } }],
	[{ success: true, data: { tokens: [{ token_id: 'token-0001' }], count: 1 } }],
	[{ success: true, anything: [{ tokenId: 'token-0001' }] }],
])('finds the tokens in %j', async (body) => {
	await using server = await loopbackServer((_, response) => json(response, 200, body));
	expect((await all(connect(server.url).tokens.list())).map(({ tokenId }) => tokenId)).toEqual([
		'token-0001',
	]);
});

it('does not take a registration for empty that tells of no submission', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { success: true, successCount: 2, failedCount: 0 }),
	);
	const register = connect(server.url).monitoring.register({
		worklistId: 'default',
		submissionIds: ['sub1', 'sub2'],
		admin: ADMIN,
	});
	await expect(register).rejects.toMatchObject({ kind: 'protocol', outcome: 'unknown' });
});
