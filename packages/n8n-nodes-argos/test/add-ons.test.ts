import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, run } from './run.ts';

describe.each(['off', 'aes-256-ecb'] as const)('with encryption %s', (encryption) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await createSandbox({ encryption, people: 60, faceAuthKey: 'sandbox-face-key' });
	});
	afterAll(() => sandbox.close());

	async function done(parameters: Parameters<typeof run>[1], options: Parameters<typeof run>[2] = {}) {
		const { items, error } = await run(sandbox, parameters, options);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	}

	it('makes, counts, lists and deletes tokens, from texts with commas or lines and from lists', async () => {
		const token = { resource: 'token' };
		const create = { ...token, operation: 'create' };
		expect(await done({ ...create, tokenIds: 'invite-0001, invite-0002\ninvite-0003,' })).toEqual([
			{ submitted: 3, processed: 3, failed: 0, currentCount: 3, notFoundIds: [] },
		]);
		const input = [{ tokens: ['invite-0004', 'invite-0005'] }];
		await done({ ...create, tokenIds: '={{ $json.tokens }}' }, { input });
		expect(await done({ ...token, operation: 'count' })).toEqual([{ count: 5 }]);
		expect(await done({ ...token, operation: 'getMany', limit: 2 })).toHaveLength(2);
		expect(await done({ ...token, operation: 'get', tokenId: 'invite-0004' })).toEqual([
			{ tokenId: 'invite-0004', updatedAt: expect.any(String), expired: false },
		]);
		const gone = { ...token, operation: 'delete', tokenIds: 'invite-0001,invite-9999' };
		expect(await done(gone)).toEqual([
			expect.objectContaining({ deleted: 1, notFound: 1, notFoundIds: ['invite-9999'] }),
		]);
		expect(await done({ ...token, operation: 'count' })).toEqual([{ count: 4 }]);
	});

	it('hides fields by a projection and lets go of it', async () => {
		const projection = { resource: 'projection' };
		const fields = ['identityNumber', 'documentNumber'];
		const [made] = await done({ ...projection, operation: 'create', name: 'no_numbers', fields });
		expect(made).toMatchObject({ name: 'no_numbers', fields });
		expect(made).not.toHaveProperty('raw');
		const projectionId = String(made?.projectionId);
		expect(await done({ ...projection, operation: 'getMany' })).toEqual([
			expect.objectContaining({ projectionId }),
		]);
		const raw = await done({ ...projection, operation: 'get', projectionId, simplify: false });
		expect(raw).toEqual([expect.objectContaining({ raw: expect.any(Object) })]);
		expect(await done({ ...projection, operation: 'delete', projectionId })).toEqual([
			{ deleted: true, projectionId },
		]);
		expect(await done({ ...projection, operation: 'getMany' })).toEqual([]);
	});

	it('screens a submission and puts it under monitoring', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'approved');
		const screen = { resource: 'aml', operation: 'screen', submissionId };
		expect(await done({ ...screen, additionalFields: { amlThreshold: 93 } })).toEqual([
			{ message: expect.any(String), result: expect.any(String) },
		]);

		const monitoring = { resource: 'monitoring', worklistId: 'default', admin: sandbox.admin };
		const [registered] = await done({ ...monitoring, operation: 'register', submissionIds: submissionId });
		expect(registered).toMatchObject({ submissionId, registered: true });
		const [recordId] = Object(registered?.recordIds);
		const [record] = await done({ ...monitoring, operation: 'get', recordId: String(recordId) });
		expect(record).toMatchObject({ recordId, submissionId });
		expect(Object.keys(record ?? {}).length).toBeLessThanOrEqual(10);
		const remove = { ...monitoring, operation: 'remove', recordIds: String(recordId) };
		expect(await done(remove)).toEqual([{ recordIds: [recordId] }]);
	});

	it('compares a face under the key of FaceAuth, which is another one', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'approved');
		const face = new Uint8Array(5000).fill(7);
		face.set([0xff, 0xd8, 0xff, 0xe0]);
		const files = { data: { bytes: face, fileName: 'face.jpg', mediaType: 'image/jpeg' } };
		const verify = { resource: 'faceAuth', operation: 'verify', submissionId, faceImage: 'data' };
		const [told] = await done(verify, { files });
		expect(told).toMatchObject({ authenticationId: expect.any(String), status: expect.any(String) });
		const authenticationId = String(told?.authenticationId);

		const picture = { resource: 'faceAuth', operation: 'downloadImage', authenticationId };
		const came = await run(sandbox, picture);
		expect(came.error).toBeUndefined();
		expect(came.items[0]?.binary?.data).toMatchObject({ mimeType: 'image/jpeg', fileName: 'face.jpg' });
		expect(await done({ resource: 'faceAuth', operation: 'delete', authenticationId })).toEqual([
			{ deleted: true, authenticationId },
		]);

		const wrong = await run({ ...sandbox, faceAuthKey: '' }, verify, { files });
		expect(wrong.error).toMatchObject({ httpCode: '403' });
	});

	it('lists the consents of ARGOS ID and gets the data of one', async () => {
		const list = { resource: 'argosId', operation: 'getMany', returnAll: true };
		const [consent] = await done(list);
		expect(consent).toMatchObject({ consentId: expect.any(String), argosId: expect.any(String) });
		const get = { resource: 'argosId', operation: 'getConsent', consentId: String(consent?.consentId) };
		expect(await done(get)).toEqual([
			expect.objectContaining({ ...consent, email: expect.stringContaining('@example.com') }),
		]);
	});

	it('starts a verification by API with a document', async () => {
		const image = new Uint8Array(5000).fill(7);
		image.set([0xff, 0xd8, 0xff, 0xe0]);
		const document = {
			resource: 'verification',
			operation: 'submitDocument',
			issuingCountry: 'PRT',
			idType: 'passport',
			email: 'kim.sample@example.com',
			idImage: 'data',
		};
		const files = { data: { bytes: image, fileName: 'passport.jpg', mediaType: 'image/jpeg' } };
		expect(await done(document, { files })).toEqual([
			expect.objectContaining({ submissionId: expect.any(String) }),
		]);
	});
});
