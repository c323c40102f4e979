/** A status to tell of, `red-flag` for AML results that became one, or `any` for every change of either. */
export type WatchedStatus = 'approved' | 'rejected' | 'pending' | 'red-flag' | 'any';

export interface WatchOptions {
	/** What to tell of. */
	statuses: readonly WatchedStatus[];
	/** On the very first run, tell of what is there already, as far as the look-back goes. Default false. */
	existing?: boolean | undefined;
	/** How long an undecided submission is followed, in days from its creation. Default 30. */
	lookBackDays?: number | undefined;
	/**
	 * How long a decided submission is followed, in days from its decision: a rejection may follow an approval,
	 * and a red flag comes after it. Default 7. Within the overlap every step sees it, later the rounds do.
	 */
	followDecidedDays?: number | undefined;
	/** Hours between two rounds through decided submissions beyond the overlap. Default 1. */
	followEveryHours?: number | undefined;
	/** How far before the newest known submission every step reads again, in hours. Default 24. */
	overlapHours?: number | undefined;
	/** Items per call. Default 200. */
	pageSize?: number | undefined;
	/**
	 * Most pages, events and look-ups of one step; what is left comes with the next. Defaults 20, 100, 100. A
	 * status and a red flag of one submission are told together, so a step may give one event more.
	 */
	maxPages?: number | undefined;
	maxEvents?: number | undefined;
	maxLookups?: number | undefined;
	/** Most undecided submissions to follow beyond the overlap. Default 1,000; the oldest are given up first. */
	maxOpen?: number | undefined;
	/** Most decided submissions to follow beyond the overlap. Default 2,000; the oldest are given up first. */
	maxDecided?: number | undefined;
	/** Bounds the first look-back and paces the rounds; everything else goes by ARGOS's clock. Default `Date.now`. */
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
		followDecidedDays: options.followDecidedDays ?? 7,
		followEveryHours: options.followEveryHours ?? 1,
		overlapHours: options.overlapHours ?? 24,
		pageSize: options.pageSize ?? 200,
		maxPages: options.maxPages ?? 20,
		maxEvents: options.maxEvents ?? 100,
		maxLookups: options.maxLookups ?? 100,
		maxOpen: options.maxOpen ?? 1000,
		maxDecided: options.maxDecided ?? 2000,
		now: options.now ?? Date.now,
		signal: options.signal,
	};
}

export function watchesStatus({ statuses }: Settings, status: string): boolean {
	return statuses.some((watched) => watched === status || watched === 'any');
}

export function watchesRedFlags({ statuses }: Settings): boolean {
	return statuses.includes('red-flag') || statuses.includes('any');
}
