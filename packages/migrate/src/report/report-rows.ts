import type { JournalRow, RowFault } from '../journal/journal.ts';
import type { ReportSource } from './report.ts';

/** What reports call the end of a row. `pending`: not sent yet, or sent and known not to have arrived. */
export type ReportState = 'done' | 'failed' | 'unknown' | 'skipped' | 'pending';

export interface ReportRow extends Omit<JournalRow, 'state' | 'line'> {
	readonly state: ReportState;
	/** `undefined` for a row that no run has come to yet. */
	readonly line: number | undefined;
}

const CUT_OFF: RowFault = {
	kind: 'not-confirmed',
	message:
		'It was on its way when the run ended, so ARGOS may hold it. Go on with the journal before you send it again.',
};

/**
 * Every row of a migration once, by row number: those of the journal, and as `pending` those that no run has come to
 * when the journal knows how many there are. A row that was under way when a run broke off is `unknown`.
 */
export async function* reportRows(source: ReportSource): AsyncGenerator<ReportRow, void, undefined> {
	let last = 0;
	for await (const row of source.rows()) {
		yield* notSent(last + 1, row.row - 1);
		last = row.row;
		yield row.state === 'sent' ? { ...row, state: 'unknown', fault: row.fault ?? CUT_OFF } : asReported(row);
	}
	yield* notSent(last + 1, source.head.rows ?? 0);
}

function* notSent(from: number, to: number): Generator<ReportRow, void, undefined> {
	for (let row = from; row <= to; row++) yield { row, line: undefined, state: 'pending', tries: 0 };
}

// Without a copy: there may be a million of them.
function asReported(row: JournalRow): ReportRow {
	return row as JournalRow & { state: ReportState };
}
