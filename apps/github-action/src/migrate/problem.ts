import type { RowOutcome } from '@argos/migrate';

/** A row that was not migrated, told without any of its values. */
export interface Problem {
	row: number;
	line: number;
	/** Empty when the fault lies in no column. */
	column: string;
	reason: string;
}

/** What is wrong with a row; nothing for a good one, several entries for several wrong cells. */
export function problemsOf(outcome: RowOutcome): Problem[] {
	const { row, line } = outcome;
	if (outcome.status === 'rejected') return outcome.issues.map((issue) => ({ row, line, ...issue }));
	if (outcome.status !== 'failed') return [];
	return [{ row, line, column: outcome.error.field ?? '', reason: outcome.error.message }];
}
