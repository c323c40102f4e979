import type { Counts, Reference } from './journal/journal.ts';
import type { Plan, PlannedProblem } from './plan/plan.ts';
import type { RunEvent } from './run/run-event.ts';
import type { RunSummary } from './run/run-summary.ts';

/** Everything that a migration tells, in order: the plan, then the run. */
export type MigrateEvent =
	/** While the rows are checked: every some hundred rows. `part` from 0 to 1; `undefined` for a stream. */
	| { type: 'checking'; rows: number; part: number | undefined }
	| ({ type: 'problem' } & PlannedProblem)
	| { type: 'planned'; plan: Plan; reference: Reference | undefined }
	/** Before the first call. `counts` are of earlier runs on this journal. `rows`: `undefined` for a stream. */
	| {
			type: 'started';
			journal: string;
			rows: number | undefined;
			reference: Reference | undefined;
			resumed: boolean;
			counts: Counts;
	  }
	| RunEvent
	| ({ type: 'finished'; journal: string } & RunSummary);
