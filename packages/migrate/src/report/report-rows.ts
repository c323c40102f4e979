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

/** Rows are handed on so many at a time at most: a million awaits would take longer than the rows themselves. */
const CHUNK = 500;

/**
 * Every row of a migration once, by row number, some hundreds at a time: those of the journal, and as `pending` those
 * that no run has come to when the journal knows how many there are. A row that was under way when a run broke off is
 * `unknown`.
 */
export async function* reportRows(
	source: ReportSource,
): AsyncGenerator<readonly ReportRow[], void, undefined> {
	const rows = source.rows();
	let last = 0;
	for await (const chunk of Symbol.iterator in rows ? inChunks(rows) : asChunks(rows)) {
		yield* inChunks(reported(chunk, last));
		last = chunk.at(-1)?.row ?? last;
	}
	yield* inChunks(notSent(last + 1, source.head.rows ?? 0));
}

function* reported(rows: Iterable<JournalRow>, after: number): Generator<ReportRow, void, undefined> {
	let last = after;
	for (const row of rows) {
		if (row.row > last + 1) yield* notSent(last + 1, row.row - 1);
		last = row.row;
		yield row.state === 'sent' ? { ...row, state: 'unknown', fault: row.fault ?? CUT_OFF } : asReported(row);
	}
}

function* notSent(from: number, to: number): Generator<ReportRow, void, undefined> {
	for (let row = from; row <= to; row++) yield { row, line: undefined, state: 'pending', tries: 0 };
}

// Without a copy: there may be a million of them.
function asReported(row: JournalRow): ReportRow {
	return row as JournalRow & { state: ReportState };
}

function* inChunks<T>(all: Iterable<T>): Generator<readonly T[], void, undefined> {
	let chunk: T[] = [];
	for (const one of all) {
		if (chunk.push(one) < CHUNK) continue;
		yield chunk;
		chunk = [];
	}
	if (chunk.length > 0) yield chunk;
}

async function* asChunks<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[], void, undefined> {
	for await (const one of all) yield [one];
}
