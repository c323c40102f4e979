import type { PageCursor } from '../pagination/page.ts';

/**
 * What a watch must remember between steps. Plain JSON without personal data: ids, states and times.
 * Its size is bounded: about 70 bytes for each submission of the overlap window and each open one.
 */
export interface WatchState {
	version: 1;
	/** Whether the first look over what is there has been finished. */
	seeded: boolean;
	/** Latest creation time seen in a finished scan, by ARGOS's clock, in ms since 1970. */
	watermark: number;
	/** Submissions created before this and not listed in `open` are settled. In ms since 1970. */
	floor: number;
	/** Submissions created since `floor`, by id. */
	seen: Record<string, Tracked>;
	/** Older ones that were not decided when last seen; those checked longest ago stand first. */
	open: OpenSubmission[];
	/** How many of `open` are still to be looked up in this round. */
	openLeft: number;
	/** A scan that a step could not finish. */
	scan?: Scan;
}

export interface Scan {
	startDate: string;
	/** Latest creation time seen so far. */
	newest: number;
	/**
	 * Latest creation time known when the scan began. A scan shows what was there at its beginning; what came in
	 * behind it later, it may have missed. So nothing newer than this may be settled when it ends.
	 */
	anchor?: number;
	cursor?: PageCursor;
}

export interface Tracked {
	/** Creation time in ms since 1970. */
	at: number;
	/** State and its time as the list last showed them. */
	mark: string;
	/** Id of the last event told for it, without the submission's id. */
	told?: string;
}

export interface OpenSubmission extends Tracked {
	id: string;
	/** How many times in a row ARGOS did not know it. One odd answer must not lose a submission. */
	absences?: number;
}

export const INITIAL_WATCH_STATE: WatchState = {
	version: 1,
	seeded: false,
	watermark: 0,
	floor: 0,
	seen: {},
	open: [],
	openLeft: 0,
};
