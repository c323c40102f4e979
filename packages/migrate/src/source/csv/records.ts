import { type Options, parse } from 'csv-parse/sync';
import { LARGEST_ROW, lineEndBetween, splitLines } from '../text/lines.ts';
import { lastRecordEnd } from './last-record-end.ts';
import { isParserError, malformedCsv } from './malformed-csv.ts';

/** One line of the table, the header included. */
export interface CsvRecord {
	/** Where it begins in the text, the first line being 1. */
	line: number;
	/** Without the blanks around them. */
	cells: string[];
}

interface Block {
	text: string;
	/** Where it begins. */
	line: number;
	delimiter: string;
	name: string;
}

/**
 * Reads a CSV as a stream, whatever its size: quoted newlines, any line ends, blank rows left out.
 * @throws {MigrationError} `malformed`
 */
export async function* readRecords(
	text: AsyncIterable<string>,
	{ delimiter, name }: { delimiter: string; name: string },
): AsyncGenerator<CsvRecord[], void, undefined> {
	let rest = '';
	let line = 1;
	const take = (end: number): CsvRecord[] => {
		const read = recordsOf({ text: rest.slice(0, end), line, delimiter, name });
		rest = rest.slice(end);
		line = read.line;
		return read.records;
	};
	for await (const piece of text) {
		rest += piece;
		const end = lastRecordEnd(rest);
		if (end > 0) yield take(end);
		if (rest.length > LARGEST_ROW) {
			const begin = line;
			// Read as if it were whole, it most likely shows what is wrong.
			take(rest.length);
			throw malformedCsv({ name, line: begin, code: 'CSV_MAX_RECORD_SIZE', isOpen: false });
		}
	}
	yield take(rest.length);
}

// Without quotes, a table is its lines, split. The parser takes four times as long for the same.
function recordsOf(block: Block): { records: CsvRecord[]; line: number } {
	const { text } = block;
	const quote = text.indexOf('"');
	const end = quote === -1 ? text.length : lineEndBetween(text, 0, quote);
	const plain = plainRecords({ ...block, text: text.slice(0, end) });
	if (quote === -1) return plain;
	const quoted = quotedRecords({ ...block, text: text.slice(end), line: plain.line });
	return { records: [...plain.records, ...quoted.records], line: quoted.line };
}

function plainRecords(block: Block): { records: CsvRecord[]; line: number } {
	const lines = splitLines(block.text);
	const records: CsvRecord[] = [];
	lines.forEach((text, index) => {
		if (text.length > LARGEST_ROW) {
			throw malformedCsv({ ...block, line: block.line + index, code: 'CSV_MAX_RECORD_SIZE', isOpen: false });
		}
		const cells = text.split(block.delimiter);
		trim(cells);
		if (!isBlank(cells)) records.push({ line: block.line + index, cells });
	});
	return { records, line: block.line + lines.length - 1 };
}

function quotedRecords(block: Block): { records: CsvRecord[]; line: number } {
	const records: CsvRecord[] = [];
	let line = block.line;
	const options: Options<string[], string[]> = {
		delimiter: block.delimiter,
		// Named, since by itself the parser takes the first one for the only one.
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		// Of what is outside quotes.
		trim: true,
		max_record_size: LARGEST_ROW,
		on_record: (cells) => {
			const begin = line;
			line += cells.reduce((lines, cell) => lines + breaksIn(cell), 1);
			trim(cells);
			if (!isBlank(cells)) records.push({ line: begin, cells });
			return null;
		},
	};
	try {
		parse(block.text, options);
	} catch (error) {
		if (!isParserError(error)) throw error;
		const isOpen = block.text.split('"').length % 2 === 0;
		throw malformedCsv({ ...block, line, code: String(error.code), isOpen });
	}
	return { records, line };
}

function breaksIn(cell: string): number {
	return /[\r\n]/.test(cell) ? splitLines(cell).length - 1 : 0;
}

// In place, for the sake of speed.
function trim(cells: string[]): void {
	for (let at = 0; at < cells.length; at++) cells[at] = cells[at]?.trim() ?? '';
}

function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell === '');
}
