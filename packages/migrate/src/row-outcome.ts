import type { ArgosError } from '@argos/core';
import type { RowIssue } from './check-row.ts';

/** What became of one row. */
export type RowOutcome = {
	/** Number of the data row, the first being 1. */
	row: number;
	/** Where the row begins in the file; the header is usually line 1. */
	line: number;
} & (
	| { /** Dry run: it could be sent. */ status: 'valid' }
	| { status: 'migrated'; submissionId: string }
	| {
			/** Refused before sending. `column` and `reason` are the first of `issues`. */
			status: 'rejected';
			column: string;
			reason: string;
			issues: readonly RowIssue[];
	  }
	| {
			/** Sent without success. With `error.outcome` `unknown`, ARGOS may have it all the same. */
			status: 'failed';
			error: ArgosError;
	  }
);
