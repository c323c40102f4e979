import { eventOf, redFlagOf, type SubmissionEvent } from '../model/event.ts';
import type { Submission } from '../model/submission.ts';
import type { SubmissionWebhook, WebhookMessage } from './message.ts';

/** Events that only webhooks bring; the watch has those of statuses and red flags. */
export type WebhookOnlyEventType =
	| 'deleted'
	| 'updated'
	| 'retried'
	| 'screened'
	| 'monitored'
	| 'injected'
	| 'injection-failed';

/**
 * The event that a message claims, for hosts that do without `confirmWebhook`; `undefined` for messages that are
 * about no submission. Nothing here is proven. Its id need not be that of the watch, which goes by the times and
 * matches of the API: to hear of a thing once from both, confirm.
 */
export function webhookEvent(message: WebhookMessage): SubmissionEvent | undefined {
	if (!isSubmissionWebhook(message)) return undefined;
	const { claim, occurredAt = '' } = message;
	switch (message.trigger) {
		case 'created':
		case 'submit':
		case 'approved':
		case 'rejected':
			return eventOf(claim);
		case 'retry':
			return webhookOnlyEvent('retried', { submission: claim, mark: message.attempts, occurredAt });
		case 'updated':
			return webhookOnlyEvent('updated', { submission: claim, mark: occurredAt, occurredAt });
		case 'delete':
			return webhookOnlyEvent('deleted', { submission: claim, occurredAt });
		case 'injection':
			return webhookOnlyEvent('injected', { submission: claim, mark: occurredAt, occurredAt });
		case 'injectionFail':
			return webhookOnlyEvent('injection-failed', { submission: claim, mark: occurredAt, occurredAt });
		case 'aml':
			return redFlagOf(claim) ?? screenedEvent(claim);
		case 'aml_monitor': {
			const mark = message.records.map(({ recordId, createdAt = '' }) => `${recordId}/${createdAt}`).join();
			return webhookOnlyEvent('monitored', { submission: claim, mark, occurredAt });
		}
	}
}

/** The screening found nothing, or was not made: `aml` of the submission tells which. */
export function screenedEvent(submission: Submission): SubmissionEvent {
	const { aml, updatedAt, decidedAt } = submission;
	const mark = `${aml.status}/${aml.riskLevel}`;
	return webhookOnlyEvent('screened', { submission, mark, occurredAt: updatedAt ?? decidedAt ?? '' });
}

/** An event with the id `submissionId:type`, or `submissionId:type:mark` where the thing can happen again. */
export function webhookOnlyEvent(
	type: WebhookOnlyEventType,
	{
		submission,
		mark,
		occurredAt,
	}: { submission: Submission; mark?: string | number | undefined; occurredAt: string },
): SubmissionEvent {
	const { submissionId, status } = submission;
	const id =
		mark === undefined || mark === '' ? `${submissionId}:${type}` : `${submissionId}:${type}:${mark}`;
	return { id, submissionId, type, status, occurredAt, submission };
}

/** Whether a message is about a submission of the ID check, so that the API can confirm it. */
export function isSubmissionWebhook(message: WebhookMessage): message is SubmissionWebhook {
	return 'claim' in message;
}
