import {
	type Argos,
	addDays,
	eventOf,
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
	const today = utcDay(new Date().toISOString()) ?? '';
	const wanted = new Set<string>(statuses);
	let latest: SubmissionEvent | undefined;
	let looked = 0;
	for await (const submission of argos.submissions.list({ startDate: addDays(today, -LOOK_BACK_DAYS) })) {
		if (++looked > MOST_LOOKED_AT) break;
		if (!wanted.has(submission.status)) continue;
		const event = eventOf(submission);
		if (!latest || event.occurredAt > latest.occurredAt) latest = event;
	}
	// The list shows less of a submission than a poll tells.
	if (latest) return eventOf(await argos.submissions.get(latest.submissionId));
	const labels = WATCHED_STATUSES.filter(({ value }) => wanted.has(value)).map(({ label }) => label);
	throw new NodeOperationError(
		host.getNode(),
		`No submission of the last ${LOOK_BACK_DAYS} days is in one of these states: ${labels.join(', ') || 'none'}`,
		{
			description:
				'Pick other events, or bring a submission into one of these states in ARGOS and try again.',
		},
	);
}
