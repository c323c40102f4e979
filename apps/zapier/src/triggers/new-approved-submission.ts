import { type Argos, EVENT_OUTPUT, EVENT_SAMPLE, type Submission, type SubmissionEvent } from '@argos/core';
import { defineTrigger, type PollingTriggerPerform, type ZObject } from 'zapier-platform-core';
import { submissionInFull } from '../hydrators/submission-in-full.ts';
import { argosOf } from '../lib/connection.ts';
import { refusal, told } from '../lib/errors.ts';
import { outputFieldsOf } from '../lib/output-fields.ts';
import { recentApprovals } from '../lib/recent-approvals.ts';
import { MOST_SUBMISSIONS } from '../lib/recent-submissions.ts';

type Input = { lookBackDays?: number };

/** An event whose submission Zapier reads in full only when a Zap uses it. Samples hold it at once. */
export type ApprovalItem = Omit<SubmissionEvent, 'submission'> & { submission: string | Submission };

/** The most that Zapier takes from one poll. */
const MOST_EVENTS = 100;
const SAMPLES = 3;
const DEFAULT_DAYS = 30;
const MOST_DAYS = 90;

/**
 * Approvals, newest first. Zapier remembers the ids it has seen, and an id changes only with the approval itself,
 * so a late approval is new and a known one never comes twice. Nothing else is kept between polls.
 */
export const perform = ((z, bundle) =>
	told(z, async (): Promise<ApprovalItem[]> => {
		const { isLoadingSample = false, isPopulatingDedupe = false, limit = 0 } = { ...bundle.meta };
		const days = lookBack(z, bundle.inputData?.lookBackDays);
		const argos = argosOf(z, bundle);
		const enough = isLoadingSample ? SAMPLES : Number.POSITIVE_INFINITY;
		const approvals = await recentApprovals({ argos, days, enough, tooMany: () => tooMany(z, days) });
		if (isLoadingSample) return inFull(argos, approvals.slice(0, SAMPLES));
		// On the first poll Zapier only remembers ids: what is left out then would come as new one day.
		const most = isPopulatingDedupe
			? approvals.length
			: limit > 0
				? Math.min(limit, MOST_EVENTS)
				: MOST_EVENTS;
		return approvals.slice(0, most).map((event) => onDemand(z, event));
	})) satisfies PollingTriggerPerform<Input, ApprovalItem>;

function lookBack(z: ZObject, days: unknown = DEFAULT_DAYS): number {
	const number = Number(days);
	if (Number.isInteger(number) && number >= 1 && number <= MOST_DAYS) return number;
	throw refusal(z, `Look-Back Days must be a whole number from 1 to ${MOST_DAYS}.`, 'invalid-request');
}

function tooMany(z: ZObject, days: number): Error {
	return refusal(
		z,
		`More than ${MOST_SUBMISSIONS.toLocaleString('en')} submissions were created in the last ${days} days. Choose fewer look-back days, so that no approval is missed.`,
		'too-many-submissions',
	);
}

function onDemand(z: ZObject, event: SubmissionEvent): ApprovalItem {
	const { submissionId } = event;
	return { ...event, submission: z.dehydrate(submissionInFull, { submissionId }) };
}

function inFull(argos: Argos, events: SubmissionEvent[]): Promise<ApprovalItem[]> {
	return Promise.all(
		events.map(async (event) => ({ ...event, submission: await argos.submissions.get(event.submissionId) })),
	);
}

export const newApprovedSubmission = defineTrigger({
	key: 'new_approved_submission',
	noun: 'Submission',
	display: {
		label: 'New Approved Submission',
		description: 'Triggers when a submission is approved, however long after it was created.',
	},
	operation: {
		type: 'polling',
		perform,
		inputFields: [
			{
				key: 'lookBackDays',
				label: 'Look-Back Days',
				type: 'integer',
				required: false,
				default: String(DEFAULT_DAYS),
				helpText: `How many days after its creation an approval is still noticed, from 1 to ${MOST_DAYS}. One poll looks through ${MOST_SUBMISSIONS.toLocaleString('en')} submissions and brings ${MOST_EVENTS} approvals at most; with more submissions it stops with an error instead of missing any.`,
			},
		],
		outputFields: outputFieldsOf(EVENT_OUTPUT, 'id'),
		sample: { ...EVENT_SAMPLE },
	},
});
