import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loopback } from './loopback.mts';
import { idsOf, run } from './run.ts';

const KIM = {
	resource: 'submission',
	operation: 'migrate',
	admin: 'admin@example.com',
	email: 'kim.sample@example.com',
	fullName: 'Kim Sample',
	birthDate: '1990-04-01',
	kycStatus: 'approved',
};

describe.each(['off', 'aes-256-ecb'] as const)('with encryption %s', (encryption) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await createSandbox({ encryption, people: 60 });
	});
	afterAll(() => sandbox.close());

	it('migrates a person, who can then be found', async () => {
		const { items, error } = await run(sandbox, {
			...KIM,
			userId: 'user-kim',
			additionalFields: { nationality: 'PRT', issueDate: '2021-03-01', cf1: 'newsletter' },
		});
		expect(error).toBeUndefined();
		expect(items).toEqual([{ json: { submissionId: expect.any(String) }, pairedItem: { item: 0 } }]);

		const found = await run(sandbox, {
			resource: 'submission',
			operation: 'getMany',
			simplify: false,
			additionalFields: { userId: 'user-kim' },
		});
		expect(found.items).toHaveLength(1);
		expect(found.items[0]?.json).toMatchObject({
			submissionId: items[0]?.json.submissionId,
			status: 'approved',
			email: 'kim.sample@example.com',
			fullName: 'Kim Sample',
			nationality: 'PRT',
			raw: { userid: 'user-kim' },
		});
	});

	it('gives up to the limit of submissions, and all of them when asked to', async () => {
		const getMany = { resource: 'submission', operation: 'getMany' };
		expect((await run(sandbox, { ...getMany, limit: 7 })).items).toHaveLength(7);
		expect((await run(sandbox, getMany)).items).toHaveLength(50);
		const all = await run(sandbox, { ...getMany, returnAll: true });
		expect(all.items.length).toBeGreaterThanOrEqual(60);
		expect(new Set(all.items.map(({ json }) => json.submissionId)).size).toBe(all.items.length);
	});

	it('stores the AML report as a file', async () => {
		const [pending = ''] = await idsOf(sandbox, 'pending');
		const redFlag = { matches: 1, riskLevel: 'High' } as const;
		const [resourceId = ''] = sandbox.decide(pending, { status: 'approved', redFlag }).resourceIds;
		const report = await run(sandbox, {
			resource: 'aml',
			operation: 'downloadReport',
			resourceId,
			binaryPropertyName: 'report',
		});
		expect(report.error).toBeUndefined();

		const stored = Buffer.from(await report.readBinary(report.items[0], 'report'));
		expect(stored.subarray(0, 5).toString()).toBe('%PDF-');
		expect(stored.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
		expect(report.items[0]).toMatchObject({
			json: { fileName: 'report.pdf', mediaType: 'application/pdf', size: stored.length },
			binary: { report: { mimeType: 'application/pdf', fileName: 'report.pdf', data: 'filesystem-v2' } },
			pairedItem: { item: 0 },
		});
	});
});

describe('for several items', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await createSandbox({ people: 10 });
	});
	afterAll(() => sandbox.close());

	const FROM_ITEM = {
		...KIM,
		email: '={{ $json.email }}',
		birthDate: '={{ $json.birthDate }}',
		kycStatus: '={{ $json.kycStatus }}',
		userId: '={{ $json.userId }}',
	};
	const PEOPLE = [
		{ email: 'ana.example@example.com', birthDate: '1990-12-31', kycStatus: 'approved', userId: 'user-1' },
		{ email: 'bo.example@example.com', birthDate: '1990-12-31', kycStatus: 'passed', userId: 'user-2' },
		{ email: 'cy.example@example.com', birthDate: '1988-02-29T00:00:00.000Z', kycStatus: 'rejected' },
	];

	it('stops at the first bad one and says which it is, what is wrong and what to do', async () => {
		const { error, items } = await run(sandbox, FROM_ITEM, { input: PEOPLE });
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: 'Migrate submission: kycStatus must be one of: approved, rejected.',
			description: 'Nothing was sent. Correct the input and try again.',
			context: { itemIndex: 1 },
		});
	});

	it('goes on after a bad one when told to, and keeps every item paired', async () => {
		const { error, items } = await run(sandbox, FROM_ITEM, {
			input: PEOPLE,
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(items[0]?.json).toEqual({ submissionId: expect.any(String) });
		expect(items[1]?.json).toEqual({
			error:
				'Migrate submission: kycStatus must be one of: approved, rejected. Nothing was sent. Correct the input and try again.',
		});
		expect(items[2]?.json).toEqual({ submissionId: expect.any(String) });
	});

	it('sends a bad one to the second output when there is one', async () => {
		const { outputs } = await run(sandbox, FROM_ITEM, { input: PEOPLE, onError: 'continueErrorOutput' });
		expect(outputs.map((items) => items.length)).toEqual([2, 1]);
	});

	it('pairs every submission of a list with the item that asked for it', async () => {
		const { items } = await run(
			sandbox,
			{ resource: 'submission', operation: 'getMany', limit: '={{ $json.most }}' },
			{ input: [{ most: 1 }, { most: 2 }] },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 1 }]);
	});
});

it('gives at most ten values side by side unless raw data is asked for', async () => {
	const sandbox = await createSandbox({ people: 30, switches: { listCarriesAml: true } });
	const { items } = await run(sandbox, { resource: 'submission', operation: 'getMany', returnAll: true });
	await sandbox.close();
	const names = new Set(items.flatMap(({ json }) => Object.keys(json)));
	expect([...names].sort()).toEqual([
		'amlResourceIds',
		'amlRiskLevel',
		'amlStatus',
		'createdAt',
		'decidedAt',
		'email',
		'fullName',
		'status',
		'submissionId',
		'userId',
	]);
});

it('stores a report of several megabytes byte by byte as it came', async () => {
	const body = Buffer.concat([
		Buffer.from('%PDF-1.7\n'),
		Buffer.alloc(3_000_000, 'argos'),
		Buffer.from('\n%%EOF\n'),
	]);
	const server = await loopback((response) => response.end(body));
	const parameters = { resource: 'aml', operation: 'downloadReport', resourceId: 'res0000example01' };
	const report = await run({ url: server.url, key: 'key' }, parameters);
	await server.close();
	expect(report.items[0]?.binary?.data).toMatchObject({ bytes: 3_000_016, data: 'filesystem-v2' });
	expect(body.equals(await report.readBinary(report.items[0]))).toBe(true);
});
