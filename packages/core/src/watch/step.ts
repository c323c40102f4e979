import type { SubmissionEvent } from '../model/event.ts';
import type { WatchClient, Work } from './consider.ts';
import { type WatchOptions, withDefaults } from './options.ts';
import { beginRound, goRound } from './round.ts';
import { scan } from './scan.ts';
import { finishScan } from './settle.ts';
import type { WatchState, WatchStateV2 } from './state.ts';
import { workingCopy } from './upgrade.ts';

export interface WatchResult {
	/** Oldest first. */
	events: SubmissionEvent[];
	/** Store it only after the events have been handed on. The state given in is left as it was. */
	state: WatchStateV2;
	/** More is waiting: step again at once, or at the next tick. */
	hasMore: boolean;
	/** Undecided submissions that were given up because there were too many to follow. */
	forgotten: number;
}

/**
 * Looks what has happened since the state was taken. ARGOS can only filter by day of creation, so each step
 * reads the newest days again, and goes through older submissions that may still change: undecided ones up to
 * `lookBackDays`, decided ones up to `followDecidedDays`. What changed is read in full before it is told, so an
 * event is always what ARGOS says now.
 *
 * Nothing is missed and nothing told twice across restarts, repeated pages and clock differences, as long as a
 * submission is decided within the look-back and no more are followed than `maxOpen` and `maxDecided` allow.
 * Not seen is a state that came and went between two steps. The first run only remembers what is there, unless
 * `existing`; the same holds for red flags when they are first asked for.
 *
 * Calls of a step that finds nothing: the pages of the overlap, with red flags twice where lists carry no AML
 * results; and for the older ones the pages of their days or one call each, whichever is less. All of it is
 * bounded by how much happens in a day, not by how much the project holds.
 *
 * @throws {ArgosError} when a call fails; then nothing was told and the old state still holds
 */
export async function watchStep(
	argos: WatchClient,
	state: WatchState | undefined,
	options: WatchOptions,
): Promise<WatchResult> {
	const settings = withDefaults(options);
	const next = workingCopy(state);
	const work: Work = { argos, state: next, settings, events: [], pages: 0, lookups: 0 };
	let forgotten = 0;

	if (next.round === undefined && (await scan(work))) {
		forgotten = finishScan(work);
		beginRound(work);
	}
	await goRound(work);

	const { events } = work;
	events.sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
	const hasMore = next.scan !== undefined || next.round !== undefined;
	return { events, state: next, hasMore, forgotten };
}
