import { expect, it } from 'vitest';
import { type Argos, createArgos } from '../client.ts';
import { json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';
import { ENDPOINTS } from './all.ts';

const connect = (url: string, more = {}) =>
	createArgos({ apiKey: 'unit-test-key', baseUrl: url, transport: kyTransport({ retries: 0 }), ...more });

interface Example {
	/** Endpoint id. */
	id: string;
	run: (argos: Argos) => Promise<unknown>;
	/** What the reference says is sent. */
	sends: { method: string; path: string; body?: unknown };
	answer: unknown;
	/** What the user gets. */
	gives: unknown;
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
	const items: T[] = [];
	for await (const item of list) items.push(item);
	return items;
}
const ADMIN = 'admin@example.com';

// Literals of argos-api.md §5 to §7 and §11; nothing here is computed by the code under test.
const EXAMPLES: Example[] = [
	{
		id: 'submissions.migrate',
		run: (argos) =>
			argos.submissions.migrate({
				admin: ADMIN,
				email: 'ana.example@example.com',
				fullName: 'Ana Example',
				birthDate: '1990-12-31',
				kycStatus: 'approved',
				addressFull: 'Rua do Exemplo 1',
				userId: 'user-1',
			}),
		sends: {
			method: 'POST',
			path: '/v3/submission/migration',
			body: {
				admin: 'admin@example.com',
				email: 'ana.example@example.com',
				fullName: 'Ana Example',
				birthDate: '1990-12-31',
				kycStatus: 'approved',
				address_full: 'Rua do Exemplo 1',
				userid: 'user-1',
			},
		},
		answer: { message: 'success', submissionId: 'sub1' },
		gives: { submissionId: 'sub1' },
	},
	{
		id: 'submissions.get',
		run: async (argos) => (await argos.submissions.get('sub1')).status,
		sends: { method: 'GET', path: '/v3/submission?submission_id=sub1' },
		answer: { Items: [{ submission_id: 'sub1', kyc: { result: 'approved' } }] },
		gives: 'approved',
	},
	{
		id: 'submissions.list',
		run: async (argos) =>
			(
				await all(
					argos.submissions.list(
						{ userId: 'user-1', email: 'a@example.com', startDate: '2026-01-01', endDate: '2026-01-31' },
						{ pageSize: 7, cursor: { id: 'sub0', createdAt: '2026-01-02T00:00:00.000Z' } },
					),
				)
			).length,
		sends: {
			method: 'GET',
			path: '/v3/submission?userid=user-1&email=a%40example.com&count=7&nextpage_id=sub0&nextpage_date=2026-01-02T00%3A00%3A00.000Z&start_date=2026-01-01&end_date=2026-01-31',
		},
		answer: { Items: [] },
		gives: 0,
	},
	{
		id: 'submissions.duplicates',
		run: (argos) => argos.submissions.duplicates('app1'),
		sends: { method: 'GET', path: '/v3/submission/applicant?applicant_id=app1' },
		answer: [{ submission_id: 'sub1', email: 'a@example.com', duplicated_information: 'email' }],
		gives: [
			{
				submissionId: 'sub1',
				email: 'a@example.com',
				duplicatedInformation: 'email',
				raw: { submission_id: 'sub1', email: 'a@example.com', duplicated_information: 'email' },
			},
		],
	},
	{
		id: 'submissions.update',
		run: (argos) =>
			argos.submissions.update({
				submissionId: 'sub1',
				admin: ADMIN,
				fullName: 'Ana B',
				kycStatus: 'rejected',
			}),
		sends: {
			method: 'PATCH',
			path: '/v3/submission',
			body: {
				submissionId: 'sub1',
				admin: 'admin@example.com',
				data: { kycStatus: 'rejected', fullName: 'Ana B' },
			},
		},
		answer: { message: 'success to edit.' },
		gives: undefined,
	},
	{
		id: 'submissions.delete',
		run: (argos) => argos.submissions.delete({ submissionId: 'sub1', adminName: ADMIN }),
		sends: { method: 'DELETE', path: '/v3/submission?submission_id=sub1&admin_name=admin%40example.com' },
		answer: { message: 'success', content: 'Submission sub1 deleted successfully.', statusCode: 200 },
		gives: undefined,
	},
	{
		id: 'submissions.deleteFields',
		run: (argos) =>
			argos.submissions.deleteFields({
				submissionId: 'sub1',
				fields: ['data', 'OCR_raw'],
				dataFields: ['name', 'cf1'],
			}),
		sends: {
			method: 'DELETE',
			path: '/v3/submission/partial?submission_id=sub1&fields=data%2COCR_raw&data_fields=name%2Ccf1',
		},
		answer: {},
		gives: undefined,
	},
	{
		id: 'submissions.review',
		run: (argos) =>
			argos.submissions.review({
				submissionId: 'sub1',
				admin: ADMIN,
				status: 'rejected',
				rejectComment: 'Expired',
				expireDate: '2020-01-01',
			}),
		sends: {
			method: 'POST',
			path: '/v3/submission/review',
			body: {
				submissionId: 'sub1',
				admin: 'admin@example.com',
				status: 'rejected',
				rejectComment: 'Expired',
				updateFields: { expireDate: '2020-01-01' },
			},
		},
		answer: { submissionId: 'sub1', message: 'Success to review submission.', finalStatus: 'rejected' },
		gives: { submissionId: 'sub1', status: 'rejected' },
	},
	{
		id: 'tokens.create',
		run: async (argos) => (await argos.tokens.create(['token-0001'])).currentCount,
		sends: { method: 'POST', path: '/v3/submission/tokens', body: { tokenId: ['token-0001'] } },
		answer: {
			success: true,
			message: 'All tokens are now in the pool',
			summary: { totalSubmitted: 1, currentCount: 3504, processed: 1, failed: 0 },
		},
		gives: 3504,
	},
	{
		id: 'tokens.get',
		run: async (argos) => (await argos.tokens.get('token-0001')).updatedAt,
		sends: { method: 'GET', path: '/v3/submission/tokens?tokenId=token-0001' },
		answer: {
			success: true,
			tokenId: 'token-0001',
			data: { tokenId: 'token-0001', updateTime: '2026-01-01T00:00:00.000Z' },
		},
		gives: '2026-01-01T00:00:00.000Z',
	},
	{
		id: 'tokens.list',
		run: async (argos) =>
			(await all(argos.tokens.list({ cursor: { id: 'token-0000', time: '2026-01-01T00:00:00.000Z' } }))).map(
				({ tokenId }) => tokenId,
			),
		sends: {
			method: 'GET',
			path: '/v3/submission/tokens?nextPageKeyId=token-0000&nextPageKeyTime=2026-01-01T00%3A00%3A00.000Z',
		},
		answer: { success: true, tokens: [{ tokenId: 'token-0001' }, { tokenId: 'token-0002' }], count: 2 },
		gives: ['token-0001', 'token-0002'],
	},
	{
		id: 'tokens.count',
		run: (argos) => argos.tokens.count(),
		sends: { method: 'GET', path: '/v3/submission/tokens?type=count' },
		answer: { success: true, count: 12 },
		gives: 12,
	},
	{
		id: 'tokens.delete',
		run: async (argos) => (await argos.tokens.delete(['token-0001', 'token-0002'])).notFoundIds,
		sends: {
			method: 'DELETE',
			path: '/v3/submission/tokens',
			body: { tokenId: ['token-0001', 'token-0002'] },
		},
		answer: {
			success: true,
			message: 'Successfully deleted 1 tokens',
			summary: { totalSubmitted: 2, deleted: 1, notFound: 1, failed: 0 },
			details: { notFound: ['token-0002'] },
		},
		gives: ['token-0002'],
	},
	{
		id: 'tokens.deleteOldest',
		run: async (argos) => (await argos.tokens.deleteOldest(3)).deleted,
		sends: { method: 'DELETE', path: '/v3/submission/tokens', body: { count: 3 } },
		answer: { success: true, summary: { deleted: 3 } },
		gives: 3,
	},
	{
		id: 'aml.screen',
		run: async (argos) => (await argos.aml.screen({ submissionId: 'sub1', amlThreshold: 93 })).result,
		sends: { method: 'POST', path: '/v3/submission/aml', body: { submissionId: 'sub1', amlThreshold: 93 } },
		answer: { message: 'success', result: 'Red Flag', raw_data: {} },
		gives: 'Red Flag',
	},
	{
		id: 'monitoring.register',
		run: (argos) =>
			argos.monitoring.register({ worklistId: 'list/1', submissionIds: ['sub1', 'sub2'], admin: ADMIN }),
		sends: {
			method: 'POST',
			path: '/v3/submission/aml/monitor/list%2F1',
			body: { submissionIds: ['sub1', 'sub2'], admin: 'admin@example.com' },
		},
		answer: {
			success: true,
			successCount: 1,
			failedCount: 1,
			successResults: [{ submissionId: 'sub1', recordIds: ['rec1'], status: 'success' }],
			failedResults: [
				{
					submissionId: 'sub2',
					recordIds: [],
					status: 'failed',
					error: 'This submission is not approved: sub2',
				},
			],
		},
		gives: [
			{ submissionId: 'sub1', registered: true, recordIds: ['rec1'] },
			{
				submissionId: 'sub2',
				registered: false,
				recordIds: [],
				error: 'This submission is not approved: sub2',
			},
		],
	},
	{
		id: 'monitoring.get',
		run: async (argos) => {
			const { recordId, birthDate, openCount } = await argos.monitoring.get({
				worklistId: 'default',
				recordId: 'rec1',
			});
			return { recordId, birthDate, openCount };
		},
		sends: { method: 'GET', path: '/v3/submission/aml/monitor/default/rec1' },
		answer: {
			name: 'Ana',
			id: 'rec1',
			submissionId: 'sub1',
			status: 'screenedNoMatches',
			dob: '1990-12-31',
			openCount: 0,
		},
		gives: { recordId: 'rec1', birthDate: '1990-12-31', openCount: 0 },
	},
	{
		id: 'monitoring.remove',
		run: (argos) => argos.monitoring.remove({ worklistId: 'default', recordIds: ['rec1'], admin: ADMIN }),
		sends: {
			method: 'DELETE',
			path: '/v3/submission/aml/monitor/default',
			body: { recordIds: ['rec1'], admin: 'admin@example.com' },
		},
		answer: { message: 'records deleted successfully' },
		gives: undefined,
	},
	{
		id: 'projections.create',
		run: async (argos) =>
			(await argos.projections.create({ name: 'no_numbers', fields: ['identityNumber'] })).projectionId,
		sends: {
			method: 'POST',
			path: '/v3/projection',
			body: { mode: 'exclude', name: 'no_numbers', fields: ['identityNumber'] },
		},
		answer: { projection_id: 'prj1' },
		gives: 'prj1',
	},
	{
		id: 'projections.list',
		run: async (argos) => (await argos.projections.list()).map(({ name, fields }) => ({ name, fields })),
		sends: { method: 'GET', path: '/v3/projection' },
		answer: {
			items: [
				{ projection_id: 'prj1', name: 'no_numbers', mode: 'exclude', fields: ['cf1'], created_at: 'x' },
			],
			message: 'Get projection list success',
		},
		gives: [{ name: 'no_numbers', fields: ['cf1'] }],
	},
	{
		id: 'projections.get',
		run: async (argos) => (await argos.projections.get('prj1')).name,
		sends: { method: 'GET', path: '/v3/projection/prj1' },
		answer: { item: { projection_id: 'prj1', name: 'no_numbers' }, message: 'Get projection success' },
		gives: 'no_numbers',
	},
	{
		id: 'projections.delete',
		run: (argos) => argos.projections.delete('prj1'),
		sends: { method: 'DELETE', path: '/v3/projection/prj1' },
		answer: { message: 'Delete projection success' },
		gives: undefined,
	},
	{
		id: 'faceAuth.list',
		run: async (argos) => {
			const page = await argos.faceAuth
				.list({ startDate: '2026-01-01', endDate: '2026-01-31' }, { pageSize: 2000 })
				.pages()
				.next();
			return page.value;
		},
		sends: { method: 'GET', path: '/v3/faceauth?startDate=2026-01-01&endDate=2026-01-31&count=2000' },
		answer: [
			{
				faceAuth_projectId: 'fa1',
				data: [{ auth_id: 'fac1', auth_status: 'approved', kyc_submission_id: 'sub1', delete_check: false }],
			},
			{ nextPage_key: { authId: 'fac1', createTime: '2026-01-01T00:00:00.000Z' } },
		],
		gives: {
			items: [
				{
					authenticationId: 'fac1',
					status: 'approved',
					submissionId: 'sub1',
					projectId: 'fa1',
					deleted: false,
					scores: {},
					failCodes: [],
					comments: [],
					raw: { auth_id: 'fac1', auth_status: 'approved', kyc_submission_id: 'sub1', delete_check: false },
				},
			],
			next: { authenticationId: 'fac1', createdAt: '2026-01-01T00:00:00.000Z' },
		},
	},
	{
		id: 'faceAuth.delete',
		run: (argos) => argos.faceAuth.delete('fac1'),
		sends: { method: 'DELETE', path: '/v3/faceauth?authId=fac1' },
		answer: { message: 'success' },
		gives: undefined,
	},
	{
		id: 'argosId.consent',
		run: async (argos) => (await argos.argosId.consent('con1')).fullName,
		sends: { method: 'GET', path: '/v3/verifiedinfo?consent_id=con1' },
		answer: { consent_id: 'con1', argos_id: 'aid1', data: { name: 'Ana Example' } },
		gives: 'Ana Example',
	},
	{
		id: 'argosId.list',
		run: async (argos) => {
			const cursor = { id: 'con0', authedAt: '2026-01-01T00:00:00.000Z' };
			const pages = argos.argosId.list({ argosId: 'aid1' }, { pageSize: 2000, cursor }).pages();
			return (await pages.next()).value;
		},
		sends: {
			method: 'GET',
			path: '/v3/verifiedinfo?argos_id=aid1&count=2000&nextpage_id=con0&nextpage_date=2026-01-01T00%3A00%3A00.000Z',
		},
		answer: {
			Items: [{ argos_id: 'aid1', consent_id: 'con1', authed_at: '2026-01-02T00:00:00.000Z' }],
			nextpageKey: { id: 'con1', authed_at: '2026-01-02T00:00:00.000Z' },
		},
		gives: {
			items: [
				{
					argosId: 'aid1',
					consentId: 'con1',
					authedAt: '2026-01-02T00:00:00.000Z',
					raw: { argos_id: 'aid1', consent_id: 'con1', authed_at: '2026-01-02T00:00:00.000Z' },
				},
			],
			next: { id: 'con1', authedAt: '2026-01-02T00:00:00.000Z' },
		},
	},
	{
		id: 'verification.addressCode',
		run: async (argos) =>
			(await argos.verification.addressCode({ address: '8Q7XMQ+2X & more', language: 'en' })).globalCode,
		sends: { method: 'POST', path: '/v3/address_code', body: 'address=8Q7XMQ%2B2X%20%26%20more&language=en' },
		answer: { formatted_address: 'x', compound_code: 'y', global_code: '8Q7XMQ+2X' },
		gives: '8Q7XMQ+2X',
	},
];

it.each(EXAMPLES)('$id sends what the reference says and reads the answer', async (example) => {
	await using server = await loopbackServer((_, response) => json(response, 200, example.answer));
	expect(await example.run(connect(server.url))).toEqual(example.gives);
	const { method, path, body } = server.seen[0] ?? { method: '', path: '', body: '' };
	const wanted = example.sends.body;
	expect({ method, path, body: typeof wanted === 'object' ? JSON.parse(body) : body }).toEqual({
		body: '',
		...example.sends,
	});
});

// Files and forms have tests of their own (file.test.ts, upload/upload.test.ts).
const ELSEWHERE = [
	'images.download',
	'images.upload',
	'aml.report',
	'faceAuth.verify',
	'faceAuth.image',
	'verification.document',
	'verification.selfie',
];

it('has an example for every endpoint', () => {
	const ids = [...EXAMPLES.map(({ id }) => id), ...ELSEWHERE];
	expect(ids.sort()).toEqual(ENDPOINTS.map(({ id }) => id).sort());
});

it('sends other names, paths and methods where it is told to', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { success: true }));
	const argos = connect(server.url, {
		openNames: { oldestTokens: 'amount', fieldsAdmin: 'admin' },
		endpoints: { 'aml.screen': { path: '/aml/search' }, 'submissions.update': { method: 'PUT' } },
		bodyType: 'text/plain',
	});
	await argos.tokens.deleteOldest(3);
	await argos.submissions.deleteFields({ submissionId: 's', fields: ['email'], adminName: 'a@example.com' });
	await argos.aml.screen({ submissionId: 's' });
	await argos.submissions.update({ submissionId: 's', admin: ADMIN, fullName: 'x' });
	expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
		'DELETE /v3/submission/tokens',
		'DELETE /v3/submission/partial?submission_id=s&fields=email&admin=a%40example.com',
		'POST /v3/aml/search',
		'PUT /v3/submission',
	]);
	expect(server.seen[0]).toMatchObject({ body: '{"amount":3}', headers: { 'content-type': 'text/plain' } });
});

it('keeps v3 calls from a v2 project, and sends v2 calls to it', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, []));
	const argos = connect(server.url.replace('/v3', '/v2'));
	await argos.submissions.duplicates('app1');
	expect(server.seen[0]?.path).toBe('/v2/submission/applicant?applicant_id=app1');
	await expect(argos.tokens.count()).rejects.toMatchObject({
		kind: 'invalid-request',
		message: "Count tokens: ARGOS's v2 does not have this call. Nothing was sent. Use v3.",
	});
	expect(server.seen).toHaveLength(1);
});

it('calls an add-on with its own key at its own place', async () => {
	await using main = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	await using addOn = await loopbackServer((_, response) => json(response, 200, []));
	const argos = connect(main.url, { faceAuth: { apiKey: 'add-on-key', baseUrl: addOn.url } });
	await all(argos.faceAuth.list());
	await all(argos.argosId.list());
	await all(argos.submissions.list());
	expect(addOn.seen.map(({ headers }) => headers['x-api-key'])).toEqual(['add-on-key']);
	expect(main.seen.map(({ headers, path }) => [headers['x-api-key'], path.split('?')[0]])).toEqual([
		['unit-test-key', '/v3/verifiedinfo'],
		['unit-test-key', '/v3/submission'],
	]);
});

it.each([
	['encrypts what the documents leave open', {}, false],
	['leaves it in clear when told to', { encryptUndocumented: false }, true],
])('%s', async (_what, options, clear) => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { submissionId: 's', finalStatus: 'approved' }),
	);
	const argos = connect(server.url, { encryption: 'aes-256-ecb', ...options });
	await argos.submissions.review({ submissionId: 's', admin: ADMIN, status: 'approved' });
	expect(server.seen[0]?.body.startsWith('{')).toBe(clear);
});
