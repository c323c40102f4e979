import { type Argos, createArgos, ENDPOINTS } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('fictional picture')]);
const admin = 'admin@example.com';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const found: T[] = [];
	for await (const item of items) found.push(item);
	return found;
}

/** Every call of core meets every endpoint of the sandbox, one story through all of them. */
describe.each([
	['off', undefined],
	['aes-256-ecb', undefined],
	['off', 'add-on-key'],
] as const)('every call, encryption %s, FaceAuth key %s', (encryption, faceAuthKey) => {
	const used = new Set<string>();
	let sandbox: Sandbox;
	let argos: Argos;
	let v2: Argos;

	beforeAll(async () => {
		sandbox = await createSandbox({
			encryption,
			people: 60,
			switches: { reviewer: 'client' },
			...(faceAuthKey && { faceAuthKey }),
		});
		const options = {
			apiKey: sandbox.key,
			encryption,
			transport: kyTransport({ retries: 0 }),
			...(faceAuthKey && { faceAuth: { apiKey: faceAuthKey } }),
		};
		argos = createArgos({ ...options, baseUrl: sandbox.url });
		v2 = createArgos({ ...options, baseUrl: sandbox.url.replace('/v3', '/v2') });
	});
	afterAll(() => sandbox.close());

	const migrate = async (email: string, kycStatus: 'approved' | 'rejected' = 'approved') => {
		used.add('submissions.migrate');
		return await argos.submissions.migrate({
			admin,
			email,
			fullName: 'Mira Example',
			birthDate: '1985-05-17',
			nationality: 'PRT',
			gender: 'female',
			kycStatus,
			idType: 'passport',
			documentNumber: 'DOC-1',
		});
	};
	const now = async (submissionId: string) => {
		used.add('submissions.get');
		return await argos.submissions.get(submissionId);
	};

	it('edits a submission, finds its duplicates, and erases parts of it and all of it', async () => {
		const { submissionId } = await migrate('mira+1@example.com');
		const other = await migrate('mira+2@example.com');
		used.add('submissions.update');
		await argos.submissions.update({ submissionId, admin, fullName: 'Mira Novak', kycStatus: 'approved' });
		expect(await now(submissionId)).toMatchObject({ fullName: 'Mira Novak', status: 'approved' });
		await argos.submissions.update({ submissionId, admin, fullName: 'Mira Example' });

		used.add('submissions.duplicates');
		const { applicantId = '' } = await now(other.submissionId);
		const duplicates = await argos.submissions.duplicates(applicantId);
		expect(duplicates.map((one) => one.submissionId)).toContain(other.submissionId);

		used.add('submissions.deleteFields');
		await argos.submissions.deleteFields({ submissionId, fields: ['data'], dataFields: ['documentNumber'] });
		expect((await now(submissionId)).document).not.toHaveProperty('documentNumber');

		used.add('submissions.delete');
		await argos.submissions.delete({ submissionId, adminName: admin });
		expect(await now(submissionId)).not.toHaveProperty('fullName');
	});

	it('reviews a pending submission once', async () => {
		used.add('submissions.list').add('submissions.review');
		const pending = (await all(argos.submissions.list())).filter(({ status }) => status === 'pending');
		const { submissionId = '' } = pending[0] ?? {};
		const review = { submissionId, admin, status: 'rejected', rejectComment: 'Expired' } as const;
		expect(await argos.submissions.review(review)).toEqual({ submissionId, status: 'rejected' });
		await expect(argos.submissions.review(review)).rejects.toMatchObject({ kind: 'conflict' });
	});

	it('puts pictures in and gets them out', async () => {
		used.add('images.upload').add('images.download');
		const { submissionId } = await migrate('mira+3@example.com');
		const pictures = { idImage: PNG, selfieImage: new Blob([PNG]) };
		await argos.images.upload({ submissionId, admin, idType: 'passport', ...pictures });
		const file = await argos.images.download({ submissionId, type: 'idImage' });
		expect(file.mediaType).toBe('image/png');
		expect(Buffer.from(await file.bytes()).equals(PNG)).toBe(true);
		const old = await v2.images.download({ submissionId, type: 'selfieImage' });
		expect(Buffer.from(await old.bytes()).equals(PNG)).toBe(true);
	});

	it('keeps a pool of tokens', async () => {
		for (const call of ['create', 'get', 'list', 'count', 'delete', 'deleteOldest'])
			used.add(`tokens.${call}`);
		const ids = ['token-0001', 'token-0002', 'token-0003', 'token-0004'];
		expect(await argos.tokens.create(ids)).toMatchObject({ processed: 4, failed: 0 });
		expect(await argos.tokens.get('token-0002')).toMatchObject({ tokenId: 'token-0002' });
		expect((await all(argos.tokens.list())).map(({ tokenId }) => tokenId).sort()).toEqual(ids);
		expect(await argos.tokens.count()).toBe(4);
		expect(await argos.tokens.delete(['token-0003', 'token-none'])).toMatchObject({
			deleted: 1,
			notFoundIds: ['token-none'],
		});
		expect(await argos.tokens.deleteOldest(1)).toMatchObject({ deleted: 1 });
		expect(await argos.tokens.count()).toBe(2);
		await expect(argos.tokens.get('token-none')).rejects.toMatchObject({ kind: 'not-found' });
	});

	it('screens, reports, and monitors', async () => {
		for (const call of [
			'aml.screen',
			'aml.report',
			'monitoring.register',
			'monitoring.get',
			'monitoring.remove',
		])
			used.add(call);
		const { submissionId } = await migrate('mira+red-flag-2@example.com');
		await argos.aml.screen({ submissionId, amlThreshold: 93 });
		const { aml } = await now(submissionId);
		expect(aml).toMatchObject({ status: 'Red Flag' });
		const report = await argos.aml.report(aml.matches[0]?.resourceId ?? '');
		expect(
			Buffer.from(await report.bytes())
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-');

		const worklistId = 'default';
		const [entry] = await argos.monitoring.register({ worklistId, submissionIds: [submissionId], admin });
		expect(entry).toMatchObject({ submissionId, registered: true });
		const recordId = entry?.recordIds[0] ?? '';
		expect(await argos.monitoring.get({ worklistId, recordId })).toMatchObject({ recordId, submissionId });
		await argos.monitoring.remove({ worklistId, recordIds: [recordId], admin });
		const gone = argos.monitoring.get({ worklistId, recordId });
		await expect(gone).rejects.toMatchObject({ status: expect.any(Number) });
	});

	it('makes and unmakes a projection', async () => {
		for (const call of ['create', 'list', 'get', 'delete']) used.add(`projections.${call}`);
		const fields = ['identityNumber'] as const;
		const { projectionId } = await argos.projections.create({ name: 'no_numbers', fields });
		expect(await argos.projections.get(projectionId)).toMatchObject({ name: 'no_numbers', fields });
		expect(await argos.projections.list()).toHaveLength(1);
		await argos.projections.delete(projectionId);
		await expect(argos.projections.get(projectionId)).rejects.toMatchObject({ kind: 'not-found' });
	});

	it('compares faces under its own key', async () => {
		for (const call of ['verify', 'list', 'image', 'delete']) used.add(`faceAuth.${call}`);
		const { submissionId } = await migrate('mira+4@example.com');
		await argos.images.upload({ submissionId, admin, selfieImage: PNG });
		const verified = await argos.faceAuth.verify({ submissionId, faceImage: PNG, userId: 'user-1' });
		expect(verified.status).toBe('approved');
		const { authenticationId } = verified;
		const listed = await all(argos.faceAuth.list({}, { pageSize: 1 }));
		expect(listed.map((one) => one.authenticationId)).toContain(authenticationId);
		const face = await argos.faceAuth.image(authenticationId);
		expect(Buffer.from(await face.bytes()).equals(PNG)).toBe(true);
		await argos.faceAuth.delete(authenticationId);
	});

	it('reads consents', async () => {
		used.add('argosId.list').add('argosId.consent');
		const consents = await all(argos.argosId.list({}, { pageSize: 7 }));
		expect(consents.length).toBeGreaterThan(7);
		expect(new Set(consents.map(({ consentId }) => consentId)).size).toBe(consents.length);
		const { consentId = '', argosId = '' } = consents[0] ?? {};
		expect(await argos.argosId.consent(consentId)).toMatchObject({
			consentId,
			argosId,
			email: expect.stringContaining('@example.com'),
		});
		expect(await all(argos.argosId.list({ argosId }))).not.toHaveLength(0);
	});

	it.each(['v3', 'v2'] as const)('verifies by API in %s', async (version) => {
		for (const call of ['document', 'selfie', 'addressCode']) used.add(`verification.${call}`);
		const client = version === 'v3' ? argos : v2;
		const { submissionId, reading } = await client.verification.document({
			issuingCountry: 'PRT',
			email: 'mira+approved@example.com',
			idType: 'passport',
			idImage: PNG,
		});
		expect(reading).toBeDefined();
		const result = await client.verification.selfie({
			submissionId,
			faceImage: PNG,
			fullName: 'Mira Example',
			birthDate: '1985-05-17',
		});
		expect(result).toMatchObject({ status: 'approved', verification: 'success' });
		expect((await now(submissionId)).status).toBe('approved');
		const code = await client.verification.addressCode({ address: 'Rua do Exemplo 1, Lisbon' });
		expect(code.globalCode).toMatch(/\+/);
	});

	it('left no call out', () => {
		expect([...used].sort()).toEqual(ENDPOINTS.map(({ id }) => id).sort());
	});
});
