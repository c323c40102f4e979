import type { DatabaseSync } from 'node:sqlite';
import type { Counts, RowState } from './journal.ts';
import { damaged } from './journal-failure.ts';
import { NO_COUNTS, sameCounts, stateOf } from './row-state.ts';

/**
 * Reads the whole file, which finds the pages that are missing or are none, and compares the number of rows with what
 * the journal says it must be. Half a second for a million rows.
 * @throws {MigrationError} `journal-damaged`
 */
export function checkRows(database: DatabaseSync, { name, counts }: { name: string; counts: Counts }): void {
	const { quick_check } = database.prepare('PRAGMA quick_check(1)').get() ?? {};
	if (quick_check !== 'ok') throw damaged(name, 'its parts do not fit together');
	const found: Record<RowState, number> = { ...NO_COUNTS };
	const groups = database.prepare('SELECT state, count(*) AS rows FROM row GROUP BY state').all();
	for (const { state, rows } of groups) found[stateOf(state)] = Number(rows);
	if (!sameCounts(found, counts)) throw damaged(name, 'rows are missing in it');
}
