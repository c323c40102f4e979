import type { RowOutcome } from '@argos/migrate';

export interface Tally {
	rows: number;
	valid: number;
	migrated: number;
	rejected: number;
	failed: number;
	/** Of the failed: rows that ARGOS may have taken all the same. */
	unknown: number;
}

export function newTally(): Tally {
	return { rows: 0, valid: 0, migrated: 0, rejected: 0, failed: 0, unknown: 0 };
}

export function count(tally: Tally, outcome: RowOutcome): void {
	tally.rows++;
	tally[outcome.status]++;
	if (outcome.status === 'failed' && outcome.error.outcome === 'unknown') tally.unknown++;
}
