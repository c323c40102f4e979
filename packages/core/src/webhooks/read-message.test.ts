import { expect, it } from 'vitest';
import { parseWebhook } from './parse-webhook.ts';

// Payloads as argos-api.md §8.3 and §11 print them, filled with fictional values.
const TIME = '2026-01-15T10:05:00.000Z';
const EARLIER = '2026-01-15T10:00:00.000Z';
const CUSTOM = { cf1: 'a', cf2: 'b', cf3: 'c' };
const WHO = { email: 'ana.example@example.com', userid: 'user-1', tokenId: 'token-1' };
const CLAIMED_WHO = { email: 'ana.example@example.com', userId: 'user-1', tokenId: 'token-1' };

it('reads `created` and `retry`', () => {
	const body = {
		webhook_trigger: 'created',
		submission_id: 'sub1',
		kyc_result: { status: 'incomplete' },
		cf: CUSTOM,
		userid: 'user-1',
		tokenId: 'token-1',
		ipAddress: '192.0.2.10',
	};
	const message = parseWebhook(body);
	expect(message).toMatchObject({
		trigger: 'created',
		submissionId: 'sub1',
		claim: {
			status: 'incomplete',
			userId: 'user-1',
			tokenId: 'token-1',
			ipAddress: '192.0.2.10',
			custom: CUSTOM,
		},
	});
	expect(message).not.toHaveProperty('attempts');
	const retry = { ...body, webhook_trigger: 'retry', retryCode: 'face_compare_underscore', attempts: 2 };
	expect(parseWebhook(retry)).toMatchObject({
		trigger: 'retry',
		retryCode: 'face_compare_underscore',
		attempts: 2,
	});
});

it('reads `submit` of both generations as pending', () => {
	const newest = {
		webhook_trigger: 'submit',
		created_at: TIME,
		submission_id: 'sub1',
		duplicated_information: '',
		cf: CUSTOM,
		...WHO,
	};
	expect(parseWebhook(newest)).toMatchObject({
		trigger: 'submit',
		occurredAt: TIME,
		claim: { status: 'pending', createdAt: TIME, custom: CUSTOM, ...CLAIMED_WHO },
	});
	const older = {
		webhook_trigger: 'submit',
		submission_id: 'sub1',
		projectId: 'project1',
		kyc_result: { status: 'pending', created_at: TIME },
	};
	expect(parseWebhook(older)).toMatchObject({
		occurredAt: TIME,
		claim: { status: 'pending', createdAt: TIME },
	});
});

it('reads `approved` of both generations into one spelling', () => {
	const common = {
		webhook_trigger: 'approved',
		submission_id: 'sub1',
		cf: CUSTOM,
		applicant_id: 'applicant1',
		email: 'ana.example@example.com',
		age_group: 'adult',
		gender: 'female',
		date_of_birth: '1990-12-31',
		nationality: 'PRT',
		first_name: 'Ana',
		last_name: 'Example',
	};
	const kyc = { status: 'approved', updated_at: TIME, created_at: EARLIER, kyc_result_at: TIME };
	const claim = {
		submissionId: 'sub1',
		status: 'approved',
		applicantId: 'applicant1',
		email: 'ana.example@example.com',
		ageGroup: 'adult',
		gender: 'female',
		birthDate: '1990-12-31',
		nationality: 'PRT',
		fullName: 'Ana Example',
		firstName: 'Ana',
		lastName: 'Example',
		custom: CUSTOM,
		reviewer: 'system',
		createdAt: EARLIER,
		updatedAt: TIME,
		decidedAt: TIME,
	};
	const newest = {
		...common,
		kyc_result: { ...kyc, reviewer: 'system' },
		full_name: 'Ana Example',
		full_name_en: 'Ana Example',
		additional_list: [],
	};
	expect(parseWebhook(newest)).toMatchObject({ trigger: 'approved', occurredAt: TIME, claim, raw: newest });
	const older = {
		...common,
		kyc_result: { ...kyc, reviewer: 'system', pending_at: EARLIER },
		fullName: 'Ana Example',
		tokenId: 'token-1',
		userid: 'user-1',
		ipAddress: '192.0.2.10',
		idType: 'passport',
		issuingCountry: 'PRT',
		issueDate: '2021-03-01',
		expireDate: '2031-03-01',
		identityNumber: 'id-1',
		documentNumber: 'doc-1',
	};
	expect(parseWebhook(older)).toMatchObject({
		claim: {
			...claim,
			pendingAt: EARLIER,
			tokenId: 'token-1',
			userId: 'user-1',
			ipAddress: '192.0.2.10',
			document: {
				type: 'passport',
				issuingCountry: 'PRT',
				issueDate: '2021-03-01',
				expireDate: '2031-03-01',
				identityNumber: 'id-1',
				documentNumber: 'doc-1',
			},
		},
	});
});

it.each(['updated_at', 'update_at'])('reads `rejected` with %s, its texts as lists', (name) => {
	const kyc = { status: 'rejected', comment: 'Expired', commentCode: 'expired_id', [name]: TIME };
	const body = { webhook_trigger: 'rejected', submission_id: 'sub1', kyc_result: kyc, cf: CUSTOM, ...WHO };
	expect(parseWebhook(body)).toMatchObject({
		trigger: 'rejected',
		occurredAt: TIME,
		claim: {
			status: 'rejected',
			comments: ['Expired'],
			commentCodes: ['expired_id'],
			decidedAt: TIME,
			updatedAt: TIME,
			...CLAIMED_WHO,
		},
	});
});

it('reads `updated`: names of what changed, and the status', () => {
	const body = {
		webhook_trigger: 'updated',
		submission_id: 'sub1',
		data: {
			update: ['kycStatus', 'fullName'],
			kyc_result: 'approved',
			pending_at: EARLIER,
			reviewer: 'admin',
		},
		admin: 'admin@example.com',
		update_time: TIME,
		full_name: 'Ana Example',
	};
	expect(parseWebhook(body)).toMatchObject({
		trigger: 'updated',
		changed: ['kycStatus', 'fullName'],
		admin: 'admin@example.com',
		occurredAt: TIME,
		claim: {
			status: 'approved',
			fullName: 'Ana Example',
			pendingAt: EARLIER,
			updatedAt: TIME,
			reviewer: 'admin',
		},
	});
});

it('reads `delete`', () => {
	const body = {
		webhook_trigger: 'delete',
		submission_id: 'sub1',
		account_email: 'admin@example.com',
		delete_time: TIME,
		comment: 'On request',
	};
	expect(parseWebhook(body)).toMatchObject({
		trigger: 'delete',
		submissionId: 'sub1',
		admin: 'admin@example.com',
		comment: 'On request',
		occurredAt: TIME,
	});
});

it('reads `injection` and `injectionFail` with their flat custom fields', () => {
	const body = {
		webhook_trigger: 'injection',
		action: { type: 'address', created_at: TIME },
		submission_id: 'sub1',
		kyc_status: 'approved',
		applicant_id: 'applicant1',
		...WHO,
		...CUSTOM,
	};
	expect(parseWebhook(body)).toMatchObject({
		trigger: 'injection',
		action: 'address',
		occurredAt: TIME,
		claim: { status: 'approved', custom: CUSTOM, ...CLAIMED_WHO },
	});
	const action = { type: 'address', created_at: TIME, failCode: 'distanceChecks_ipGeo' };
	expect(parseWebhook({ ...body, webhook_trigger: 'injectionFail', action })).toMatchObject({
		trigger: 'injectionFail',
		failCode: 'distanceChecks_ipGeo',
	});
});

it('tells the two kinds of `aml` apart, and spells levels one way', () => {
	const result = { currentstatus: 'Red Flag', risk_level_summary: 'HIGH' };
	const check = { webhook_trigger: 'aml', submission_id: 'sub1', cf: CUSTOM, aml_result: result, ...WHO };
	expect(parseWebhook(check)).toMatchObject({
		trigger: 'aml',
		submissionId: 'sub1',
		claim: { aml: { status: 'Red Flag', riskLevel: 'High', matches: [] }, ...CLAIMED_WHO },
	});
	expect(parseWebhook({ webhook_trigger: 'aml', consent_id: 'consent1', aml_result: result })).toEqual({
		trigger: 'argos_id_aml',
		webhookTrigger: 'aml',
		consentId: 'consent1',
		aml: { status: 'Red Flag', riskLevel: 'High', matches: [] },
		raw: { webhook_trigger: 'aml', consent_id: 'consent1', aml_result: result },
	});
});

it('reads `aml_monitor`', () => {
	const records = [{ recordId: 'record1', worklistId: 'default', created_at: TIME }, 'odd'];
	const body = { webhook_trigger: 'aml_monitor', submission_id: 'sub1', records, cf: CUSTOM, ...WHO };
	expect(parseWebhook(body)).toMatchObject({
		trigger: 'aml_monitor',
		records: [{ recordId: 'record1', worklistId: 'default', createdAt: TIME }],
	});
});

it.each([
	['count', 'expired_at'],
	['time', 'expected_expired_at'],
])('reads `token_expired` by %s', (condition, name) => {
	const body = {
		webhook_trigger: 'token_expired',
		token_id: 'token-1',
		expired_condition: condition,
		service: 'idCheck',
		[name]: TIME,
	};
	expect(parseWebhook(body)).toEqual({
		trigger: 'token_expired',
		webhookTrigger: 'token_expired',
		tokenId: 'token-1',
		condition,
		service: 'idCheck',
		occurredAt: TIME,
		raw: body,
	});
});

const FACE = { authenticationId: 'auth1', submissionId: 'sub1', status: 'approved', occurredAt: TIME };
const REFERENCE = { userid: 'user-1', email: 'ana.example@example.com', cf: CUSTOM };

it('reads `faceAuth` of both generations, wherever its id stands', () => {
	const data = {
		Submission_id: 'sub1',
		Auth_Status: 'approved',
		Create_Time: TIME,
		Auth_User_id: 'auth-user-1',
		Auth_cf1: 'x',
		Token_id: 'token-1',
		reference: REFERENCE,
	};
	const expected = {
		trigger: 'faceAuth',
		...FACE,
		tokenId: 'token-1',
		authUserId: 'auth-user-1',
		authCustom: { cf1: 'x' },
		reference: { userId: 'user-1', email: 'ana.example@example.com', custom: CUSTOM },
	};
	const inside = { webhook_trigger: 'faceAuth', data: { ...data, Authentication_id: 'auth1' } };
	expect(parseWebhook(inside)).toMatchObject(expected);
	expect(parseWebhook({ webhook_trigger: 'faceAuth', Authentication_id: 'auth1', data })).toMatchObject(
		expected,
	);
	const older = {
		webhook_trigger: 'faceAuth',
		Authentication_id: 'auth1',
		data: {
			Submission_id: 'sub1',
			Auth_Status: 'approved',
			Create_Time: TIME,
			User_id: 'auth-user-1',
			cf1: 'x',
		},
	};
	expect(parseWebhook(older)).toMatchObject({ ...FACE, authUserId: 'auth-user-1', authCustom: { cf1: 'x' } });
});

it('reads `argos_id_auth`', () => {
	const body = {
		webhook_trigger: 'argos_id_auth',
		consent_id: 'consent1',
		authed_at: TIME,
		argos_id: 'argos1',
		request_id: 'request1',
	};
	expect(parseWebhook(body)).toEqual({
		trigger: 'argos_id_auth',
		webhookTrigger: 'argos_id_auth',
		consentId: 'consent1',
		argosId: 'argos1',
		requestId: 'request1',
		occurredAt: TIME,
		raw: body,
	});
});

it('lets a trigger through that is not documented', () => {
	const body = { webhook_trigger: 'something_new', submission_id: 'sub1', more: [1] };
	expect(parseWebhook(body)).toEqual({
		trigger: 'other',
		webhookTrigger: 'something_new',
		submissionId: 'sub1',
		raw: body,
	});
});
