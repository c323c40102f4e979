export type WatchedStatus = 'approved' | 'rejected' | 'pending';

export interface WatchOptions {
	/** Which states to tell of. */
	statuses: readonly WatchedStatus[];
	/** On the very first run, tell of what is there already, as far as the look-back goes. Default false. */
	existing?: boolean | undefined;
	/** How long an undecided submission is followed, in days from its creation. Default 30. */
	lookBackDays?: number | undefined;
	/** How far before the newest known submission every step reads again, in hours. Default 24. */
	overlapHours?: number | undefined;
	/** Items per call. Default 200. */
	pageSize?: number | undefined;
	/** Most pages, events and look-ups of one step; what is left comes with the next. Defaults 20, 100, 100. */
	maxPages?: number | undefined;
	maxEvents?: number | undefined;
	maxLookups?: number | undefined;
	/** Most undecided submissions to follow beyond the overlap. Default 1,000; the oldest are given up first. */
	maxOpen?: number | undefined;
	/** Only bounds the first look-back; everything later goes by ARGOS's clock. Default `Date.now`. */
	now?: (() => number) | undefined;
	signal?: AbortSignal | undefined;
}

type Filled<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

/** The options with every default filled in. */
export type Settings = Filled<Omit<WatchOptions, 'signal'>> & Pick<WatchOptions, 'signal'>;

export function withDefaults(options: WatchOptions): Settings {
	return {
		statuses: options.statuses,
		existing: options.existing ?? false,
		lookBackDays: options.lookBackDays ?? 30,
		overlapHours: options.overlapHours ?? 24,
		pageSize: options.pageSize ?? 200,
		maxPages: options.maxPages ?? 20,
		maxEvents: options.maxEvents ?? 100,
		maxLookups: options.maxLookups ?? 100,
		maxOpen: options.maxOpen ?? 1000,
		now: options.now ?? Date.now,
		signal: options.signal,
	};
}
