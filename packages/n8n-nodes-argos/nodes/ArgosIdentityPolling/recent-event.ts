import {
	type Argos,
	addDays,
	eventOf,
	redFlagOf,
	type SubmissionEvent,
	utcDay,
	WATCHED_STATUSES,
	type WatchedStatus,
} from '@argos/core';
import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

const LOOK_BACK_DAYS = 30;
const MOST_LOOKED_AT = 1000;

/** For the editor: the latest submission that would have started the workflow, whatever was told before. */
export async function recentEvent(call: {
	host: IPollFunctions;
	argos: Argos;
	statuses: readonly WatchedStatus[];
}): Promise<SubmissionEvent> {
	const { host, argos, statuses } = call;
	const startDate = addDays(utcDay(new Date().toISOString()) ?? '', -LOOK_BACK_DAYS);
	const wanted = new Set<string>(statuses);
	const wants = (type: string) => wanted.has(type) || wanted.has('any');
	let latest: SubmissionEvent | undefined;
	let looked = 0;
	for await (const submission of argos.submissions.list({ startDate })) {
		if (++looked > MOST_LOOKED_AT) break;
		for (const event of [eventOf(submission), redFlagOf(submission)]) {
			if (!event || !wants(event.type)) continue;
			if (!latest || event.occurredAt > latest.occurredAt) latest = event;
		}
	}
	if (!latest && wants('red-flag')) latest = await recentRedFlag(argos, startDate);
	// The list shows less of a submission than a poll tells.
	if (latest) {
		const full = await argos.submissions.get(latest.submissionId);
		return (latest.type === 'red-flag' ? redFlagOf(full) : undefined) ?? eventOf(full);
	}
	const labels = WATCHED_STATUSES.filter(({ value }) => wanted.has(value)).map(({ label }) => label);
	throw new NodeOperationError(
		host.getNode(),
		`No submission of the last ${LOOK_BACK_DAYS} days fits these events: ${labels.join(', ') || 'none'}`,
		{
			description: 'Pick other events, or let one of them happen to a submission in ARGOS and try again.',
		},
	);
}

/** Lists carry no screening unless asked for it, and then nothing else, so there is no telling which is the latest. */
async function recentRedFlag(argos: Argos, startDate: string): Promise<SubmissionEvent | undefined> {
	let looked = 0;
	for await (const submission of argos.submissions.list({ startDate, requestType: 'aml' })) {
		const event = redFlagOf(submission);
		if (event || ++looked >= MOST_LOOKED_AT) return event;
	}
	return undefined;
}
