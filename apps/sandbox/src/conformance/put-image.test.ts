import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// PUT /v3/submission/image, argos-api.md §5.9. Every expectation is the vendor's table, word for word.

// One dot each: a PNG, and the first bytes of a JPEG.
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const JPEG = '/9j/4AAQSkZJRgABAQEASABIAAD/2Q==';

const BOUNDARY = 'form-of-a-test';

function form(fields: Record<string, string>): string {
	const parts = Object.entries(fields).map(
		([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

const put = ({ call }: Bench, fields: Record<string, string>, version?: 'v2') =>
	call(
		'/submission/image',
		{
			method: 'PUT',
			headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
			body: form(fields),
		},
		version,
	);

const required = async (bench: Bench) => ({
	submissionId: await migrated(bench),
	admin: 'admin@example.com',
});

it('stores all four kinds and gives them back', async () => {
	const bench = await start();
	const fields = await required(bench);
	const answer = await put(bench, {
		...fields,
		idType: 'passport',
		idImage: PNG,
		idBackImage: JPEG,
		selfieImage: JPEG,
		addressImage: PNG,
	});
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({ message: 'complete to update image.' });
	const picture = (type: string) => bench.call(`/image?submission_id=${fields.submissionId}&type=${type}`);
	expect((await picture('idImage')).bytes.toString('base64')).toBe(PNG);
	expect((await picture('idImage')).headers['content-type']).toBe('image/png');
	expect((await picture('idBackImage')).bytes.toString('base64')).toBe(JPEG);
	expect((await picture('selfieImage')).headers['content-type']).toBe('image/jpeg');
	expect((await picture('addressImage')).bytes.toString('base64')).toBe(PNG);
	expect((await bench.call(`/submission?submission_id=${fields.submissionId}`)).json()).toMatchObject({
		Items: [{ data: { idType: 'passport' } }],
	});
});

it('replaces a picture, and asks for no idType without a document', async () => {
	const bench = await start();
	const fields = await required(bench);
	await put(bench, { ...fields, selfieImage: PNG });
	expect((await put(bench, { ...fields, selfieImage: JPEG })).status).toBe(200);
	const answer = await bench.call(`/image?submission_id=${fields.submissionId}&type=selfieImage`);
	expect(answer.bytes.toString('base64')).toBe(JPEG);
});

it('answers invalid_payload to what is no form', async () => {
	const { call } = await start();
	const answer = await call('/submission/image', {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: '{}',
	});
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'invalid_payload', message: 'Fail to parse the input data.' });
});

it.each([
	['no submissionId', { submissionId: '' }, 'missing_data', 'Required input data is missing.'],
	['no admin', { admin: '' }, 'missing_data', 'Required input data is missing.'],
	['another admin', { admin: 'other@example.com' }, 'invalid_admin', 'Invalid admin.'],
	['an unknown case', { submissionId: 'x' }, 'invalid_submission', 'Invalid submission.'],
	['no picture', { idImage: '' }, 'invalid_data', 'At least one image parameter is required.'],
	['no idType', { idType: '' }, 'missing_data', 'The idType is required when submit idImage or idBackImage.'],
	['a strange idType', { idType: 'library_card' }, 'invalid_idType', 'Invalid IdType.'],
	['no Base64', { idImage: '<svg/>' }, 'processing_error', 'Failed to put image.'],
	['neither JPEG nor PNG', { idImage: 'R0lGODlhAQABAAAAACw=' }, 'processing_error', 'Failed to put image.'],
])('answers to %s with the documented error', async (_what, changes, errorCode, message) => {
	const bench = await start();
	const fields = { ...(await required(bench)), idType: 'passport', idImage: PNG, ...changes };
	const answer = await put(bench, fields);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode, message });
});

it('says in either way that the project is missing, before it looks at the admin', async () => {
	const bench = await start();
	const fields = { ...(await required(bench)), admin: 'other@example.com' };
	bench.sandbox.setSwitches({ project: 'missing' });
	expect((await put(bench, fields)).json()).toEqual({
		errorCode: 'invalid_project',
		message: 'Cannot find project info.',
	});
	bench.sandbox.setSwitches({ imageProjectMessage: 'Invalid project.' });
	expect((await put(bench, fields)).json()).toMatchObject({ message: 'Invalid project.' });
});

it('holds pictures to its size, fails on demand, and can take any bytes', async () => {
	const bench = await start({ switches: { maxImageBytes: 20 } });
	const fields = { ...(await required(bench)), selfieImage: PNG };
	const failed = { errorCode: 'processing_error', message: 'Failed to put image.' };
	expect((await put(bench, fields)).json()).toEqual(failed);
	bench.sandbox.setSwitches({ maxImageBytes: 1000, failing: ['put-image'] });
	expect((await put(bench, fields)).json()).toEqual(failed);
	bench.sandbox.setSwitches({ failing: null, checkImages: false });
	expect((await put(bench, { ...fields, selfieImage: 'aGVsbG8=' })).status).toBe(200);
});

it('is not there in v2', async () => {
	const bench = await start();
	expect((await put(bench, {}, 'v2')).json()).toEqual({ message: 'Missing Authentication Token' });
});
