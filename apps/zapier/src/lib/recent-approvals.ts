import { eventOf, type SubmissionEvent } from '@argos/core';
import { type RecentOptions, recentSubmissions } from './recent-submissions.ts';

/**
 * The approvals among recent submissions, the newest decision first. Stops reading when there are `enough`, which
 * need not be the newest, as ARGOS does not say in which order it lists.
 */
export async function recentApprovals(
	options: RecentOptions & { enough: number },
): Promise<SubmissionEvent[]> {
	// By id, as a submission made while pages are read can push another one onto the next page again.
	const events = new Map<string, SubmissionEvent>();
	for await (const page of recentSubmissions(options)) {
		for (const event of page.filter(({ status }) => status === 'approved').map(eventOf))
			events.set(event.id, event);
		if (events.size >= options.enough) break;
	}
	return [...events.values()].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1));
}

function timeOf({ occurredAt }: SubmissionEvent): number {
	return Date.parse(occurredAt) || 0;
}
