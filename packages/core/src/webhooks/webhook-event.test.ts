import { expect, it } from 'vitest';
import { parseWebhook } from './parse-webhook.ts';
import { webhookEvent } from './webhook-event.ts';

const TIME = '2026-01-15T10:05:00.000Z';

it.each([
	[{ webhook_trigger: 'created', created_at: TIME }, 'incomplete', `sub1:incomplete:${TIME}`],
	[{ webhook_trigger: 'submit', created_at: TIME }, 'pending', `sub1:pending:${TIME}`],
	[{ webhook_trigger: 'approved', kyc_result: { kyc_result_at: TIME } }, 'approved', `sub1:approved:${TIME}`],
	[{ webhook_trigger: 'rejected', kyc_result: { update_at: TIME } }, 'rejected', `sub1:rejected:${TIME}`],
	[{ webhook_trigger: 'retry', attempts: 2 }, 'retried', 'sub1:retried:2'],
	[{ webhook_trigger: 'updated', update_time: TIME }, 'updated', `sub1:updated:${TIME}`],
	[{ webhook_trigger: 'delete', delete_time: TIME }, 'deleted', 'sub1:deleted'],
	[{ webhook_trigger: 'injection', action: { created_at: TIME } }, 'injected', `sub1:injected:${TIME}`],
	[
		{ webhook_trigger: 'injectionFail', action: { created_at: TIME } },
		'injection-failed',
		`sub1:injection-failed:${TIME}`,
	],
	[
		{
			webhook_trigger: 'aml',
			aml_result: { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' },
		},
		'screened',
		'sub1:screened:Not Screened/Not Screened',
	],
	[
		{
			webhook_trigger: 'aml_monitor',
			records: [
				{ recordId: 'r1', created_at: TIME },
				{ recordId: 'r2', created_at: TIME },
			],
		},
		'monitored',
		`sub1:monitored:r1/${TIME},r2/${TIME}`,
	],
])('gives what %j claims', (body, type, id) => {
	const message = parseWebhook({ submission_id: 'sub1', ...body });
	expect(webhookEvent(message)).toMatchObject({ id, type, submissionId: 'sub1' });
});

it('calls a red flag one', () => {
	const body = { webhook_trigger: 'aml', submission_id: 'sub1', aml_result: { currentstatus: 'Red Flag' } };
	expect(webhookEvent(parseWebhook(body))?.type).toBe('red-flag');
});

it('has no event for what is about no submission', () => {
	expect(webhookEvent(parseWebhook({ webhook_trigger: 'token_expired', token_id: 't1' }))).toBeUndefined();
	expect(webhookEvent(parseWebhook({ webhook_trigger: 'something_new' }))).toBeUndefined();
});
