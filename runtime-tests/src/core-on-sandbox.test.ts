import { createArgos, getManySubmissionsOperation, isRedFlag, watchStep } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const overview = async (sandbox: Sandbox, query: string) => {
	const response = await fetch(new URL(`/_sandbox/submissions?${query}`, sandbox.url));
	const body = (await response.json()) as { submissions: { submissionId: string }[] };
	return body.submissions.map((one) => one.submissionId);
};

describe.each(['off', 'aes-256-ecb'] as const)('core on the sandbox, encryption %s', (encryption) => {
	let sandbox: Sandbox;
	const connect = (apiKey = sandbox.key) =>
		createArgos({ apiKey, baseUrl: sandbox.url, encryption, transport: kyTransport({ retries: 0 }) });

	beforeAll(async () => {
		sandbox = await createSandbox({ encryption, people: 120 });
	});
	afterAll(() => sandbox.close());

	it('reads every submission once, whatever the page size', async () => {
		const ids = async (pageSize: number) => {
			const found: string[] = [];
			for await (const { submissionId } of connect().submissions.list({}, { pageSize }))
				found.push(submissionId);
			return found;
		};
		const bySeven = await ids(7);
		expect(bySeven).toHaveLength(120);
		expect(new Set(bySeven).size).toBe(120);
		expect(await ids(500)).toEqual(bySeven);
	});

	it('resumes a walk from a stored cursor', async () => {
		const first = connect().submissions.list({}, { pageSize: 50 });
		const page = (await first.pages().next()).value;
		const rest: string[] = [];
		const cursor = JSON.parse(JSON.stringify(page?.next));
		for await (const { submissionId } of connect().submissions.list({}, { cursor })) rest.push(submissionId);
		expect(rest).toHaveLength(70);
		expect(rest).not.toContain(page?.items.at(-1)?.submissionId);
	});

	it('migrates a person and finds it again by user id and by e-mail', async () => {
		const { submissionId } = await connect().submissions.migrate({
			admin: sandbox.admin,
			email: 'mira.example@example.com',
			fullName: 'Mira Example',
			birthDate: '1985-05-17',
			kycStatus: 'approved',
			userId: 'mira-1',
			addressCity: 'Porto',
		});
		const { raw, ...submission } = await connect().submissions.get(submissionId);
		expect(submission).toMatchObject({
			submissionId,
			status: 'approved',
			fullName: 'Mira Example',
			userId: 'mira-1',
			birthDate: '1985-05-17',
			address: { city: 'Porto' },
		});
		expect(raw.submission_id).toBe(submissionId);
		for (const filter of [{ userId: 'mira-1' }, { email: 'mira.example@example.com' }]) {
			const found: string[] = [];
			for await (const one of getManySubmissionsOperation.run(connect(), filter))
				found.push(one.submissionId);
			expect(found).toEqual([submissionId]);
		}
	});

	it('tells of the approval of a pending case once, and downloads its AML report', async () => {
		const [pending = ''] = await overview(sandbox, 'status=pending&redFlag=true');
		let state = (await watchStep(connect(), undefined, { statuses: ['approved'] })).state;
		sandbox.decide(pending, { status: 'approved' });
		const { events, ...next } = await watchStep(connect(), state, { statuses: ['approved'] });
		expect(events).toHaveLength(1);
		expect(events[0]).toMatchObject({ submissionId: pending, status: 'approved' });
		expect(events[0]?.id).toBe(`${pending}:approved:${events[0]?.occurredAt}`);
		state = next.state;
		expect((await watchStep(connect(), state, { statuses: ['approved'] })).events).toEqual([]);

		const aml = events[0]?.submission.aml;
		expect(aml && isRedFlag(aml)).toBe(true);
		const file = await connect().aml.report(aml?.matches[0]?.resourceId ?? '');
		const bytes = await file.bytes();
		expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
		expect(file.size === undefined || file.size === bytes.length).toBe(true);
	});

	it.each([
		['a wrong key', 'wrong-key', 'unauthorized'],
		['an unknown id', undefined, 'not-found'],
	])('says so for %s', async (_what, key, kind) => {
		await expect(connect(key).submissions.get('nobody')).rejects.toMatchObject({ kind });
	});

	it('says that this address is blocked', async () => {
		sandbox.setSwitches({ allowedIps: ['192.0.2.1'] });
		await expect(connect().submissions.get('nobody')).rejects.toMatchObject({ kind: 'ip-blocked' });
		sandbox.setSwitches({ allowedIps: null });
	});

	it('says unauthorized for an administrator that the project does not know', async () => {
		const person = {
			admin: 'stranger@example.com',
			email: 'a@example.com',
			fullName: 'A',
			birthDate: '1990-01-01',
			kycStatus: 'approved',
		} as const;
		await expect(connect().submissions.migrate(person)).rejects.toMatchObject({
			kind: 'unauthorized',
			code: 'invalid_admin',
			outcome: 'not-applied',
		});
	});
});

it('says decryption when only one side encrypts', async () => {
	const sandbox = await createSandbox({ encryption: 'aes-256-ecb', people: 1 });
	const argos = createArgos({ apiKey: sandbox.key, baseUrl: sandbox.url, transport: kyTransport() });
	const call = argos.submissions.list().pages().next();
	await expect(call).rejects.toMatchObject({
		kind: 'decryption',
		message: expect.stringContaining('Secure Data Transmission'),
	});
	await sandbox.close();
});
