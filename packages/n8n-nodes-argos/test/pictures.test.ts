import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, run } from './run.ts';

/** Not to be looked at, but a JPEG by its first bytes. */
function jpeg(size: number) {
	const bytes = new Uint8Array(size).fill(7);
	bytes.set([0xff, 0xd8, 0xff, 0xe0]);
	return { bytes, fileName: 'photo.jpg', mediaType: 'image/jpeg' };
}

describe.each(['off', 'aes-256-ecb'] as const)('pictures, with encryption %s', (encryption) => {
	let sandbox: Sandbox;
	let submissionId: string;
	beforeAll(async () => {
		sandbox = await createSandbox({ encryption, people: 60 });
		[submissionId = ''] = await idsOf(sandbox, 'approved');
	});
	afterAll(() => sandbox.close());

	const upload = (parameters: Record<string, string>) => ({
		resource: 'image',
		operation: 'upload',
		submissionId,
		admin: sandbox.admin,
		...parameters,
	});
	const download = { resource: 'image', operation: 'download', type: 'selfieImage' };

	it('are read from a binary field of the item, and come back as they went', async () => {
		const photo = jpeg(300_000);
		const sent = await run(sandbox, upload({ selfieImage: 'photo' }), { files: { photo } });
		expect(sent.error).toBeUndefined();
		expect(sent.items).toEqual([{ json: { submissionId }, pairedItem: { item: 0 } }]);

		const came = await run(sandbox, { ...download, submissionId, binaryPropertyName: 'face' });
		expect(came.error).toBeUndefined();
		expect(came.items).toEqual([
			{
				json: { fileName: 'image.jpg', mediaType: 'image/jpeg', size: 300_000 },
				binary: {
					face: expect.objectContaining({
						fileName: 'image.jpg',
						fileExtension: 'jpg',
						mimeType: 'image/jpeg',
						data: 'filesystem-v2',
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(Buffer.from(photo.bytes).equals(await came.readBinary(came.items[0], 'face'))).toBe(true);
	});

	it('are refused before anything is sent when they are too large', async () => {
		const before = sandbox.requests().length;
		const photo = jpeg(2 * 1024 * 1024 + 1);
		const { error } = await run(sandbox, upload({ selfieImage: 'photo' }), { files: { photo } });
		expect(error?.message).toBe(
			'Upload images: selfieImage has 2,097,153 bytes; ARGOS takes images of at most 2,097,152 bytes.',
		);
		expect(sandbox.requests()).toHaveLength(before);
	});

	it('are refused when they are something else', async () => {
		const photo = { ...jpeg(1000), bytes: Buffer.from('<html>Sign in</html>') };
		const { error } = await run(sandbox, upload({ selfieImage: 'photo' }), { files: { photo } });
		expect(error?.message).toMatch(/^Upload images: /);
	});

	it('are missed by name when the item does not carry them', async () => {
		const { error } = await run(sandbox, upload({ selfieImage: 'photo' }), { input: [{}] });
		expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
		expect(String(error?.message)).toContain('photo');
	});
});
