import { expect, it } from 'vitest';
import type { Trigger } from '../events.ts';
import type { Switches } from '../switches.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

// The payloads of argos-api.md §8.3, in the newest form and in the older one.

const PERSON = {
	email: 'kim@example.com',
	fullName: 'Kim Sample',
	firstName: 'Kim',
	lastName: 'Sample',
	birthDate: '1990-04-01',
	gender: 'female',
	nationality: 'KOR',
	ipAddress: '192.0.2.44',
	idType: 'passport',
	issuingCountry: 'KOR',
	issueDate: '2020-01-01',
	expireDate: '2030-01-01',
	identityNumber: '900401-0000000',
	documentNumber: 'M00000001',
	cf1: 'one',
	cf3: 'three',
	userid: 'kim-1',
};

interface Case {
	bench: Bench;
	id: string;
	applicantId: string;
}

async function kim(switches: Partial<Switches> = {}): Promise<Case> {
	const bench = await start({ switches: { migrationEvent: 'none', ...switches } });
	const id = await migrated(bench, PERSON);
	const found = await bench.call(`/submission?submission_id=${id}`);
	const { Items } = found.json() as { Items: { applicant_id: string }[] };
	return { bench, id, applicantId: Items[0]?.applicant_id ?? '' };
}

/** The payload that the sandbox would send now. */
async function told({ bench, id }: Case, trigger: Trigger, details?: object): Promise<unknown> {
	const body = JSON.stringify({ trigger, submissionId: id, details });
	const answer = await bench.control('/webhooks/send', { method: 'POST', body });
	return (answer.json() as { payload: unknown }).payload;
}

const CF = { cf1: 'one', cf3: 'three' };
const NOON = '2026-01-15T12:00:00.000Z';

it('tells created with the ids of the case, and retry with its code and count', async () => {
	const one = await kim();
	const created = {
		webhook_trigger: 'created',
		submission_id: one.id,
		kyc_result: { status: 'incomplete' },
		cf: CF,
		userid: 'kim-1',
		ipAddress: '192.0.2.44',
	};
	expect(await told(one, 'created')).toEqual(created);
	expect(await told(one, 'created', { tokenId: 'token-0001' })).toEqual({
		...created,
		tokenId: 'token-0001',
	});
	const details = { retryCode: 'face_compare_underscore', attempts: 2 };
	expect(await told(one, 'retry', details)).toEqual({ ...created, webhook_trigger: 'retry', ...details });
});

it('tells submit with the time of creation on top, or the older way inside of the result', async () => {
	const one = await kim();
	const common = {
		webhook_trigger: 'submit',
		submission_id: one.id,
		email: 'kim@example.com',
		cf: CF,
		userid: 'kim-1',
		ipAddress: '192.0.2.44',
	};
	expect(await told(one, 'submit')).toEqual({ ...common, created_at: NOON });
	one.bench.sandbox.setSwitches({ webhookGeneration: 'old' });
	expect(await told(one, 'submit')).toEqual({
		...common,
		projectId: 'sandbox',
		kyc_result: { status: 'pending', created_at: NOON },
	});
});

it('tells approved with the person in the newest spelling', async () => {
	const one = await kim();
	expect(await told(one, 'approved')).toEqual({
		webhook_trigger: 'approved',
		submission_id: one.id,
		email: 'kim@example.com',
		cf: CF,
		applicant_id: one.applicantId,
		kyc_result: {
			status: 'approved',
			updated_at: NOON,
			created_at: NOON,
			kyc_result_at: NOON,
			reviewer: 'admin@example.com',
		},
		age_group: 'adult',
		gender: 'female',
		date_of_birth: '1990-04-01',
		nationality: 'KOR',
		full_name: 'Kim Sample',
		first_name: 'Kim',
		last_name: 'Sample',
	});
});

it('tells approved the older way, with the document and the moment of waiting', async () => {
	const one = await kim({ webhookGeneration: 'old' });
	one.bench.setTime('2026-01-16T08:00:00.000Z');
	one.bench.sandbox.decide(one.id, { status: 'pending' });
	one.bench.setTime('2026-01-17T08:00:00.000Z');
	one.bench.sandbox.decide(one.id, { status: 'approved' });
	expect(await told(one, 'approved')).toEqual({
		webhook_trigger: 'approved',
		submission_id: one.id,
		email: 'kim@example.com',
		cf: CF,
		userid: 'kim-1',
		ipAddress: '192.0.2.44',
		applicant_id: one.applicantId,
		kyc_result: {
			status: 'approved',
			created_at: NOON,
			pending_at: '2026-01-16T08:00:00.000Z',
			updated_at: '2026-01-17T08:00:00.000Z',
			kyc_result_at: '2026-01-17T08:00:00.000Z',
			reviewer: 'admin@example.com',
		},
		fullName: 'Kim Sample',
		gender: 'female',
		date_of_birth: '1990-04-01',
		nationality: 'KOR',
		idType: 'passport',
		issuingCountry: 'KOR',
		issueDate: '2020-01-01',
		expireDate: '2030-01-01',
		identityNumber: '900401-0000000',
		documentNumber: 'M00000001',
	});
});

it('tells rejected with comment and code as texts', async () => {
	const one = await kim();
	one.bench.sandbox.decide(one.id, { status: 'rejected', comment: 'Expired', commentCode: 'expired_id' });
	const payload = {
		webhook_trigger: 'rejected',
		submission_id: one.id,
		email: 'kim@example.com',
		cf: CF,
		userid: 'kim-1',
		ipAddress: '192.0.2.44',
		kyc_result: {
			status: 'rejected',
			comment: 'Expired',
			updated_at: NOON,
			commentCode: 'expired_id',
		},
	};
	expect(await told(one, 'rejected')).toEqual(payload);
	one.bench.sandbox.setSwitches({ webhookUpdatedAtKey: 'update_at' });
	expect(await told(one, 'rejected')).toEqual({
		...payload,
		kyc_result: { status: 'rejected', comment: 'Expired', update_at: NOON, commentCode: 'expired_id' },
	});
});

it('tells updated with the names of the changed fields, not their values', async () => {
	const one = await kim();
	const details = { update: ['kycStatus', 'fullName'], admin: 'other@example.com' };
	expect(await told(one, 'updated', details)).toEqual({
		webhook_trigger: 'updated',
		submission_id: one.id,
		email: 'kim@example.com',
		data: {
			update: ['kycStatus', 'fullName'],
			kyc_result: 'approved',
			reviewer: 'admin@example.com',
		},
		admin: 'other@example.com',
		update_time: NOON,
		age_group: 'adult',
		gender: 'female',
		date_of_birth: '1990-04-01',
		full_name: 'Kim Sample',
		first_name: 'Kim',
		last_name: 'Sample',
		nationality: 'KOR',
		userid: 'kim-1',
	});
});

it('tells delete with who did it and when', async () => {
	const one = await kim();
	expect(await told(one, 'delete', { admin: 'boss@example.com', comment: 'Asked to' })).toEqual({
		webhook_trigger: 'delete',
		submission_id: one.id,
		account_email: 'boss@example.com',
		delete_time: NOON,
		comment: 'Asked to',
	});
});

it('tells injection and its failure with flat custom fields', async () => {
	const one = await kim();
	const frame = {
		submission_id: one.id,
		email: 'kim@example.com',
		kyc_status: 'approved',
		applicant_id: one.applicantId,
		userid: 'kim-1',
		cf1: 'one',
		cf3: 'three',
	};
	expect(await told(one, 'injection')).toEqual({
		webhook_trigger: 'injection',
		action: { type: 'address', created_at: NOON },
		...frame,
	});
	expect(await told(one, 'injectionFail', { failCode: 'blackliskCountries' })).toEqual({
		webhook_trigger: 'injectionFail',
		action: { type: 'address', created_at: NOON, failCode: 'blackliskCountries' },
		...frame,
	});
});

it('tells aml with the level of risk, and for the ARGOS ID product by consent', async () => {
	const one = await kim();
	const frame = {
		webhook_trigger: 'aml',
		submission_id: one.id,
		email: 'kim@example.com',
		cf: CF,
		userid: 'kim-1',
	};
	expect(await told(one, 'aml')).toEqual({
		...frame,
		aml_result: { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' },
	});
	one.bench.sandbox.decide(one.id, { status: 'approved', redFlag: { matches: 2, riskLevel: 'Medium' } });
	expect(await told(one, 'aml')).toEqual({
		...frame,
		aml_result: { currentstatus: 'Red Flag', risk_level_summary: 'Medium' },
	});
	const consent = { consentId: 'consent-1', argosId: 'argos-1', authedAt: NOON };
	expect(await told(one, 'aml', { consent })).toEqual({
		webhook_trigger: 'aml',
		consent_id: 'consent-1',
		aml_result: { currentstatus: 'Red Flag', risk_level_summary: 'MEDIUM' },
	});
});

it('tells aml_monitor with records and without any match', async () => {
	const one = await kim();
	const records = [{ recordId: 'record-1', worklistId: 'default', createdAt: NOON }];
	expect(await told(one, 'aml_monitor', { records })).toEqual({
		webhook_trigger: 'aml_monitor',
		submission_id: one.id,
		email: 'kim@example.com',
		records: [{ recordId: 'record-1', worklistId: 'default', created_at: NOON }],
		userid: 'kim-1',
		cf: CF,
	});
});

it('tells token_expired by count or by time, about no submission', async () => {
	const { control } = await start();
	const payload = async (expiry: object) => {
		const details = { tokenId: 'token-0001', expiry };
		const body = JSON.stringify({ trigger: 'token_expired', details });
		const answer = await control('/webhooks/send', { method: 'POST', body });
		return (answer.json() as { payload: unknown }).payload;
	};
	const at = '2026-01-14T00:00:00.000Z';
	expect(await payload({ condition: 'count', service: 'idCheck', at })).toEqual({
		webhook_trigger: 'token_expired',
		token_id: 'token-0001',
		expired_condition: 'count',
		service: 'idCheck',
		expired_at: at,
	});
	expect(await payload({ condition: 'time', service: 'faceAuth', at })).toEqual({
		webhook_trigger: 'token_expired',
		token_id: 'token-0001',
		expired_condition: 'time',
		service: 'faceAuth',
		expected_expired_at: at,
	});
});

it('tells faceAuth with its capital letters, and the older way with the id outside of data', async () => {
	const one = await kim();
	const authentication = {
		authenticationId: 'auth-1',
		status: 'rejected',
		createdAt: NOON,
		userid: 'kim-1',
		cf2: 'door',
	};
	const reference = { userid: 'kim-1', email: 'kim@example.com', cf: CF };
	expect(await told(one, 'faceAuth', { authentication, tokenId: 'token-0002' })).toEqual({
		webhook_trigger: 'faceAuth',
		data: {
			Submission_id: one.id,
			Auth_Status: 'rejected',
			Create_Time: NOON,
			Auth_User_id: 'kim-1',
			Auth_cf2: 'door',
			Token_id: 'token-0002',
			reference,
			Authentication_id: 'auth-1',
		},
	});
	one.bench.sandbox.setSwitches({ webhookGeneration: 'old' });
	expect(await told(one, 'faceAuth', { authentication })).toEqual({
		webhook_trigger: 'faceAuth',
		data: {
			Submission_id: one.id,
			Auth_Status: 'rejected',
			Create_Time: NOON,
			User_id: 'kim-1',
			cf2: 'door',
			reference,
		},
		Authentication_id: 'auth-1',
	});
});

it('tells argos_id_auth of a consent', async () => {
	const { control } = await start();
	const consent = { consentId: 'consent-1', argosId: 'argos-1', authedAt: NOON, requestId: 'request-1' };
	const body = JSON.stringify({ trigger: 'argos_id_auth', details: { consent } });
	const answer = await control('/webhooks/send', { method: 'POST', body });
	expect(answer.json()).toMatchObject({
		payload: {
			webhook_trigger: 'argos_id_auth',
			consent_id: 'consent-1',
			authed_at: NOON,
			argos_id: 'argos-1',
			request_id: 'request-1',
		},
	});
});

it('leaves out what was never entered', async () => {
	const bench = await start({ switches: { migrationEvent: 'none' } });
	const id = await migrated(bench);
	const payload = await told({ bench, id, applicantId: '' }, 'created');
	expect(payload).toEqual({
		webhook_trigger: 'created',
		submission_id: id,
		kyc_result: { status: 'incomplete' },
	});
});

it.each([
	[{ trigger: 'SUBMIT' }, '"trigger" must be one of created, retry, submit,'],
	[{ trigger: 'submit' }, '"submit" needs the "submissionId" of a submission that is there.'],
	[{ trigger: 'submit', submissionId: 'x' }, '"submit" needs the "submissionId" of a submission'],
	[{ trigger: 'token_expired', details: { colour: 1 } }, 'There is no "colour" here; known: retryCode'],
])('refuses to send %j by hand', async (body, message) => {
	const { control } = await start();
	const answer = await control('/webhooks/send', { method: 'POST', body: JSON.stringify(body) });
	expect(answer.status).toBe(400);
	expect(answer.text).toContain(message.replaceAll('"', '\\"'));
});
