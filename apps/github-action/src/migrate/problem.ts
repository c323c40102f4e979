import type { MigrateEvent } from '@argos/migrate';

/** Why a row is not in ARGOS, told without any of its values. */
export interface Problem {
	row: number;
	line: number;
	/** Empty when the fault lies in no column. */
	column: string;
	reason: string;
}

/** The problems that an event tells of; several for several wrong cells. */
export function problemsOf(event: MigrateEvent): Problem[] {
	if (event.type === 'problem') {
		const { row, line, issues } = event;
		return issues.map(({ column, reason }) => ({ row, line, column, reason }));
	}
	// Of rows that are skipped the look at all rows has told.
	if (event.type !== 'row' || event.state === 'done' || event.state === 'skipped') return [];
	const { row, line, fault } = event;
	return [{ row, line, column: fault.field ?? '', reason: fault.message }];
}
