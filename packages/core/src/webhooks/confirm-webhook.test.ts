import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';
import { INITIAL_WATCH_STATE } from '../watch/state.ts';
import { watchStep } from '../watch/step.ts';
import { type ConfirmOptions, confirmWebhook } from './confirm-webhook.ts';
import { parseWebhook } from './parse-webhook.ts';

const CREATED = '2026-01-15T10:00:00.000Z';
const DECIDED = '2026-01-15T10:05:00.000Z';
const UPDATED = '2026-01-15T10:06:00.000Z';

/** What ARGOS has about `sub1`: decided a minute before its last update. */
function wire(status: string, more = {}) {
	return {
		submission_id: 'sub1',
		created_at: CREATED,
		updated_at: UPDATED,
		data: { full_name: 'Ana Example' },
		kyc: { result: status },
		...(status === 'pending'
			? { pending_at: DECIDED }
			: status !== 'incomplete' && { kyc_result_at: DECIDED }),
		...more,
	};
}

/** Lets a webhook arrive while ARGOS has this. Gives the confirmation and the paths that were asked for. */
async function arrive(has: object | undefined, webhook: object, options?: ConfirmOptions) {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, { Items: has === undefined ? [] : [has] }),
	);
	const argos = createArgos({
		apiKey: 'unit-test-key',
		baseUrl: server.url,
		transport: kyTransport({ retries: 0 }),
	});
	const confirmation = await confirmWebhook(
		argos,
		parseWebhook({ submission_id: 'sub1', ...webhook }),
		options,
	);
	return { confirmation, paths: server.seen.map(({ path }) => path) };
}

const said = (trigger: string, more = {}) => ({ webhook_trigger: trigger, ...more });
const RED_FLAG = { currentstatus: 'Red Flag', risk_level_summary: 'High', matches: [{ resource_id: 'm1' }] };
const CLEAN = { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' };
// The first 16 hex digits of the SHA-256 of ["m1"], by `printf '["m1"]' | sha256sum`.
const M1 = 'd37f6c33da172c38';

it.each([
	['created', said('created'), wire('incomplete'), [['incomplete', `sub1:incomplete:${CREATED}`]]],
	['submit', said('submit'), wire('pending'), [['pending', `sub1:pending:${DECIDED}`]]],
	['approved', said('approved'), wire('approved'), [['approved', `sub1:approved:${DECIDED}`]]],
	['rejected', said('rejected'), wire('rejected'), [['rejected', `sub1:rejected:${DECIDED}`]]],
	[
		'retry',
		said('retry', { attempts: 99 }),
		wire('incomplete', { kyc: { result: 'incomplete', attempts: [{ attemptCnt: 1 }, { attemptCnt: 2 }] } }),
		[['retried', 'sub1:retried:2']],
	],
	[
		'updated',
		said('updated', { data: { update: ['fullName'] } }),
		wire('approved'),
		[['updated', `sub1:updated:${UPDATED}`]],
	],
	[
		'updated, the status too',
		said('updated', { data: { update: ['kycStatus'] } }),
		wire('rejected'),
		[
			['rejected', `sub1:rejected:${DECIDED}`],
			['updated', `sub1:updated:${UPDATED}`],
		],
	],
	[
		'delete',
		said('delete'),
		wire('approved', { data: { idType: 'passport' } }),
		[['deleted', 'sub1:deleted']],
	],
	[
		'injection',
		said('injection', { action: { type: 'address' } }),
		wire('approved', { injection_action: [{ type: 'address' }] }),
		[['injected', `sub1:injected:${UPDATED}`]],
	],
	[
		'aml with a red flag',
		said('aml', { aml_result: { currentstatus: 'Red Flag' } }),
		wire('approved', { aml: RED_FLAG }),
		[['red-flag', `sub1:red-flag:${M1}`]],
	],
	[
		'aml without one',
		said('aml', { aml_result: CLEAN }),
		wire('approved', { aml: CLEAN }),
		[['screened', 'sub1:screened:Not Screened/Not Screened']],
	],
	[
		'aml that says less than the API',
		said('aml', { aml_result: CLEAN }),
		wire('approved', { aml: RED_FLAG }),
		[['red-flag', `sub1:red-flag:${M1}`]],
	],
	[
		'aml_monitor with a hit',
		said('aml_monitor', { records: [{ recordId: 'r1' }] }),
		wire('approved', { aml: RED_FLAG }),
		[['red-flag', `sub1:red-flag:${M1}`]],
	],
])('tells what the API confirms: %s', async (_what, webhook, has, expected) => {
	const { confirmation, paths } = await arrive(has, webhook);
	expect(paths).toEqual(['/v3/submission?submission_id=sub1']);
	if (!confirmation.confirmed) throw new Error(`Not confirmed: ${confirmation.reason}`);
	expect(confirmation.events.map(({ type, id }) => [type, id])).toEqual(expected);
	expect(confirmation.submission.raw).toEqual(has);
	for (const event of confirmation.events) expect(event.submission).toBe(confirmation.submission);
});

it.each([
	['approved, found pending', said('approved'), wire('pending'), 'differs', true],
	['approved, found incomplete', said('approved'), wire('incomplete'), 'differs', true],
	['approved, found rejected', said('approved'), wire('rejected'), 'differs', false],
	['rejected, found approved', said('rejected'), wire('approved'), 'differs', false],
	['submit, found incomplete', said('submit'), wire('incomplete'), 'differs', true],
	['submit, decided meanwhile', said('submit'), wire('approved'), 'differs', false],
	['created, decided meanwhile', said('created'), wire('approved'), 'differs', false],
	['delete, still there', said('delete'), wire('approved'), 'differs', true],
	['delete, nothing read yet', said('delete'), wire('incomplete', { data: {} }), 'differs', true],
	[
		'a red flag, not there',
		said('aml', { aml_result: { currentstatus: 'Red Flag' } }),
		wire('approved', { aml: CLEAN }),
		'differs',
		true,
	],
	[
		'a screening that the answer does not show',
		said('aml', { aml_result: CLEAN }),
		wire('approved'),
		'not-shown',
		false,
	],
	['a retry that the answer does not show', said('retry'), wire('incomplete'), 'not-shown', false],
	[
		'an update without a time',
		said('updated'),
		wire('approved', { updated_at: undefined }),
		'not-shown',
		false,
	],
	['an additional step, not there', said('injection'), wire('approved'), 'not-shown', false],
	['a failed additional step', said('injectionFail'), wire('approved'), 'not-shown', false],
	['monitoring without a hit', said('aml_monitor'), wire('approved', { aml: CLEAN }), 'not-shown', false],
])('does not confirm %s', async (_what, webhook, has, reason, askAgain) => {
	const { confirmation } = await arrive(has, webhook);
	expect(confirmation).toMatchObject({
		confirmed: false,
		reason,
		askAgain,
		submission: { submissionId: 'sub1' },
	});
});

it.each(['approved', 'delete', 'aml'])(
	'does not confirm %s of a submission that nobody has',
	async (trigger) => {
		const { confirmation } = await arrive(undefined, said(trigger));
		expect(confirmation).toEqual({ confirmed: false, reason: 'not-found', askAgain: false });
	},
);

it('would look again for a submission that was created just now', async () => {
	const { confirmation } = await arrive(undefined, said('created'));
	expect(confirmation).toEqual({ confirmed: false, reason: 'not-found', askAgain: true });
});

it('takes an unknown id for deleted only when told so', async () => {
	const webhook = said('delete', { delete_time: UPDATED });
	const { confirmation } = await arrive(undefined, webhook, { absentIsDeleted: true });
	expect(confirmation).toMatchObject({
		confirmed: true,
		events: [{ id: 'sub1:deleted', occurredAt: UPDATED }],
	});
	const approved = await arrive(undefined, said('approved'), { absentIsDeleted: true });
	expect(approved.confirmation).toMatchObject({ confirmed: false, reason: 'not-found' });
});

it('takes another look of deletion', async () => {
	const isDeleted = () => true;
	const { confirmation } = await arrive(wire('approved'), said('delete'), { isDeleted });
	expect(confirmation).toMatchObject({ confirmed: true, events: [{ type: 'deleted' }] });
});

it.each([
	[said('token_expired', { token_id: 't1' }), 'no-submission'],
	[said('faceAuth', { data: { Submission_id: 'sub1', Auth_Status: 'approved' } }), 'no-submission'],
	[said('argos_id_auth', { consent_id: 'c1' }), 'no-submission'],
	[said('aml', { consent_id: 'c1', submission_id: '' }), 'no-submission'],
	[said('something_new'), 'unknown-trigger'],
])('leaves to the host, without a call, what this API cannot confirm: %j', async (webhook, reason) => {
	const { confirmation, paths } = await arrive(wire('approved'), webhook);
	expect(confirmation).toEqual({ confirmed: false, reason, askAgain: false });
	expect(paths).toEqual([]);
});

it('uses nothing of the message but its id and trigger', async () => {
	const forged = said('approved', {
		full_name: 'Mallory Example',
		kyc_result: { status: 'approved', kyc_result_at: '2030-01-01T00:00:00.000Z', comment: 'forged' },
	});
	const { confirmation } = await arrive(wire('approved'), forged);
	expect(confirmation).toMatchObject({ confirmed: true, events: [{ occurredAt: DECIDED }] });
	expect(JSON.stringify(confirmation)).not.toMatch(/Mallory|2030|forged/);
});

it('tells nothing that was told before, nor what is older than the host wants', async () => {
	const seen = [`sub1:approved:${DECIDED}`];
	const again = await arrive(wire('approved'), said('approved'), { seen });
	expect(again.confirmation).toMatchObject({ confirmed: true, events: [] });
	const since = '2026-01-15T10:05:00.001Z';
	const old = await arrive(wire('approved'), said('approved'), { since });
	expect(old.confirmation).toMatchObject({ confirmed: true, events: [] });
	const fresh = await arrive(wire('approved'), said('approved'), { since: DECIDED });
	expect(fresh.confirmation).toMatchObject({ confirmed: true, events: [{ type: 'approved' }] });
});

it('throws when ARGOS cannot be asked, so that the webhook can come again', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 500, { message: 'Internal Server Error' }),
	);
	const argos = createArgos({
		apiKey: 'unit-test-key',
		baseUrl: server.url,
		transport: kyTransport({ retries: 0 }),
	});
	const message = parseWebhook(said('approved', { submission_id: 'sub1' }));
	await expect(confirmWebhook(argos, message)).rejects.toMatchObject({ kind: 'server', retryable: true });
});

it.each([
	['approved', wire('approved'), said('approved')],
	['rejected', wire('rejected'), said('rejected')],
	['pending', wire('pending'), said('submit')],
	[
		'red-flag',
		wire('approved', { aml: RED_FLAG }),
		said('aml', { aml_result: { currentstatus: 'Red Flag' } }),
	],
] as const)('gives to %s the id that the watch gives', async (type, has, webhook) => {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: [has] }));
	const argos = createArgos({
		apiKey: 'unit-test-key',
		baseUrl: server.url,
		transport: kyTransport({ retries: 0 }),
	});
	const now = () => Date.parse('2026-01-16T00:00:00.000Z');
	const options = { statuses: [type], existing: true, now };
	const { events } = await watchStep(argos, INITIAL_WATCH_STATE, options);
	expect(events.map((event) => event.type)).toEqual([type]);
	const message = parseWebhook({ submission_id: 'sub1', ...webhook });
	const confirmation = await confirmWebhook(argos, message);
	expect(confirmation).toMatchObject({ confirmed: true, events: [{ id: events[0]?.id, type }] });
	const seen = events.map(({ id }) => id);
	expect(await confirmWebhook(argos, message, { seen })).toMatchObject({ confirmed: true, events: [] });
});
