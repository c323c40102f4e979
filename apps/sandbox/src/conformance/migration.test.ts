import { expect, it } from 'vitest';
import { EXAMPLE, start } from '../testing/start.ts';

// POST /v3/submission/migration, argos-api.md §5.1. Every expectation is the vendor's table, word for word.

it("takes the vendor's own example and answers success with an id", async () => {
	const { migrate } = await start();
	const answer = await migrate(EXAMPLE);
	expect(answer.status).toBe(200);
	expect(answer.headers['content-type']).toBe('application/json');
	expect(answer.json()).toEqual({
		message: 'success',
		submissionId: expect.stringMatching(/^[a-z0-9]{16}$/),
	});
});

it('takes every documented field and gives it back', async () => {
	const { call, migrate } = await start();
	const { submissionId } = (
		await migrate({
			...EXAMPLE,
			birthDate: '1999-11-30',
			nationality: 'KOR',
			gender: 'female',
			issueDate: '2020-02-25',
			expireDate: '2030-02-25',
			ipAddress: '192.0.2.7',
			identityNumber: 'SAMPLE-1',
			documentNumber: 'X0000001',
			address_city: 'Musterstadt',
			address_country: 'DEU',
			address_state: 'Hessen',
			address_street: 'Musterweg 1',
			address_full: 'Musterweg 1, Musterstadt',
			cf1: 'one',
			cf2: 'two',
			cf3: 'three',
			userid: 'user-1',
		})
	).json() as { submissionId: string };
	expect((await call(`/submission?submission_id=${submissionId}`)).json()).toEqual({
		Items: [
			{
				data: {
					full_name: 'hong kil dong',
					first_name: 'kil dong',
					last_name: 'hong',
					age_group: 'adult',
					gender: 'female',
					nationality: 'KOR',
					date_of_birth: '1999-11-30',
					ip_address: '192.0.2.7',
					idType: 'drivers_license',
					idcard_issuingCountry: 'KOR',
					idcard_issueDate: '2020-02-25',
					idcard_expireDate: '2030-02-25',
					identityNumber: 'SAMPLE-1',
					documentNumber: 'X0000001',
					address_city: 'Musterstadt',
					address_country: 'DEU',
					address_state: 'Hessen',
					address_street: 'Musterweg 1',
					address_input: 'Musterweg 1, Musterstadt',
					cf1: 'one',
					cf2: 'two',
					cf3: 'three',
				},
				email: 'user@example.com',
				submission_id: submissionId,
				applicant_id: expect.stringMatching(/^[a-z0-9]{16}$/),
				userid: 'user-1',
				created_at: '2026-01-15T12:00:00.000Z',
				updated_at: '2026-01-15T12:00:00.000Z',
				kyc_result_at: '2026-01-15T12:00:00.000Z',
				reviewer: 'admin@example.com',
				project_options: { option_aml: true, option_addressData: false, option_idNumber: true },
				kyc: { result: 'approved' },
				aml: { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' },
			},
		],
	});
});

it.each([
	['text that is no JSON', '{"admin":'],
	['an empty body', ''],
	['an array', '[]'],
	['a bare text', '"admin"'],
	['null', 'null'],
])('answers invalid_payload to %s', async (_what, body) => {
	const { migrate } = await start();
	const answer = await migrate(body);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'invalid_payload', message: 'Invalid payload' });
});

it('can end the text of invalid_payload in a full stop, as the sample has it', async () => {
	const { migrate } = await start({ switches: { invalidPayloadFullStop: true } });
	expect((await migrate('')).json()).toEqual({ errorCode: 'invalid_payload', message: 'Invalid payload.' });
});

it.each(['admin', 'email', 'fullName', 'birthDate', 'kycStatus'])(
	'answers missing_data without %s',
	async (field) => {
		const { migrate } = await start();
		const answer = await migrate({ ...EXAMPLE, [field]: undefined });
		expect(answer.status).toBe(400);
		expect(answer.json()).toEqual({ errorCode: 'missing_data', message: 'Required input data is missing' });
	},
);

it.each(['', '  ', null])('counts a required field that is %j as missing', async (value) => {
	const { migrate } = await start();
	expect((await migrate({ ...EXAMPLE, fullName: value })).json()).toMatchObject({
		errorCode: 'missing_data',
	});
});

it.each(['idType', 'issuingCountry'])('asks for %s only under its switch', async (field) => {
	const { migrate, sandbox } = await start();
	expect((await migrate({ ...EXAMPLE, [field]: undefined })).status).toBe(200);
	sandbox.setSwitches({ requireIdType: true });
	expect((await migrate({ ...EXAMPLE, [field]: undefined })).json()).toEqual({
		errorCode: 'missing_data',
		message: 'Required input data is missing',
	});
});

it('answers invalid_project when the project is not there', async () => {
	const { migrate } = await start({ switches: { project: 'missing' } });
	const answer = await migrate(EXAMPLE);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'invalid_project', message: 'Invalid project' });
});

it('answers invalid_admin to somebody who is not the administrator', async () => {
	const { migrate } = await start();
	const answer = await migrate({ ...EXAMPLE, admin: 'someone-else@example.com' });
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'invalid_admin', message: 'Invalid admin' });
});

it.each(['nickname', 'full_name', 'submissionId', '__proto__', 'constructor'])(
	'answers invalid_parameter to the unknown field %s',
	async (field) => {
		const { migrate } = await start();
		const answer = await migrate(`${JSON.stringify(EXAMPLE).slice(0, -1)},"${field}":"x"}`);
		expect(answer.status).toBe(400);
		expect(answer.json()).toEqual({ errorCode: 'invalid_parameter', message: `invalid parameter: ${field}` });
	},
);

it.each([
	['email', 'nobody'],
	['birthDate', '30-11-1999'],
	['birthDate', '19991130'],
	['kycStatus', 'pending'],
	['kycStatus', 'Approved'],
	['issuingCountry', 'KR'],
	['issuingCountry', 'XYZ'],
	['nationality', 'kor'],
	['address_country', 'Korea'],
	['gender', 'M'],
	['issueDate', '2020-2-5'],
	['expireDate', 'never'],
	['ipAddress', '192.0.2.256'],
	['cf1', 7],
	['userid', false],
	['fullName', ['hong']],
])('answers invalid_format to %s = %j', async (field, value) => {
	const { migrate } = await start();
	const answer = await migrate({ ...EXAMPLE, [field]: value });
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'invalid_format', message: `invalid format: ${field}` });
});

it('answers processing_error with status 400, and stores nothing', async () => {
	const { migrate, call } = await start({ switches: { failMigrations: true } });
	const answer = await migrate(EXAMPLE);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode: 'processing_error', message: 'Failed to complete migration' });
	expect((await call('/submission')).json()).toEqual({ Items: [] });
});

it('checks payload, required, project, admin, parameter, format, in this order', async () => {
	const { migrate, sandbox } = await start({ switches: { failMigrations: true } });
	const code = async (body: unknown) => ((await migrate(body)).json() as { errorCode: string }).errorCode;
	const wrong = { ...EXAMPLE, admin: 'x@example.com', nickname: 'x', birthDate: 'x' };
	sandbox.setSwitches({ project: 'missing' });
	expect(await code('x')).toBe('invalid_payload');
	expect(await code({ ...wrong, email: undefined })).toBe('missing_data');
	expect(await code(wrong)).toBe('invalid_project');
	sandbox.setSwitches({ project: 'active' });
	expect(await code(wrong)).toBe('invalid_admin');
	expect(await code({ ...wrong, admin: EXAMPLE.admin })).toBe('invalid_parameter');
	expect(await code({ ...EXAMPLE, birthDate: 'x' })).toBe('invalid_format');
	expect(await code(EXAMPLE)).toBe('processing_error');
});

it.each(['drvlic', 'drivers_license', 'passport', 'something_new'])(
	'takes idType %s as it is',
	async (idType) => {
		const { migrate, call } = await start();
		const { submissionId } = (await migrate({ ...EXAMPLE, idType })).json() as { submissionId: string };
		const answer = await call(`/submission?submission_id=${submissionId}`);
		expect(answer.json()).toMatchObject({ Items: [{ data: { idType } }] });
	},
);

it.each([
	['calendarDates', 'strict', 'birthDate', '1999-11-31'],
	['idTypes', 'known', 'idType', 'something_new'],
	['useridFormat', 'one-lowercase-word', 'userid', 'John Smith'],
	['emptyOptionals', 'invalid_format', 'cf1', ''],
])('refuses with the switch %s = %s what it takes without', async (name, value, field, text) => {
	const { migrate, sandbox } = await start();
	const body = { ...EXAMPLE, birthDate: '1999-11-30', [field]: text };
	expect((await migrate(body)).status).toBe(200);
	sandbox.setSwitches({ [name]: value });
	expect((await migrate(body)).json()).toEqual({
		errorCode: 'invalid_format',
		message: `invalid format: ${field}`,
	});
});

it.each([
	['countries', 'format', 'nationality', 'XYZ'],
	['ipAddresses', 'open', 'ipAddress', '*.*.*.*'],
])('takes with the switch %s = %s what it refuses without', async (name, value, field, text) => {
	const { migrate, sandbox } = await start();
	expect((await migrate({ ...EXAMPLE, [field]: text })).status).toBe(400);
	sandbox.setSwitches({ [name]: value });
	expect((await migrate({ ...EXAMPLE, [field]: text })).status).toBe(200);
});

it('never repeats what was sent, except the name of a wrong field', async () => {
	const { migrate } = await start();
	const answer = await migrate({ ...EXAMPLE, birthDate: 'secret-value' });
	expect(answer.text).not.toContain('secret-value');
	expect(answer.text).not.toContain('hong');
});
