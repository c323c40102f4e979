/**
 * Why a run ended before its end. `interrupted`: by the caller's signal. `denied`: wrong key, wrong administrator or
 * blocked IP. `unusable`: whoever answers is not ARGOS, or speaks with another encryption. `server`: too many failures
 * in a row. `quota`: the day's calls are used up. `changed`: the input is not the one that the run began with.
 * `journal`: the journal cannot be written.
 */
export type StopReason = 'interrupted' | 'denied' | 'unusable' | 'server' | 'quota' | 'changed' | 'journal';

/** The whole of a migration, this run and those before it on the same journal. */
export interface RunSummary {
	/** Data rows of the input that the journal or this run have seen. */
	rows: number;
	done: number;
	failed: number;
	/** May have arrived; to be looked at by a person or by the next run. */
	unknown: number;
	skipped: number;
	/** Not sent yet. 0 when the run came to its end. */
	pending: number;
	stopped?: {
		reason: StopReason;
		/** What happened and what to do next. */
		message: string;
		/** ISO moment from which going on makes sense; for `quota`. */
		resumeAt?: string;
	};
}
