import type { Argos } from '../client.ts';
import type { SubmissionEvent } from '../model/event.ts';
import { finishScan } from './finish-scan.ts';
import { lookUpOpen } from './look-up-open.ts';
import { type WatchOptions, withDefaults } from './options.ts';
import { scan } from './scan.ts';
import { INITIAL_WATCH_STATE, type WatchState } from './state.ts';

export interface WatchResult {
	/** Oldest first. */
	events: SubmissionEvent[];
	/** Store it only after the events have been handed on. The state given in is left as it was. */
	state: WatchState;
	/** More is waiting: step again at once, or at the next tick. */
	hasMore: boolean;
	/** Undecided submissions that were given up because there were too many to follow. */
	forgotten: number;
}

/**
 * Looks what has happened since the state was taken. ARGOS can only filter by day of creation, so each step
 * reads the newest days again and looks older undecided submissions up one by one. What changed is read in
 * full before it is told, so an event is always what ARGOS says now.
 *
 * Nothing is missed and nothing told twice across restarts, repeated pages and clock differences, as long as
 * a submission is decided within the look-back. Not seen is a second decision on a submission that is older
 * than the overlap. The first run only remembers what is there, unless `existing`.
 *
 * @throws {ArgosError} when a call fails; then nothing was told and the old state still holds
 */
export async function watchStep(
	argos: Argos,
	state: WatchState | undefined,
	options: WatchOptions,
): Promise<WatchResult> {
	const settings = withDefaults(options);
	const next = structuredClone(state ?? INITIAL_WATCH_STATE);
	const events: SubmissionEvent[] = [];
	let forgotten = 0;

	if (next.openLeft === 0) {
		const finished = await scan({ argos, state: next, settings, events });
		if (finished) forgotten = finishScan(next, settings);
	}
	if (next.scan === undefined) await lookUpOpen({ argos, state: next, settings, events });

	events.sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
	return { events, state: next, hasMore: next.scan !== undefined || next.openLeft > 0, forgotten };
}
