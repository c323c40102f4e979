import type { Argos } from '../client.ts';
import { isArgosError } from '../errors/argos-error.ts';
import { eventOf, type SubmissionEvent } from '../model/event.ts';
import type { Submission } from '../model/submission.ts';
import type { Settings } from './options.ts';
import type { Tracked } from './state.ts';

/** A step's work in progress. */
export interface Work<State> {
	argos: Argos;
	state: State;
	settings: Settings;
	events: SubmissionEvent[];
}

/** State and its time, short. Marks are only ever compared with marks from the same kind of answer. */
export function markOf({ status, pendingAt, decidedAt }: Submission): string {
	const time = Date.parse((status === 'pending' ? pendingAt : decidedAt) ?? '');
	return Number.isNaN(time) ? status : `${status}@${time.toString(36)}`;
}

/** The state that a mark stands for. */
export function stateOf(mark: string): string {
	return mark.split('@', 1)[0] ?? mark;
}

export function isOpen(mark: string): boolean {
	return stateOf(mark) !== 'approved' && stateOf(mark) !== 'rejected';
}

export function isWatched(submission: Submission, settings: Settings): boolean {
	return settings.statuses.some((status) => status === submission.status);
}

/** A mark that no list can show: whatever is listed next is looked at again. */
export const UNSETTLED = 'unsettled';

/** The submission in full, or `undefined` when it has been deleted meanwhile. */
export async function readInFull(
	{ argos, settings }: Work<unknown>,
	submissionId: string,
): Promise<Submission | undefined> {
	try {
		return await argos.submissions.get(submissionId, { signal: settings.signal });
	} catch (error) {
		if (isArgosError(error) && error.kind === 'not-found') return undefined;
		throw error;
	}
}

/** Tells of a full submission's state, unless it was told before. Gives what to remember as told. */
export function tell(work: Work<unknown>, full: Submission, before: Tracked | undefined): { told?: string } {
	const event = eventOf(full);
	const told = event.id.slice(event.submissionId.length + 1);
	if (told !== before?.told) work.events.push(event);
	return { told };
}
