import { eventOf, redFlagOf, type SubmissionEvent } from '../model/event.ts';
import type { MonitoringRecord } from '../model/monitoring.ts';
import type { Submission } from '../model/submission.ts';
import { number, record } from '../model/wire-values.ts';
import type { StatusMessage, SubmissionWebhook } from './message.ts';
import { screenedEvent, webhookOnlyEvent } from './webhook-event.ts';

/** What the API's answer shows of a claim: events, or why there are none. */
export type Shown = { events: SubmissionEvent[] } | { reason: 'differs' | 'not-shown'; askAgain: boolean };

const CLAIMED: Readonly<Record<StatusMessage['trigger'], string>> = {
	submit: 'pending',
	approved: 'approved',
	rejected: 'rejected',
};

const NOT_SHOWN: Shown = { reason: 'not-shown', askAgain: false };

export function shownEvents(facts: {
	message: SubmissionWebhook;
	/** As the API shows it. */
	submission: Submission;
	deleted: boolean;
	/** Monitoring records that the API knows. */
	records?: readonly MonitoringRecord[];
}): Shown {
	const { message, submission, deleted, records = [] } = facts;
	const { updatedAt } = submission;
	switch (message.trigger) {
		case 'created':
			return shownStatus(submission, 'incomplete');
		case 'submit':
		case 'approved':
		case 'rejected':
			return shownStatus(submission, CLAIMED[message.trigger]);
		case 'retry': {
			const mark = tries(submission);
			if (mark === undefined) return NOT_SHOWN;
			return { events: [webhookOnlyEvent('retried', { submission, mark, occurredAt: updatedAt ?? '' })] };
		}
		case 'updated':
			if (updatedAt === undefined) return NOT_SHOWN;
			return {
				events: [...edited(message.changed, submission), updateEvent('updated', submission, updatedAt)],
			};
		case 'delete': {
			const occurredAt = message.occurredAt ?? updatedAt ?? '';
			if (!deleted) return { reason: 'differs', askAgain: true };
			return { events: [webhookOnlyEvent('deleted', { submission, occurredAt })] };
		}
		case 'injection':
			// What this member holds is not documented, but that it is there shows that the step was taken.
			if ((submission.raw.injection_action ?? undefined) === undefined || updatedAt === undefined)
				return NOT_SHOWN;
			return { events: [updateEvent('injected', submission, updatedAt)] };
		case 'injectionFail':
			return NOT_SHOWN;
		case 'aml':
			return shownScreening(message.claim, submission);
		case 'aml_monitor': {
			const events = [
				redFlagOf(submission) ?? [],
				records.map((one) => monitoredEvent(submission, one)),
			].flat();
			return events.length === 0 ? NOT_SHOWN : { events };
		}
	}
}

function shownStatus(submission: Submission, claimed: string): Shown {
	if (submission.status === claimed) return { events: [eventOf(submission)] };
	return { reason: 'differs', askAgain: rank(submission.status) < rank(claimed) };
}

/** A submission moves upwards, mostly; a lower state than claimed may be the API's being late. */
function rank(status: string): number {
	return ['incomplete', 'pending'].indexOf(status) + 1 || 3;
}

/** An edit may have changed the status, and whether ARGOS then sends that status too is not documented (§15.13). */
function edited(changed: readonly string[], submission: Submission): SubmissionEvent[] {
	return changed.includes('kycStatus') ? [eventOf(submission)] : [];
}

function updateEvent(
	type: 'updated' | 'injected',
	submission: Submission,
	updatedAt: string,
): SubmissionEvent {
	return webhookOnlyEvent(type, { submission, mark: updatedAt, occurredAt: updatedAt });
}

/** Each time that a record is looked at again is another event; its counts tell what was found. */
function monitoredEvent(
	submission: Submission,
	{ recordId, updatedAt = '' }: MonitoringRecord,
): SubmissionEvent {
	const mark = updatedAt === '' ? recordId : `${recordId}:${updatedAt}`;
	return webhookOnlyEvent('monitored', { submission, mark, occurredAt: updatedAt });
}

function shownScreening(claim: Submission, submission: Submission): Shown {
	const redFlag = redFlagOf(submission);
	if (redFlag) return { events: [redFlag] };
	if (redFlagOf(claim)) return { reason: 'differs', askAgain: true };
	return submission.aml.status === 'Unknown' ? NOT_SHOWN : { events: [screenedEvent(submission)] };
}

/** How many tries the API lists. Source: argos-api.md §5.2 (`kyc.attempts`). */
function tries(submission: Submission): number | undefined {
	const { attempts } = record(submission.raw.kyc);
	if (!Array.isArray(attempts) || attempts.length === 0) return undefined;
	return Math.max(...attempts.map((attempt) => number(record(attempt).attemptCnt) ?? 0), attempts.length);
}
