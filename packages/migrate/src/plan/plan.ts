import type { RowIssue } from '../row-issue.ts';

export interface PlannedProblem {
	readonly row: number;
	readonly line: number;
	readonly issues: readonly [RowIssue, ...RowIssue[]];
}

/** What a look at every row found, before anything is sent. */
export interface Plan {
	readonly rows: number;
	readonly valid: number;
	readonly invalid: number;
	/** Rows among `invalid` whose reference, or without one all of whose cells, an earlier row has already. */
	readonly duplicates: number;
	/** Valid rows without a value in the reference field: what is lost of them cannot be looked up. */
	readonly withoutReference: number;
	/** How often each problem occurs, the most frequent first; at most 100. */
	readonly problems: readonly { readonly column: string; readonly reason: string; readonly count: number }[];
	/** {@link Source.digest}. */
	readonly digest: string;
	readonly estimate: Estimate;
}

/** For the valid rows that are not done yet, if nothing has to be repeated. */
export interface Estimate {
	/** Calls to ARGOS. */
	readonly calls: number;
	/** Milliseconds at the given rate without the waits for the next day; `undefined` without a rate. */
	readonly sendingMs: number | undefined;
	/** UTC days that are needed under the daily budget, today included. */
	readonly days: number;
}
