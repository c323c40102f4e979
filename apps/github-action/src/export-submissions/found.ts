import { type Argos, getManySubmissionsOperation, type Submission } from '@argos/core';
import { stillThere } from '../still-there.ts';

/** Calls in flight when each submission is read in full. */
const AHEAD = 8;

export interface Wanted {
	since: string;
	until: string;
	status: string;
	email: string;
	userId: string;
	limit: number | undefined;
}

/** The submissions that are wanted, each once, in ARGOS's order; in full when asked for. */
export async function* found(search: {
	argos: Argos;
	wanted: Wanted;
	inFull: boolean;
	signal: AbortSignal;
}): AsyncGenerator<Submission, void, undefined> {
	const { argos, wanted, inFull, signal } = search;
	const list = onlyOnce(getManySubmissionsOperation.run(argos, wanted, { signal }));
	if (!inFull) return yield* list;

	const inFlight: Promise<Submission | undefined>[] = [];
	for await (const { submissionId } of list) {
		const reading = stillThere({ argos, submissionId, signal });
		// Waited for in its turn; until then a failure is nobody's fault.
		reading.catch(() => undefined);
		inFlight.push(reading);
		if (inFlight.length < AHEAD) continue;
		const submission = await inFlight.shift();
		if (submission) yield submission;
	}
	for (const reading of inFlight) {
		const submission = await reading;
		if (submission) yield submission;
	}
}

/** A list that changes while it is read can show the same case on two pages. */
async function* onlyOnce(list: AsyncIterable<Submission>): AsyncGenerator<Submission, void, undefined> {
	const seen = new Set<string>();
	for await (const submission of list) {
		if (seen.has(submission.submissionId)) continue;
		seen.add(submission.submissionId);
		yield submission;
	}
}
