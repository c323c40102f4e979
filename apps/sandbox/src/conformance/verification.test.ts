import { expect, it } from 'vitest';
import type { SandboxOptions } from '../sandbox.ts';
import { type FilePart, multipart } from '../testing/multipart.ts';
import { type Bench, start } from '../testing/start.ts';

// POST /submission/step1 and /submission/step2 under /v2 and /v3, argos-api.md §7. The key of the sentences is not known.

const JPEG: FilePart = { file: 'picture.jpg', content: '\xff\xd8\xff and so on' };
const PNG: FilePart = { file: 'picture.png', content: '\x89PNG\r\n\x1a\n and so on', type: 'image/png' };
const GIF: FilePart = { file: 'picture.gif', content: 'GIF89a and so on', type: 'image/gif' };
const ofSize = (bytes: number): FilePart => ({ ...JPEG, content: '\xff\xd8\xff'.padEnd(bytes, '.') });
const MEGABYTE = 1_048_576;

type Fields = Record<string, string | FilePart | undefined>;
type Version = 'v2' | 'v3';

const DOCUMENT: Fields = {
	issuingCountry: 'USA',
	email: 'kim@example.com',
	idType: 'passport',
	idImage: JPEG,
};
const PERSON: Fields = { faceImage: JPEG, name: 'Sample, Kim', date_of_birth: '1990-04-01' };

const step1 = (bench: Bench, changes: Fields = {}, version: Version = 'v3') =>
	bench.call('/submission/step1', multipart({ ...DOCUMENT, ...changes }), version);
const step2 = (bench: Bench, changes: Fields = {}, version: Version = 'v3') =>
	bench.call('/submission/step2', multipart({ ...PERSON, ...changes }), version);

async function begun(
	changes: Fields = {},
	{ version = 'v3', ...options }: SandboxOptions & { version?: Version } = {},
): Promise<{ bench: Bench; submissionId: string }> {
	const bench = await start(options);
	const answer = await step1(bench, changes, version);
	return { bench, submissionId: (answer.json() as { submissionId: string }).submissionId };
}

async function kycOf(bench: Bench, id: string): Promise<Record<string, unknown>> {
	const answer = await bench.call(`/submission?submission_id=${id}&request_type=kyc`);
	const { Items } = answer.json() as { Items: [{ kyc: Record<string, unknown> }] };
	return Items[0].kyc;
}

it.each(['v2', 'v3'] as const)('reads a document in %s', async (version) => {
	const bench = await start();
	const answer = await step1(bench, {}, version);
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		reviewOCRData: {
			ocr_birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			ocr_issueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			ocr_expireDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			ocr_lastName: expect.any(String),
			ocr_firstName: expect.any(String),
			ocr_name: expect.any(String),
			ocr_gender: expect.stringMatching(/^(fe)?male$/),
			ocr_nationality: 'USA',
		},
		file_upload: true,
		submissionId: expect.stringMatching(/^[a-z0-9]{16}$/),
	});
});

it('gives the numbers of Korean documents', async () => {
	const bench = await start();
	const licence = await step1(bench, { issuingCountry: 'KOR', idType: 'drivers_license' });
	expect(licence.json()).toMatchObject({
		reviewOCRData: { ocr_identityNumber: expect.any(String), ocr_licenseNumber: expect.any(String) },
	});
});

it('leaves the reading out when the OCR fails', async () => {
	const bench = await start({ switches: { fileUploadAs: 'text' } });
	expect((await step1(bench, { email: 'kim+ocr-fail@example.com' })).json()).toEqual({
		file_upload: 'true',
		submissionId: expect.any(String),
	});
});

it('ends approved, by switch pending, with what was entered', async () => {
	const { bench, submissionId } = await begun({ userid: 'user-1', cf2: 'two' });
	expect(await kycOf(bench, submissionId)).toMatchObject({ result: 'incomplete' });
	const answer = await step2(bench, { submissionId, gender: 'female', address_city: 'Musterstadt' });
	expect([answer.status, answer.json()]).toEqual([
		200,
		{
			verificationResult: 'success',
			faceSimilarityScore: 99,
			livenessScore: 91,
			kycStatus: 'approved',
			retryCount: 0,
		},
	]);
	expect((await bench.call(`/submission?submission_id=${submissionId}`)).json()).toMatchObject({
		Items: [
			{
				data: {
					full_name: 'Sample, Kim',
					date_of_birth: '1990-04-01',
					gender: 'female',
					address_city: 'Musterstadt',
					cf2: 'two',
				},
				email: 'kim@example.com',
				userid: 'user-1',
				kyc: {
					result: 'approved',
					attempts: [{ attemptCnt: 1, faceSimilarityScore: 99, livenessScore: 91 }],
				},
			},
		],
	});
	bench.sandbox.setSwitches({ stepOutcome: 'pending' });
	const second = (await step1(bench)).json() as { submissionId: string };
	expect((await step2(bench, { submissionId: second.submissionId })).json()).toMatchObject({
		kycStatus: 'pending',
	});
});

it('keeps the pictures', async () => {
	const { bench, submissionId } = await begun({ idBackImage: PNG });
	await step2(bench, { submissionId, addressImage: PNG });
	for (const [type, start] of [
		['idImage', 'ffd8ff'],
		['idBackImage', '89504e'],
		['selfieImage', 'ffd8ff'],
		['addressImage', '89504e'],
	]) {
		const picture = await bench.call(`/image?submission_id=${submissionId}&type=${type}`);
		expect(picture.bytes.subarray(0, 3).toString('hex')).toBe(start);
	}
});

it('asks for another try in the words of each version', async () => {
	const email = 'kim+retry-face_compare_underscore@example.com';
	const old = await begun({ email }, { version: 'v2' });
	expect((await step2(old.bench, { submissionId: old.submissionId }, 'v2')).json()).toEqual({
		verificationResult: 'fail',
		faceSimilarityScore: 42,
		livenessScore: 91,
		kycStatus: 'incomplete',
		retryCount: 1,
		message: 'Face compare failed: the faces do not match',
	});
	const { bench, submissionId } = await begun({ email });
	expect((await step2(bench, { submissionId })).json()).toEqual({
		retry: [
			{
				retryCode: 'face_compare_underscore',
				retryMsg: 'Face compare failed: the faces do not match',
			},
		],
		kycStatus: 'incomplete',
		retryCount: 1,
	});
	expect((await step2(bench, { submissionId })).json()).toMatchObject({
		verificationResult: 'success',
		kycStatus: 'approved',
		retryCount: 1,
	});
});

it('rejects after three tries', async () => {
	const { bench, submissionId } = await begun({ email: 'kim+retry-no_face-9@example.com' });
	await step2(bench, { submissionId });
	await step2(bench, { submissionId });
	expect((await step2(bench, { submissionId })).json()).toEqual({
		verificationResult: 'fail',
		faceSimilarityScore: 99,
		livenessScore: 31,
		kycStatus: 'rejected',
		retryCount: 3,
	});
	expect(await kycOf(bench, submissionId)).toMatchObject({
		result: 'rejected',
		comment: ['Multiple invalid KYC attempts'],
		commentCode: ['too_many_retry'],
	});
});

it('counts the tries of both steps together in v3', async () => {
	const { bench, submissionId } = await begun();
	for (const result of ['incomplete', 'incomplete', 'rejected']) {
		expect((await step1(bench, { submissionId })).json()).toMatchObject({ submissionId });
		expect(await kycOf(bench, submissionId)).toMatchObject({ result });
	}
});

it('takes the submissionId of a first try for four hours, in v3 only', async () => {
	const { bench, submissionId } = await begun();
	bench.setTime('2026-01-15T16:00:00.000Z');
	expect((await step1(bench, { submissionId })).json()).toMatchObject({ submissionId });
	expect((await step1(bench, { submissionId }, 'v2')).json()).not.toMatchObject({ submissionId });
	bench.setTime('2026-01-15T16:00:00.001Z');
	const late = await step1(bench, { submissionId });
	expect([late.status, late.json()]).toEqual([400, { message: 'invalid submission id' }]);
});

it.each<[string, Fields, Version]>([
	['missing required parameters', { issuingCountry: undefined }, 'v3'],
	['missing required parameters', { email: '' }, 'v3'],
	['missing required parameters', { idType: undefined }, 'v3'],
	['missing required parameters', { idImage: undefined }, 'v3'],
	['failed to parse the input data', { customOptions: 'approvePeriod=false' }, 'v3'],
	['invalid id type : identity', { idType: 'identity', email: 'kim' }, 'v3'],
	['invalid id type : visa', { idType: 'visa' }, 'v2'],
	['invalid email address format', { email: 'kim', idImage: GIF }, 'v3'],
	['invalid id image', { idImage: GIF, submissionId: 'nothing' }, 'v3'],
	['invalid id image', { idImage: 'no file' }, 'v3'],
	['invalid id image', { idBackImage: GIF }, 'v3'],
	['invalid id image', { idImage: ofSize(2 * MEGABYTE + 1) }, 'v3'],
	['invalid id image', { idImage: ofSize(3 * MEGABYTE + 1) }, 'v2'],
	['invalid submission id', { submissionId: 'nothing' }, 'v3'],
])('answers step 1 with: %s', async (message, changes, version) => {
	const answer = await step1(await start(), changes, version);
	expect([answer.status, answer.json()]).toEqual([400, { message }]);
});

it.each<[Fields, Version]>([
	[{ idImage: ofSize(2 * MEGABYTE) }, 'v3'],
	[{ idImage: ofSize(3 * MEGABYTE) }, 'v2'],
	[{ idType: 'universal', customOptions: '{"approvePeriod":false,"rejectDuplicateUser":true}' }, 'v3'],
])('takes step 1 with what is just allowed', async (changes, version) => {
	expect((await step1(await start(), changes, version)).status).toBe(200);
});

it.each<[string, Fields]>([
	['missing required parameters', { submissionId: undefined }],
	['missing required parameters', { faceImage: undefined }],
	['missing required parameters', { name: undefined, submissionId: 'nothing' }],
	['missing required parameters', { date_of_birth: undefined }],
	['invalid submission id', { submissionId: 'nothing', faceImage: GIF }],
	['invalid face image', { faceImage: GIF, addressImage: GIF }],
	['invalid face image', { faceImage: 'no file' }],
	['invalid face image', { faceImage: ofSize(2 * MEGABYTE + 1) }],
	['invalid or missing an address image', { addressImage: GIF }],
])('answers step 2 with: %s', async (message, changes) => {
	const { bench, submissionId } = await begun();
	const answer = await step2(bench, { submissionId, ...changes });
	expect([answer.status, answer.json()]).toEqual([400, { message }]);
	expect(await kycOf(bench, submissionId)).toMatchObject({ result: 'incomplete' });
});

it('processes a case once', async () => {
	const { bench, submissionId } = await begun();
	await step2(bench, { submissionId });
	for (const answer of [await step1(bench, { submissionId }), await step2(bench, { submissionId })]) {
		expect([answer.status, answer.json()]).toEqual([
			400,
			{ message: 'this submission is already processed' },
		]);
	}
});

it('asks for an address when the project requires one', async () => {
	const { bench, submissionId } = await begun({}, { switches: { addressOption: 'required' } });
	expect((await step2(bench, { submissionId })).json()).toEqual({
		message: 'invalid or missing an address image',
	});
	expect((await step2(bench, { submissionId, addressImage: PNG })).json()).toEqual({
		message: 'missing address data parameters',
	});
	const good = await step2(bench, { submissionId, addressImage: PNG, address_street: 'Musterweg 1' });
	expect(good.json()).toMatchObject({ kycStatus: 'approved' });
});

it.each(['/submission/step1', '/submission/step2', '/address_code'])(
	'answers the errors of every step at %s',
	async (path) => {
		const bench = await start();
		const noForm = await bench.call(path, { method: 'POST', body: '{}' });
		expect([noForm.status, noForm.json()]).toEqual([400, { message: 'failed to parse the input data' }]);
		bench.sandbox.setSwitches({ project: 'missing', stepErrors: 'errorCode' });
		const fields = { ...DOCUMENT, ...PERSON, submissionId: 'any', address: 'Musterweg 1' };
		const noProject = await bench.call(path, multipart(fields));
		expect([noProject.status, noProject.json()]).toEqual([400, { errorCode: 'failed to find the project' }]);
		const headers = { 'x-api-key': 'wrong' };
		expect((await bench.call(path, { method: 'POST', headers })).json()).toEqual({ message: 'Forbidden' });
		bench.sandbox.setSwitches({ stepWrongKey: 'invalid-api-key', stepErrors: 'error' });
		expect((await bench.call(path, { method: 'POST', headers })).json()).toEqual({
			error: 'invalid api key',
		});
	},
);

it.each(['id image processing error', 'data processing error'] as const)(
	'answers by switch: %s',
	async (failSteps) => {
		const { bench, submissionId } = await begun();
		bench.sandbox.setSwitches({ failSteps });
		for (const answer of [await step1(bench), await step2(bench, { submissionId })]) {
			expect([answer.status, answer.json()]).toEqual([400, { message: failSteps }]);
		}
	},
);

it('leaves a picture that is too large to the gateway by switch', async () => {
	const bench = await start({ switches: { stepFileTooLarge: 'gateway' } });
	const answer = await step1(bench, { idImage: ofSize(2 * MEGABYTE + 1) });
	expect([answer.status, answer.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
});

it('gives any retry code a message, even one that is named like a part of the language', async () => {
	const { bench, submissionId } = await begun({ email: 'kim+retry-constructor@example.com' });
	expect((await step2(bench, { submissionId })).json()).toEqual({
		retry: [{ retryCode: 'constructor', retryMsg: 'The face could not be checked' }],
		kycStatus: 'incomplete',
		retryCount: 1,
	});
});
