import type { PageCursor } from '../pagination/page.ts';

/**
 * What a watch must remember between steps. Plain JSON without personal data: ids, states and times.
 * Its size is bounded: about 80 bytes for each submission of the overlap window, each undecided one beyond it
 * (`maxOpen`) and each decided one beyond it (`maxDecided`), and 25 bytes for each day of the look-back.
 */
export interface WatchStateV2 {
	version: 2;
	/** Whether the first look over what is there has been finished. */
	seeded: boolean;
	/** Latest creation time seen in a finished scan, by ARGOS's clock, in ms since 1970. */
	watermark: number;
	/** Submissions created before this and not in `older` are settled. In ms since 1970. */
	floor: number;
	/** Submissions created since `floor`, by id. */
	seen: Record<string, Tracked>;
	/** Those created before it that may still change: undecided ones, and decided ones for a while. */
	older: Record<string, Tracked>;
	/** How many submissions were created on each day before `floor`; to know what a list of those days costs. */
	days: Record<string, number>;
	/** Since when `days` counts, in ms since 1970. */
	countedFrom: number;
	/** When the decided ones of `older` were last gone through, by the host's clock. It only sets the pace. */
	followedAt: number;
	/** A scan of the newest submissions that a step could not finish. */
	scan?: Scan;
	/** A round through `older` that a step could not finish. */
	round?: Round;
}

/** Where a walk through the list stands. */
export interface Position {
	/** `YYYY-MM-DD` */
	startDate: string;
	endDate?: string;
	cursor?: PageCursor;
	/** On its second walk, which asks for AML results alone. */
	amlPass?: boolean;
	/** The first walk came upon a decided submission without an AML result: lists do not carry them. */
	amlHidden?: boolean;
	/** Creation time of the item before, in ms since 1970. */
	last?: number;
	/** How many items fell (negative) or rose (positive) in time without exception; `mixed` after one. */
	run?: number | 'mixed';
}

export interface Scan extends Position {
	/** Latest creation time seen so far. */
	newest: number;
	/**
	 * Latest creation time known when the scan began. A scan shows what was there at its beginning; what came in
	 * behind it later, it may have missed. So nothing newer than this may be settled when it ends.
	 */
	anchor?: number;
}

export interface Round {
	/** Whom this round has not seen yet. */
	left: string[];
	/** While the days of their creation are listed; what the list does not show is looked up one by one. */
	list?: Position;
	/** Whether it goes through the decided ones too. */
	decided: boolean;
}

export interface Tracked {
	/** Creation time in ms since 1970. */
	at: number;
	/** State and its time as the list last showed them. */
	mark: string;
	/** The last status told for it: id of its event without the submission's. Left out when `mark` says the same. */
	told?: string;
	/** The matches of its red flag as last shown; empty without one; left out when nobody has looked. */
	flag?: string;
	/** The matches of the last red flag told for it. */
	toldFlag?: string;
	/** From when its present state counts, when it changed long after its creation. In ms since 1970. */
	since?: number;
	/** How many times in a row ARGOS did not know it. One odd answer must not lose a submission. */
	absences?: number;
}

/** As stored by version 1, which followed neither decided submissions nor red flags. */
export interface WatchStateV1 {
	version: 1;
	seeded: boolean;
	watermark: number;
	floor: number;
	seen: Record<string, { at: number; mark: string; told?: string | undefined }>;
	open: {
		id: string;
		at: number;
		mark: string;
		told?: string | undefined;
		absences?: number | undefined;
	}[];
	openLeft: number;
	scan?:
		| { startDate: string; newest: number; anchor?: number | undefined; cursor?: PageCursor | undefined }
		| undefined;
}

/** What `watchStep` goes on from: its own state, or one that an earlier version stored. */
export type WatchState = WatchStateV1 | WatchStateV2;

export const INITIAL_WATCH_STATE: WatchStateV2 = {
	version: 2,
	seeded: false,
	watermark: 0,
	floor: 0,
	seen: {},
	older: {},
	days: {},
	countedFrom: 0,
	followedAt: 0,
};
