import {
	type Argos,
	addDays,
	getManySubmissionsOperation,
	isRedFlag,
	type Submission,
	utcDay,
} from '@argos/core';
import { stillThere } from '../still-there.ts';

/**
 * The red-flagged submissions that were approved on a day or later. Each approved one is read in full, because
 * items of a list may lack the AML result (argos-api.md §5.2).
 */
export async function* redFlaggedSince(search: {
	argos: Argos;
	/** UTC day, `YYYY-MM-DD`. */
	since: string;
	/** How many days before `since` a submission may have been created. */
	lookBackDays: number;
	signal: AbortSignal;
}): AsyncGenerator<Submission, void, undefined> {
	const { argos, since, lookBackDays, signal } = search;
	const created = { status: 'approved', since: addDays(since, -lookBackDays) };
	const seen = new Set<string>();
	for await (const { submissionId, decidedAt } of getManySubmissionsOperation.run(argos, created, {
		signal,
	})) {
		// A list that changes while it is read can show the same case on two pages.
		if (seen.has(submissionId) || isBefore(decidedAt, since)) continue;
		seen.add(submissionId);
		const submission = await stillThere({ argos, submissionId, signal });
		if (submission?.status !== 'approved') continue;
		if (isRedFlag(submission.aml) && !isBefore(submission.decidedAt, since)) yield submission;
	}
}

/** A case without a day of decision is not left out: better a report too many than one too few. */
function isBefore(decidedAt: string | undefined, since: string): boolean {
	const day = utcDay(decidedAt);
	return day !== undefined && day < since;
}
