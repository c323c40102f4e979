import { MigrationError } from '../../migration-error.ts';
import type { RowIssue } from '../../row-issue.ts';
import { peek } from '../input/peek.ts';
import type { SourceRow } from '../source.ts';
import type { Table } from '../table.ts';
import { LARGEST_ROW } from '../text/lines.ts';
import { delimiterOf, holdsHeader, namedDelimiter } from './delimiter.ts';
import { type CsvRecord, readRecords } from './records.ts';
import { swallowedRows } from './swallowed-rows.ts';

const SWALLOWED =
	'holds whole rows: a quote that opens here is closed some lines below. Take such quotes out, or write "like ""this"" one"';

/**
 * Reads a CSV as far as its header.
 * @throws {MigrationError} `empty` or `malformed`
 */
export async function readCsv(
	text: AsyncIterable<string>,
	{ delimiter, name }: { delimiter: string | undefined; name: string },
): Promise<Table> {
	const { begin, all } = await peek(text, isEnough);
	const named = namedDelimiter(begin.join(''));
	const sign = delimiter ?? named ?? delimiterOf(begin.join(''));
	const records = readRecords(all, { delimiter: sign, name });
	let toSkip = named === undefined ? 0 : 1;
	for await (const some of unbroken(records)) {
		const [header, ...rest] = some.slice(toSkip);
		toSkip = Math.max(0, toSkip - some.length);
		if (header === undefined) continue;
		const { cells: columns, line } = header;
		return { header: { columns, line }, rows: rowsOf({ columns, delimiter: sign }, rest, records) };
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
	table: { readonly columns: readonly string[]; readonly delimiter: string },
	first: readonly CsvRecord[],
	rest: AsyncIterable<readonly CsvRecord[]>,
): AsyncGenerator<SourceRow[], void, undefined> {
	let row = 0;
	const toRow = ({ line, cells }: CsvRecord): SourceRow => {
		row++;
		return fitted({ row, line, columns: table.columns, cells }, table.delimiter);
	};
	yield first.map(toRow);
	for await (const records of rest) yield records.map(toRow);
}

// Cells that have moved into the neighbouring column must never be sent.
function fitted(row: SourceRow, delimiter: string): SourceRow {
	const { columns, cells } = row;
	if (cells.length === columns.length) {
		const column = columns[swallowedRows(cells, delimiter)];
		return column === undefined ? row : { ...row, problem: { column, reason: SWALLOWED } };
	}
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
