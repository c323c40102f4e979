import { expect, it } from 'vitest';
import type { Bench } from '../testing/start.ts';
import { migrated, start } from '../testing/start.ts';

// PATCH (older: PUT) /v3/submission, argos-api.md §5.4. Every sentence is the vendor's, word for word.

const ADMIN = 'admin@example.com';

const edit = ({ call }: Bench, body: unknown, method = 'PATCH') =>
	call('/submission', { method, body: typeof body === 'string' ? body : JSON.stringify(body) });

const single = async ({ call }: Bench, id: string) =>
	((await call(`/submission?submission_id=${id}`)).json() as { Items: [Record<string, unknown>] }).Items[0];

it.each(['PATCH', 'PUT'])('changes every documented field by %s', async (method) => {
	const bench = await start();
	const submissionId = await migrated(bench);
	bench.setTime('2026-01-16T09:30:00.000Z');
	const data = {
		idType: 'passport',
		issuingCountry: 'DEU',
		fullName: 'Erika Muster',
		firstName: 'Erika',
		lastName: 'Muster',
		gender: 'female',
		birthDate: '1988-02-03',
		nationality: 'DEU',
		issueDate: '2021-01-01',
		expireDate: '2031-01-01',
		identityNumber: 'SAMPLE-9',
		documentNumber: 'X9999999',
		serialNumber: 'SAMPLE-S',
	};
	const answer = await edit(bench, { submissionId, admin: ADMIN, data }, method);
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({ message: 'Data Processing Success.' });
	expect(await single(bench, submissionId)).toMatchObject({
		updated_at: '2026-01-16T09:30:00.000Z',
		kyc_result_at: '2026-01-15T12:00:00.000Z',
		data: {
			idType: 'passport',
			idcard_issuingCountry: 'DEU',
			full_name: 'Erika Muster',
			first_name: 'Erika',
			last_name: 'Muster',
			gender: 'female',
			date_of_birth: '1988-02-03',
			nationality: 'DEU',
			idcard_issueDate: '2021-01-01',
			idcard_expireDate: '2031-01-01',
			identityNumber: 'SAMPLE-9',
			documentNumber: 'X9999999',
		},
		kyc: { result: 'approved' },
	});
});

it('decides a case by kycStatus, as often as asked', async () => {
	const bench = await start();
	const submissionId = await migrated(bench);
	await edit(bench, { submissionId, admin: 'second@example.com', data: { kycStatus: 'rejected' } });
	const rejected = await single(bench, submissionId);
	expect(rejected).toMatchObject({ kyc: { result: 'rejected' }, reviewer: 'second@example.com' });
	expect(rejected).not.toHaveProperty('applicant_id');
	await edit(bench, { submissionId, admin: ADMIN, data: { kycStatus: 'approved' } });
	expect(await single(bench, submissionId)).toMatchObject({
		kyc: { result: 'approved' },
		applicant_id: expect.any(String),
	});
});

it('can answer with the older text', async () => {
	const bench = await start({ switches: { editSuccess: 'old' } });
	const submissionId = await migrated(bench);
	const answer = await edit(bench, { submissionId, admin: ADMIN, data: { fullName: 'A B' } });
	expect(answer.json()).toEqual({ message: 'success to edit.' });
});

const good = { submissionId: 'x', admin: ADMIN, data: { fullName: 'A B' } };

it.each([
	['no JSON', '{', 'data parsing error. please check input data.'],
	['an array', '[]', 'data parsing error. please check input data.'],
	['no submissionId', { ...good, submissionId: undefined }, 'submissionId is required.'],
	['a blank submissionId', { ...good, submissionId: ' ' }, 'submissionId is required.'],
	['no admin', { ...good, admin: undefined }, 'admin is required.'],
	['no data', { ...good, data: undefined }, 'At least one property to modify is required.'],
	['empty data', { ...good, data: {} }, 'At least one property to modify is required.'],
	[
		'only unknown properties',
		{ ...good, data: { shoeSize: '42' } },
		'At least one property to modify is required.',
	],
	['data that is a text', { ...good, data: 'fullName' }, 'data parsing error. please check input data.'],
	[
		'a value that is no text',
		{ ...good, data: { fullName: 5 } },
		'data parsing error. please check input data.',
	],
	['idType', { ...good, data: { idType: 'library_card' } }, 'Invalid idType. Please check the idType.'],
	[
		'kycStatus',
		{ ...good, data: { kycStatus: 'pending' } },
		'Invalid kyc status. Please check the kycStatus.',
	],
	['gender', { ...good, data: { gender: 'x' } }, 'Invalid gender. Please check the gender.'],
	[
		'issuingCountry',
		{ ...good, data: { issuingCountry: 'XXX' } },
		'Invalid issuingCountry. Please enter a valid ISO 3166-1 alpha-3.',
	],
	[
		'nationality',
		{ ...good, data: { nationality: 'KR' } },
		'Invalid nationality. Please enter a valid ISO 3166-1 alpha-3.',
	],
	[
		'birthDate',
		{ ...good, data: { birthDate: '01.02.1990' } },
		'Invalid birthDate. Please enter the date as YYYY-MM-DD',
	],
	[
		'issueDate',
		{ ...good, data: { issueDate: '20200101' } },
		'Invalid issueDate. Please enter the date as YYYY-MM-DD',
	],
	[
		'expireDate',
		{ ...good, data: { expireDate: 'never' } },
		'Invalid expireDate. Please enter the date as YYYY-MM-DD',
	],
])('answers the documented sentence to %s', async (_what, body, sentence) => {
	const bench = await start();
	const answer = await edit(bench, body);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: sentence });
});

it('checks in the order of the table', async () => {
	const bench = await start({ switches: { project: 'missing' } });
	const sentence = async (body: unknown) => (await edit(bench, body)).json();
	expect(await sentence('{')).toEqual({ errorCode: 'The project is not found.' });
	bench.sandbox.setSwitches({ project: 'active' });
	expect(await sentence({})).toEqual({ errorCode: 'submissionId is required.' });
	expect(await sentence({ submissionId: 'x' })).toEqual({ errorCode: 'admin is required.' });
	const data = { expireDate: 'x', gender: 'x', kycStatus: 'x', idType: 'x' };
	expect(await sentence({ submissionId: 'x', admin: ADMIN, data })).toEqual({
		errorCode: 'Invalid idType. Please check the idType.',
	});
});

it('can carry the sentence under message, fail on demand, and take any idType', async () => {
	const bench = await start({ switches: { editErrorKey: 'message', failing: ['edit'] } });
	expect((await edit(bench, good)).json()).toEqual({ message: 'Data Processing Error.' });
	bench.sandbox.setSwitches({ failing: null, editIdTypes: 'open' });
	const submissionId = await migrated(bench);
	const answer = await edit(bench, { submissionId, admin: ADMIN, data: { idType: 'library_card' } });
	expect(answer.status).toBe(200);
});

it('says of a case that is not there what the switch says', async () => {
	const bench = await start();
	expect((await edit(bench, good)).json()).toEqual({ errorCode: 'invalid_payload' });
	bench.sandbox.setSwitches({ unknownEdit: 'not-exist' });
	expect((await edit(bench, good)).json()).toEqual({ errorCode: 'not Exist Submission Data' });
});

it('takes any administrator, or only its own under a switch', async () => {
	const bench = await start({ switches: { editAdmin: 'registered' } });
	const submissionId = await migrated(bench);
	const data = { fullName: 'A B' };
	expect((await edit(bench, { submissionId, admin: 'other@example.com', data })).json()).toEqual({
		errorCode: 'invalid_admin',
	});
	expect((await edit(bench, { submissionId, admin: 'ADMIN@example.com', data })).status).toBe(200);
});

it('is not there in v2', async () => {
	const { call } = await start();
	const answer = await call('/submission', { method: 'PATCH', body: '{}' }, 'v2');
	expect(answer.json()).toEqual({ message: 'Missing Authentication Token' });
});
