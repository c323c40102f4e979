import { expect, it } from 'vitest';
import { migrated, start } from '../testing/start.ts';

const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) });

it.each([
	['aml_monitor', { records: 5 }, '"details.records" must be a list.'],
	['aml_monitor', { records: [null] }, '"details.records" must be a JSON object.'],
	['updated', { update: 'fullName' }, '"details.update" must be a list.'],
	['updated', { update: [1] }, '"each of details.update" must be a text.'],
	['retry', { attempts: 'x' }, '"details.attempts" must be a whole number from 0 to 1000.'],
	['retry', { retryCode: {} }, '"details.retryCode" must be a text.'],
	['token_expired', { expiry: null }, '"details.expiry" must be a JSON object.'],
	['token_expired', { expiry: { condition: 'x' } }, '"details.expiry.condition" must be one of count, time.'],
	['faceAuth', { authentication: [] }, '"details.authentication" must be a JSON object.'],
])('refuses %s by hand with %j and says what to send', async (trigger, details, error) => {
	const bench = await start();
	const submissionId = await migrated(bench);
	const answer = await bench.control('/webhooks/send', post({ trigger, submissionId, details }));
	expect([answer.status, answer.json()]).toEqual([400, { error }]);
});

it('makes up what a detail leaves out', async () => {
	const { control } = await start();
	const details = { tokenId: 'token-0001', expiry: { condition: 'time' } };
	const answer = await control('/webhooks/send', post({ trigger: 'token_expired', details }));
	expect(answer.json()).toMatchObject({
		payload: {
			webhook_trigger: 'token_expired',
			token_id: 'token-0001',
			expired_condition: 'time',
			service: 'idCheck',
			expected_expired_at: '2026-01-15T12:00:00.000Z',
		},
	});
});
