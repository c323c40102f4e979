import { MigrationError } from '../../migration-error.ts';
import type { RowIssue } from '../../row-issue.ts';
import { peek } from '../input/peek.ts';
import type { SourceRow } from '../source.ts';
import type { Table } from '../table.ts';
import { LARGEST_ROW } from '../text/lines.ts';
import { delimiterOf, holdsHeader } from './delimiter.ts';
import { type CsvRecord, readRecords } from './records.ts';

/**
 * Reads a CSV as far as its header.
 * @throws {MigrationError} `empty` or `malformed`
 */
export async function readCsv(
	text: AsyncIterable<string>,
	{ delimiter, name }: { delimiter: string | undefined; name: string },
): Promise<Table> {
	const { begin, all } = await peek(text, isEnough);
	const records = readRecords(all, { delimiter: delimiter ?? delimiterOf(begin.join('')), name });
	for await (const [header, ...rest] of unbroken(records)) {
		if (header === undefined) continue;
		return { header: { columns: header.cells, line: header.line }, rows: rowsOf(header, rest, records) };
	}
	throw new MigrationError({
		code: 'empty',
		message: `${name} is empty. It needs a header line and a row for each person.`,
	});
}

function isEnough(begin: readonly string[]): boolean {
	const text = begin.join('');
	return text.length > LARGEST_ROW || holdsHeader(text);
}

// Leaves the records open when a loop over them ends early.
function unbroken(records: AsyncGenerator<CsvRecord[], void, undefined>): AsyncIterable<CsvRecord[]> {
	return { [Symbol.asyncIterator]: () => ({ next: () => records.next() }) };
}

async function* rowsOf(
	header: CsvRecord,
	first: readonly CsvRecord[],
	rest: AsyncIterable<readonly CsvRecord[]>,
): AsyncGenerator<SourceRow[], void, undefined> {
	let row = 0;
	const toRow = ({ line, cells }: CsvRecord): SourceRow => {
		row++;
		return fitted({ row, line, columns: header.cells, cells });
	};
	yield first.map(toRow);
	for await (const records of rest) yield records.map(toRow);
}

// Cells that have moved into the neighbouring column must never be sent.
function fitted(row: SourceRow): SourceRow {
	const { columns, cells } = row;
	if (cells.length === columns.length) return row;
	const problem = wrongLength(cells.length, columns);
	return { ...row, cells: columns.map((_, index) => cells[index] ?? ''), problem };
}

function wrongLength(length: number, columns: readonly string[]): RowIssue {
	const counts = `the row has ${length} cells, the header ${columns.length} columns`;
	return {
		column: columns[Math.min(length, columns.length - 1)] ?? '',
		reason: length < columns.length ? `has no cell: ${counts}` : `is followed by too many cells: ${counts}`,
	};
}
