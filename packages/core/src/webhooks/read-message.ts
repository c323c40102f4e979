import { amlFromWire } from '../model/aml.ts';
import { statusTime } from '../model/event.ts';
import { number, present, record, text, texts } from '../model/wire-values.ts';
import type { SubmissionWebhook, WebhookMessage } from './message.ts';
import { readClaim } from './read-claim.ts';
import { readFaceAuth } from './read-face-auth.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The message in our spelling, or `undefined` when it lacks what its trigger must have. */
export function readMessage(raw: Raw): WebhookMessage | undefined {
	const webhookTrigger = text(raw.webhook_trigger);
	if (webhookTrigger === undefined) return undefined;
	const consentId = text(raw.consent_id);
	const seen = { webhookTrigger, raw };
	switch (webhookTrigger) {
		case 'token_expired': {
			const tokenId = text(raw.token_id) ?? text(raw.tokenId);
			if (tokenId === undefined) return undefined;
			const condition = text(raw.expired_condition) ?? 'unknown';
			const service = text(raw.service) ?? 'unknown';
			const occurredAt = text(raw.expired_at) ?? text(raw.expected_expired_at);
			return { trigger: webhookTrigger, ...seen, tokenId, condition, service, ...present({ occurredAt }) };
		}
		case 'faceAuth':
			return { trigger: webhookTrigger, ...seen, ...readFaceAuth(raw) };
		case 'argos_id_auth': {
			if (consentId === undefined) return undefined;
			const argosId = text(raw.argos_id);
			const requestId = text(raw.request_id);
			const occurredAt = text(raw.authed_at);
			return { trigger: webhookTrigger, ...seen, consentId, ...present({ argosId, requestId, occurredAt }) };
		}
		case 'aml':
			// Both products call it so; only the consent tells them apart (argos-api.md §11).
			if (consentId === undefined || text(raw.submission_id) !== undefined) break;
			return { trigger: 'argos_id_aml', ...seen, consentId, aml: amlFromWire(raw.aml_result) };
	}
	return readSubmissionMessage(raw, webhookTrigger);
}

function readSubmissionMessage(raw: Raw, trigger: string): WebhookMessage | undefined {
	const detail = detailOf(raw, trigger);
	const submissionId = text(raw.submission_id);
	const seen = { webhookTrigger: trigger, raw };
	if (detail === undefined) return { trigger: 'other', ...seen, ...present({ submissionId }) };
	if (submissionId === undefined) return undefined;
	const claim = readClaim(raw, trigger);
	const occurredAt = timeOf(raw) ?? text(statusTime(claim));
	return { ...detail, ...seen, submissionId, claim, ...present({ occurredAt }) };
}

type DetailOf<Message> = Message extends SubmissionWebhook
	? Omit<Message, 'webhookTrigger' | 'raw' | 'submissionId' | 'claim' | 'occurredAt'>
	: never;

/** What only this trigger has, or `undefined` for one that is not documented. */
function detailOf(raw: Raw, trigger: string): DetailOf<SubmissionWebhook> | undefined {
	const action = record(raw.action);
	switch (trigger) {
		case 'created':
		case 'retry':
			return { trigger, ...present({ retryCode: text(raw.retryCode), attempts: number(raw.attempts) }) };
		case 'submit':
		case 'approved':
		case 'rejected':
		case 'aml':
			return { trigger };
		case 'updated':
			return { trigger, changed: texts(record(raw.data).update), ...present({ admin: text(raw.admin) }) };
		case 'delete':
			return { trigger, ...present({ admin: text(raw.account_email), comment: text(raw.comment) }) };
		case 'injection':
		case 'injectionFail':
			return { trigger, ...present({ action: text(action.type), failCode: text(action.failCode) }) };
		case 'aml_monitor':
			return { trigger, records: recordsOf(raw.records) };
	}
	return undefined;
}

function recordsOf(wire: unknown) {
	return (Array.isArray(wire) ? wire.map(record) : []).flatMap((one) => {
		const recordId = text(one.recordId);
		const worklistId = text(one.worklistId);
		const createdAt = text(one.created_at);
		return recordId === undefined ? [] : [{ recordId, ...present({ worklistId, createdAt }) }];
	});
}

/** The moment of what the message tells, where that is not the status. */
function timeOf(raw: Raw): string | undefined {
	return text(raw.update_time) ?? text(raw.delete_time) ?? text(record(raw.action).created_at);
}
