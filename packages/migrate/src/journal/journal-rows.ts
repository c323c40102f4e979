import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { RowIssue } from '../row-issue.ts';
import type { JournalRow, RowFault, RowState } from './journal.ts';
import { stateNumber, stateOf } from './row-state.ts';

/** Rows that are held in memory at once. */
const PAGE = 500;

/** A page at a time, so that entries can be written in between. */
export function* journalRows(
	database: DatabaseSync,
	states?: readonly RowState[],
): Generator<JournalRow, void, undefined> {
	const numbers = states?.map(stateNumber);
	const only = numbers ? `AND state IN (${numbers.map(() => '?').join(', ')})` : '';
	const page = database.prepare(`SELECT * FROM row WHERE row > ? ${only} ORDER BY row LIMIT ${PAGE}`);
	let last = 0;
	for (;;) {
		const records = page.all(last, ...(numbers ?? []));
		for (const record of records) {
			const row = journalRow(record);
			last = row.row;
			yield row;
		}
		if (records.length < PAGE) return;
	}
}

function journalRow(record: Record<string, SQLOutputValue>): JournalRow {
	const { row, line, state, tries, sent_at, settled_at, submission_id, fault, issues } = record;
	return {
		row: Number(row),
		line: Number(line),
		state: stateOf(state),
		tries: Number(tries),
		sentAt: typeof sent_at === 'number' ? sent_at : undefined,
		settledAt: typeof settled_at === 'number' ? settled_at : undefined,
		submissionId: typeof submission_id === 'string' ? submission_id : undefined,
		fault: typeof fault === 'string' ? (JSON.parse(fault) as RowFault) : undefined,
		issues: typeof issues === 'string' ? (JSON.parse(issues) as RowIssue[]) : undefined,
	};
}
