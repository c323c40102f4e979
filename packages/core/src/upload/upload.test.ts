import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';

const JPEG = Buffer.concat([
	Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
	Buffer.from('fictional picture '.repeat(3000)),
]);
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(70_001, 7)]);
const ADMIN = 'admin@example.com';
const connect = (url: string, more = {}) =>
	createArgos({ apiKey: 'unit-test-key', baseUrl: url, transport: kyTransport({ retries: 0 }), ...more });

/** Reads the form with the runtime's own parser, which has nothing to do with the code under test. */
async function formServer(answer: unknown) {
	const forms: { method: string; path: string; length: string | undefined; form: FormData }[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const { method = '', url: path = '', headers } = request;
		const form = await new Response(Buffer.concat(chunks), {
			headers: { 'content-type': headers['content-type'] ?? '' },
		}).formData();
		forms.push({ method, path, length: headers['content-length'], form });
		json(response, 200, answer);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
		forms,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

it('uploads pictures as Base64 texts of a form, with a length', async () => {
	await using server = await formServer({ message: 'complete to update image.' });
	await connect(server.url).images.upload({
		submissionId: 'sub1',
		admin: ADMIN,
		idType: 'passport',
		idImage: JPEG,
		selfieImage: new Blob([PNG]),
	});
	const { method, path, length, form } = server.forms[0] ?? {};
	expect({ method, path }).toEqual({ method: 'PUT', path: '/v3/submission/image' });
	expect(Number(length)).toBeGreaterThan(0);
	expect([...(form?.keys() ?? [])]).toEqual(['submissionId', 'admin', 'idType', 'idImage', 'selfieImage']);
	expect(form?.get('idImage')).toBe(JPEG.toString('base64'));
	expect(form?.get('selfieImage')).toBe(PNG.toString('base64'));
});

it('keeps a picture whole that comes in odd pieces', async () => {
	await using server = await formServer({ message: 'complete to update image.' });
	const pieces = [1, 2, 16, 17, 1000, 1, 1].map((length, at, all) => {
		const from = all.slice(0, at).reduce((sum, one) => sum + one, 0);
		return JPEG.subarray(from, from + length);
	});
	const selfieImage = {
		size: 1038,
		async *stream() {
			yield* pieces;
		},
	};
	await connect(server.url).images.upload({ submissionId: 's', admin: ADMIN, selfieImage });
	expect(server.forms[0]?.form.get('selfieImage')).toBe(JPEG.subarray(0, 1038).toString('base64'));
});

it('streams a file from disk into a form', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'argos-upload-'));
	const path = join(folder, 'face of Ana.png');
	await writeFile(path, PNG);
	await using server = await formServer({
		authentication_id: 'fac1',
		auth_status: 'rejected',
		create_time: '2026-01-01T00:00:00.000Z',
		score: { face_similarity_score: 41.5, occluded_score: 99 },
		fail_code: ['face_compare_underscore'],
		rejected_comment: ['Face compare similarity score is lower than the threshold'],
	});
	const faceImage = await openAsBlob(path);
	const result = await connect(server.url).faceAuth.verify({ submissionId: 'sub1', faceImage, cf1: 'ü+&' });
	await rm(folder, { recursive: true });
	expect(result).toMatchObject({
		authenticationId: 'fac1',
		status: 'rejected',
		scores: { faceSimilarity: 41.5, occluded: 99 },
		failCodes: ['face_compare_underscore'],
	});
	const form = server.forms[0]?.form;
	expect(form?.get('cf1')).toBe('ü+&');
	const file = form?.get('faceImage') as File;
	expect({ name: file.name, type: file.type }).toEqual({ name: 'faceImage.png', type: 'image/png' });
	const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
	expect(digest(new Uint8Array(await file.arrayBuffer()))).toBe(digest(PNG));
});

it('sends step 1 and step 2 with the documented names, options as JSON text', async () => {
	await using server = await formServer({
		reviewOCRData: { ocr_name: 'Ana Example', ocr_birthDate: '1990-12-31' },
		file_upload: 'true',
		submissionId: 'sub1',
		kycStatus: 'incomplete',
		retry: [{ retryCode: 'face_compare_underscore', retryMsg: 'Try again' }],
		retryCount: 1,
	});
	const { verification } = connect(server.url.replace('/v3', '/v2'));
	const document = await verification.document({
		issuingCountry: 'PRT',
		email: 'ana.example@example.com',
		idType: 'passport',
		idImage: JPEG,
		blacklistCountries: false,
		rejectDuplicateUser: true,
	});
	expect(document).toMatchObject({
		submissionId: 'sub1',
		uploaded: true,
		reading: { fullName: 'Ana Example' },
	});
	const selfie = await verification.selfie({
		submissionId: 'sub1',
		faceImage: PNG,
		fullName: 'Ana Example',
		birthDate: '1990-12-31',
	});
	expect(selfie).toMatchObject({
		status: 'incomplete',
		retryCount: 1,
		retries: [{ code: 'face_compare_underscore', message: 'Try again' }],
	});
	const [first, second] = server.forms;
	expect(first?.path).toBe('/v2/submission/step1');
	expect(JSON.parse(String(first?.form.get('customOptions')))).toEqual({
		blacklistCountries: false,
		rejectDuplicateUser: true,
	});
	expect(first?.form.get('idImage')).toMatchObject({ type: 'image/jpeg' });
	expect(second?.path).toBe('/v2/submission/step2');
	expect(second?.form.get('name')).toBe('Ana Example');
	expect(second?.form.get('date_of_birth')).toBe('1990-12-31');
});

it.each([
	[
		'too large',
		Buffer.concat([JPEG.subarray(0, 4), Buffer.alloc(2 * 1024 * 1024)]),
		'too-large',
		'Upload images: idImage has 2,097,156 bytes; ARGOS takes images of at most 2,097,152 bytes.',
	],
	[
		'a GIF',
		Buffer.from('GIF89a and more than sixteen bytes'),
		'invalid-request',
		'not a JPEG or PNG picture',
	],
	['empty', Buffer.alloc(0), 'invalid-request', 'idImage is empty'],
	['no picture', 'a text' as never, 'invalid-request', 'not an image that can be read'],
])('refuses a picture that is %s before anything is sent', async (_what, idImage, kind, message) => {
	await using server = await loopbackServer((_, response) => json(response, 200, {}));
	const upload = connect(server.url).images.upload({
		submissionId: 's',
		admin: ADMIN,
		idType: 'visa',
		idImage,
	});
	await expect(upload).rejects.toMatchObject({
		kind,
		field: 'idImage',
		outcome: 'not-applied',
		message: expect.stringContaining(message),
	});
	expect(server.seen).toHaveLength(0);
});

it('takes 3 MiB in v2, and whatever limit it is told', async () => {
	await using server = await formServer({ submissionId: 's' });
	const large = Buffer.concat([JPEG.subarray(0, 4), Buffer.alloc(2_500_000)]);
	const input = { issuingCountry: 'PRT', email: 'a@example.com', idType: 'passport', idImage: large };
	await connect(server.url.replace('/v3', '/v2')).verification.document(input);
	expect(server.forms[0]?.form.get('idImage')).toMatchObject({ size: 2_500_004 });
	const tight = connect(server.url, { maxImageBytes: 100 }).verification.document(input);
	await expect(tight).rejects.toMatchObject({
		kind: 'too-large',
		message: expect.stringContaining('100 bytes'),
	});
});

it('sends a picture again when a safe call is tried again', async () => {
	const bodies: string[] = [];
	await using server = await loopbackServer((seen, response, count) => {
		bodies.push(seen.body);
		json(response, count === 1 ? 503 : 200, {}, { 'retry-after': '0' });
	});
	const argos = createArgos({ apiKey: 'k-k-k', baseUrl: server.url, transport: kyTransport() });
	await argos.images.upload({ submissionId: 's', admin: ADMIN, selfieImage: new Blob([PNG]) });
	expect(bodies).toHaveLength(2);
	expect(bodies[1]).toBe(bodies[0]);
	expect(bodies[1]).toContain(PNG.toString('base64'));
});
