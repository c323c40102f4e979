import { expect, it } from 'vitest';
import { opensslDecrypt, opensslEncrypt } from '../testing/openssl.ts';
import { send } from '../testing/send.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

// POST /v3/submission/aml, argos-api.md §5.13. The path is inferred; of the answer only three names are known.

const FLAGGED = { email: 'kim+red-flag-2-medium@example.com', nationality: 'KOR' };

const screen = (bench: Bench, body: unknown) => send(bench, 'POST /submission/aml', body);

it('screens a case without matches', async () => {
	const bench = await start();
	const submissionId = await migrated(bench, { nationality: 'KOR' });
	const answer = await screen(bench, { submissionId });
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		message: 'success',
		result: 'Not Screened',
		raw_data: { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' },
	});
});

it('finds the matches that the e-mail asks for, the same at every screening, and sets them on the case', async () => {
	const bench = await start();
	const submissionId = await migrated(bench, FLAGGED);
	const first = (await screen(bench, { submissionId })).json();
	const aml = {
		currentstatus: 'Red Flag',
		risk_level_summary: 'Medium',
		matches: [
			{ resource_id: expect.stringMatching(/^[a-z0-9]{16}$/) },
			{ resource_id: expect.stringMatching(/^[a-z0-9]{16}$/) },
		],
	};
	expect(first).toEqual({ message: 'success', result: 'Red Flag', raw_data: aml });
	expect((await screen(bench, { submissionId })).json()).toEqual(first);
	const found = await bench.call(`/submission?submission_id=${submissionId}&request_type=aml`);
	expect(found.json()).toEqual({ Items: [{ submission_id: submissionId, aml }] });
});

it.each([99.9, '99.9'])('counts only matches of at least the threshold %j', async (amlThreshold) => {
	const bench = await start();
	const submissionId = await migrated(bench, { ...FLAGGED, email: 'kim+red-flag-20@example.com' });
	const all = (await screen(bench, { submissionId, amlThreshold: 93 })).json();
	expect(all).toHaveProperty('raw_data.matches.length', 20);
	const { raw_data } = (await screen(bench, { submissionId, amlThreshold })).json() as {
		raw_data: { matches?: unknown[] };
	};
	expect(raw_data.matches?.length ?? 0).toBeLessThan(20);
});

it.each([
	['invalid_payload', 'Invalid payload', 'not JSON'],
	['missing_parameter', 'submissionId is required', {}],
	['missing_parameter', 'submissionId is required', { submissionId: '' }],
	['invalid_submissionId', 'Cannot find submission.', { submissionId: 'nothing', amlThreshold: 'high' }],
])('answers %s', async (errorCode, message, body) => {
	const bench = await start();
	const answer = await screen(bench, body);
	expect([answer.status, answer.json()]).toEqual([400, { errorCode, message }]);
});

it('answers invalid_country to a nationality that is no country', async () => {
	const bench = await start({ switches: { countries: 'format' } });
	const submissionId = await migrated(bench, { nationality: 'ZZZ' });
	const answer = await screen(bench, { submissionId });
	expect([answer.status, answer.json()]).toEqual([
		400,
		{ errorCode: 'invalid_country', message: 'The nationality is invalid: ZZZ' },
	]);
});

it('screens a case without nationality unless the switch says otherwise', async () => {
	const bench = await start();
	const submissionId = await migrated(bench);
	expect((await screen(bench, { submissionId })).status).toBe(200);
	bench.sandbox.setSwitches({ amlWithoutNationality: 'refuse' });
	expect((await screen(bench, { submissionId })).json()).toMatchObject({ errorCode: 'invalid_country' });
});

it.each([-1, 101, 'high', '', null, true])('answers invalid_aml_threshold to %j', async (amlThreshold) => {
	const bench = await start();
	const submissionId = await migrated(bench);
	const answer = await screen(bench, { submissionId, amlThreshold });
	expect([answer.status, answer.json()]).toEqual([
		400,
		{ errorCode: 'invalid_aml_threshold', message: 'Invalid AML Threshold.' },
	]);
});

it('needs a threshold when the dashboard has none', async () => {
	const bench = await start({ switches: { dashboardAmlThreshold: false } });
	const submissionId = await migrated(bench);
	expect((await screen(bench, { submissionId })).json()).toMatchObject({
		errorCode: 'invalid_aml_threshold',
	});
	expect((await screen(bench, { submissionId, amlThreshold: 93 })).status).toBe(200);
});

it('answers request_failed by switch', async () => {
	const bench = await start({ switches: { failScreenings: true } });
	const answer = await screen(bench, { submissionId: await migrated(bench) });
	expect([answer.status, answer.json()]).toEqual([
		400,
		{ errorCode: 'request_failed', message: 'Fail to search AML.' },
	]);
});

it('answers in the way it was asked when the project encrypts', async () => {
	const key = '4c806362b613f7496abf284146efd31da90e4b16169fe001841ca17290f427c4';
	const bench = await start({ key: 'test-api-key', encryption: 'aes-256-ecb', people: 1 });
	const { submissions } = (await bench.control('/submissions')).json() as {
		submissions: [{ submissionId: string }];
	};
	const { submissionId } = submissions[0];
	expect((await screen(bench, { submissionId })).json()).toMatchObject({ message: 'success' });
	const sealed = await screen(
		bench,
		encodeURIComponent(opensslEncrypt(key, JSON.stringify({ submissionId }))),
	);
	const { data } = sealed.json() as { data: string };
	expect(JSON.parse(opensslDecrypt(key, data))).toMatchObject({ message: 'success' });
});
