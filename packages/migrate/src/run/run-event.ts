import type { RowFault } from '../journal/journal.ts';
import type { RowIssue } from '../row-issue.ts';
import type { StopReason } from './run-summary.ts';

/** What a run tells as it goes. Each row that gets an end in this run is told exactly once. */
export type RunEvent =
	| {
			type: 'row';
			row: number;
			line: number;
			state: 'done';
			submissionId: string /** Looked up after a lost answer. */;
			found?: true;
	  }
	| { type: 'row'; row: number; line: number; state: 'failed' | 'unknown'; fault: RowFault }
	| { type: 'row'; row: number; line: number; state: 'skipped'; issues: readonly [RowIssue, ...RowIssue[]] }
	/** ARGOS asks for fewer calls: fewer are in flight from now on, and none is begun for `waitMs`. */
	| { type: 'throttled'; inFlight: number; waitMs: number }
	/** Waits before it goes on: for the next UTC day, for lost rows to settle before they are looked up, for a server. */
	| { type: 'waiting'; for: 'quota' | 'settling' | 'server'; until: string }
	/** A lost answer: the row will be looked up before it is sent again. */
	| { type: 'lost'; row: number; line: number }
	| { type: 'stopping'; reason: StopReason; message: string };
