import { createCipheriv } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, it } from 'vitest';
import { opensslEncrypt } from '../testing/openssl.ts';
import { raw } from '../testing/raw-http.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

// printf %s sandbox-key | openssl dgst -sha256, and the same of face-key.
const PROJECT_KEY = 'db6bcf6a2a36ee93dafa7dfcdc40973da39f2e2843e4c6f76e08aefc767b0caa';
const FACE_KEY = '08c0e60a6b57979459c7977848a0a46ca5d84b0ffa8703a341de91abff491823';
const FORM = 'application/x-www-form-urlencoded';
const PERSON = {
	fullName: 'Kim Sample',
	birthDate: '1990-04-01',
	email: 'kim@example.com',
	issuingCountry: 'KOR',
	idType: 'passport',
};

const home = ({ sandbox }: Bench) => `http://127.0.0.1:${sandbox.port}`;
const get = (bench: Bench, path: string) => raw(home(bench) + path);

function post(bench: Bench, path: string, fields: Record<string, string>, headers = {}) {
	const body = new URLSearchParams(fields).toString();
	return raw(home(bench) + path, { method: 'POST', headers: { 'content-type': FORM, ...headers }, body });
}

/** Posts a form whose body arrives only when `meanwhile` is over; gives the status. */
async function postSlowly(bench: Bench, path: string, fields: object, meanwhile: () => Promise<unknown>) {
	const body = new URLSearchParams({ ...fields }).toString();
	const headers = { 'content-type': FORM, 'content-length': body.length, expect: '100-continue' };
	const call = request(home(bench) + path, { method: 'POST', headers });
	const answered = once(call, 'response') as Promise<[IncomingMessage]>;
	call.flushHeaders();
	// From here on the form is at work.
	await once(call, 'continue');
	await meanwhile();
	call.end(body);
	const [response] = await answered;
	response.resume();
	return response.statusCode;
}

/** Goes through both steps and gives the submission as the API shows it. */
async function onboard(bench: Bench, query: string, fields: Record<string, string> = {}, selfie = {}) {
	const first = await post(bench, `/liveform/document?${query}`, { ...PERSON, ...fields });
	const selfiePath = first.headers.location ?? '';
	expect([first.status, selfiePath]).toEqual([
		303,
		expect.stringMatching(/^\/liveform\/cases\/\w+\/selfie\?/),
	]);
	const second = await post(bench, selfiePath, selfie);
	expect(second.status).toBe(303);
	const id = selfiePath.split('/')[3] ?? '';
	const answer = (await bench.call(`/submission?submission_id=${id}`)).json() as { Items: object[] };
	return answer.Items[0];
}

it('takes user id and custom fields of the link into the submission', async () => {
	const item = await onboard(await start(), 'pid=project1&userid=user-1&cf1=order%207');
	expect(item).toMatchObject({
		userid: 'user-1',
		email: 'kim@example.com',
		kyc: { result: 'approved' },
		data: { full_name: 'Kim Sample', date_of_birth: '1990-04-01', cf1: 'order 7', idType: 'passport' },
	});
});

it.each([
	['kim+reject-expired_id@example.com', { result: 'rejected', commentCode: ['expired_id'] }],
	['kim+pending@example.com', { result: 'pending' }],
])('ends as the tags of %s say', async (email, kyc) => {
	expect(await onboard(await start(), 'pid=project1', { email })).toMatchObject({ kyc });
});

it('lets a tester decide against tags and rules', async () => {
	const bench = await start({ switches: { liveformAgeLimit: 99 } });
	const item = await onboard(
		bench,
		'pid=project1',
		{ email: 'kim+pending@example.com' },
		{ endAs: 'approved' },
	);
	expect(item).toMatchObject({ kyc: { result: 'approved' } });
});

it.each([
	[{ liveformAgeLimit: 99 }, 'ageLimit', 'under_ageLimit'],
	[{ liveformBlacklistCountries: ['KOR'] }, 'blacklistCountries', 'blacklistCountry'],
])('rejects by %j unless the link says false', async (switches, parameter, code) => {
	const bench = await start({ switches });
	expect(await onboard(bench, 'pid=project1')).toMatchObject({ kyc: { commentCode: [code] } });
	expect(await onboard(bench, `pid=project1&${parameter}=true`)).toMatchObject({
		kyc: { commentCode: [code] },
	});
	expect(await onboard(bench, `pid=project1&${parameter}=false`)).toMatchObject({
		kyc: { result: 'approved' },
	});
});

it('rejects a person approved before when the link asks for it', async () => {
	const bench = await start();
	await onboard(bench, 'pid=project1');
	expect(await onboard(bench, 'pid=project1')).toMatchObject({ kyc: { result: 'approved' } });
	expect(await onboard(bench, 'pid=project1&rejectDuplicateUser=true')).toMatchObject({
		kyc: { commentCode: ['duplicate_user'] },
	});
});

it('opens what OpenSSL encrypted, and takes restrictions from there only', async () => {
	const bench = await start();
	const secret = encodeURIComponent(
		opensslEncrypt(PROJECT_KEY, '{"allowedCountries":"USA","userid":"user-2"}'),
	);
	const refused = await post(bench, `/liveform/document?pid=project1&encrypted=${secret}`, PERSON);
	expect([refused.status, refused.text]).toEqual([
		400,
		expect.stringContaining('Documents of this country are not accepted here.'),
	]);
	expect(await onboard(bench, 'pid=project1&allowedCountries=USA')).toMatchObject({
		kyc: { result: 'approved' },
	});
});

it('opens AES-256-GCM when its layout is stated, and then nothing else', async () => {
	const liveformGcm = {
		nonceBytes: 12,
		tagBytes: 16,
		order: 'nonce-ciphertext-tag',
		encoding: 'base64',
	} as const;
	const bench = await start({ liveformGcm });
	const nonce = Buffer.alloc(12, 7);
	const cipher = createCipheriv('aes-256-gcm', Buffer.from(PROJECT_KEY, 'hex'), nonce);
	const sealed = [nonce, cipher.update('{"email":"gcm@example.com"}'), cipher.final(), cipher.getAuthTag()];
	const path = (text: string) => `/liveform?pid=project1&encrypted=${encodeURIComponent(text)}`;
	const opened = await get(bench, path(Buffer.concat(sealed).toString('base64')));
	expect(opened.text).toContain('value="gcm@example.com"');
	expect((await get(bench, path(opensslEncrypt(PROJECT_KEY, '{}')))).status).toBe(400);
});

it.each([
	[{}, { webhook_trigger: 'injection', action: { type: 'address' } }],
	[
		{ failCode: 'distanceChecks_ipGeo' },
		{ webhook_trigger: 'injectionFail', action: { failCode: 'distanceChecks_ipGeo' } },
	],
])('tells how the additional step ended: %j', async (fields, payload) => {
	const bench = await start();
	const sid = await migrated(bench);
	const form = { address_street: 'Sample street 1', address_city: 'Seoul', ...fields };
	await post(bench, `/liveform/injection?pid=project1&action=addveri&sid=${sid}`, form);
	expect(bench.sandbox.deliveries()[0]).toMatchObject({ payload: { submission_id: sid, ...payload } });
});

it.each([
	['', 'Invalid projectId'],
	['pid=other', 'Invalid projectId'],
	['pid=project1&encrypted=abc', 'The link cannot be read'],
	['pid=project1&action=addveri', 'Required field is missing'],
	['pid=project1&action=addveri&sid=none', 'Invalid submissionId'],
])('shows a plain error page for the link "%s"', async (query, title) => {
	const bench = await start({ switches: { liveformProjectIds: ['project1'] } });
	let answer = await get(bench, `/liveform?${query}`);
	if (answer.headers.location) answer = await get(bench, answer.headers.location);
	expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(`<h1>${title}</h1>`)]);
});

it('refuses a token three minutes after its first use, and once it is spent', async () => {
	const bench = await start({ switches: { liveformPrivateMode: true } });
	const link = '/liveform?pid=project1&token=token-0001';
	expect((await get(bench, link)).status).toBe(200);
	bench.setTime('2026-01-15T12:03:00.000Z');
	expect((await get(bench, link)).status).toBe(200);
	bench.setTime('2026-01-15T12:03:00.001Z');
	expect((await get(bench, link)).text).toContain('TK-10001');
	expect((await get(bench, '/liveform?pid=project1&token=token-0002')).status).toBe(200);
	await onboard(bench, 'pid=project1&token=token-0002');
	expect((await get(bench, '/liveform?pid=project1&token=token-0002')).text).toContain('TK-10001');
});

it('starts a link until the last millisecond of startValidUntil', async () => {
	const bench = await start();
	const parameters = '{"startValidUntil":"2026-01-15T12:00:00.000Z"}';
	const path = `/liveform?pid=project1&encrypted=${encodeURIComponent(opensslEncrypt(PROJECT_KEY, parameters))}`;
	expect((await get(bench, path)).status).toBe(200);
	bench.setTime('2026-01-15T12:00:00.001Z');
	expect((await get(bench, path)).headers.location).toBe('/error-page/expired-start-valid-until');
});

it('opens FaceAuth links of both kinds of text, by the key of the add-on', async () => {
	const bench = await start({ faceAuthKey: 'face-key' });
	const sid = await migrated(bench);
	const path = (text: string, key = FACE_KEY) =>
		`/face-auth?pid=face1&encrypted=${encodeURIComponent(opensslEncrypt(key, text))}`;
	expect((await get(bench, path(JSON.stringify({ sid })))).status).toBe(200);
	expect((await get(bench, path(`sid=${sid}&authUserId=user-1`))).status).toBe(200);
	expect((await get(bench, path(JSON.stringify({ sid }), PROJECT_KEY))).status).toBe(400);
	bench.sandbox.setSwitches({ faceAuthLinkText: 'json' });
	expect((await get(bench, path(`sid=${sid}`))).status).toBe(400);
});

it('takes no form from another web page', async () => {
	const bench = await start();
	const headers = { origin: 'http://stranger.example.com' };
	expect((await post(bench, '/liveform/document?pid=project1', PERSON, headers)).status).toBe(403);
});

it('keeps a name that is markup as text', async () => {
	const bench = await start();
	const answer = await get(bench, '/liveform?pid=project1&email=%22%3E%3Cscript%3E');
	expect(answer.text).toContain('value="&quot;&gt;&lt;script&gt;"');
});

it('takes no selfie for a submission that was deleted meanwhile', async () => {
	const bench = await start();
	const first = await post(bench, '/liveform/document?pid=project1', PERSON);
	const selfiePath = first.headers.location ?? '';
	const id = selfiePath.split('/')[3] ?? '';
	await bench.call(`/submission?submission_id=${id}`, { method: 'DELETE' });
	const answer = await post(bench, selfiePath, {});
	expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('This step is over')]);
	expect((await bench.call(`/image?submission_id=${id}&type=selfieImage`)).status).toBe(400);
});

it('does not undo what a reviewer decided while the selfie was on its way', async () => {
	const bench = await start();
	const first = await post(bench, '/liveform/document?pid=project1', PERSON);
	const selfiePath = first.headers.location ?? '';
	const id = selfiePath.split('/')[3] ?? '';
	const status = await postSlowly(bench, selfiePath, { endAs: 'approved' }, async () => {
		bench.sandbox.decide(id, { status: 'rejected', commentCode: 'expired_id' });
	});
	expect(status).toBe(400);
	expect((await bench.call(`/submission?submission_id=${id}&request_type=kyc`)).json()).toMatchObject({
		Items: [{ kyc: { result: 'rejected', commentCode: ['expired_id'] } }],
	});
});

it('brings no submission back that was deleted while its address was on its way', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const path = `/liveform/injection?pid=project1&action=addveri&sid=${id}`;
	const status = await postSlowly(bench, path, { address_city: 'Sample City' }, () =>
		bench.call(`/submission?submission_id=${id}`, { method: 'DELETE' }),
	);
	expect(status).toBe(400);
	expect((await bench.call(`/submission?submission_id=${id}`)).text).not.toContain('hong');
});
