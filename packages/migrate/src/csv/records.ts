import { pipeline, Readable } from 'node:stream';
import { type Options, Parser, type CsvError as ParserError } from 'csv-parse';
import { CsvError } from '../csv-error.ts';
import { withDelimiter } from './delimiter.ts';
import { type CsvSource, sourceName, textOf } from './source.ts';

/** One line of the table, the header included. */
export interface CsvRecord {
	/** Where it begins in the file, the first line being 1. */
	line: number;
	/** Without the blanks around them. */
	cells: string[];
}

/** In bytes. A record above this is a quote that was never closed, or no table at all. */
const LARGEST_RECORD = 1_048_576;

/**
 * Reads a CSV as a stream, whatever its size: byte order mark, quoted newlines, blank lines left out.
 * @throws {CsvError} `unreadable`, `not-utf8` or `malformed`
 */
export async function* readRecords(source: CsvSource): AsyncGenerator<CsvRecord, void, undefined> {
	const { delimiter, text } = await withDelimiter(textOf(source));
	let end = 0;
	let overcounted = 0;

	const options: Options<CsvRecord, string[]> = {
		delimiter,
		bom: true,
		relax_column_count: true,
		skip_empty_lines: true,
		skip_records_with_empty_values: true,
		max_record_size: LARGEST_RECORD,
		on_record: (cells, { lines }) => {
			const breaks = cells.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []);
			// The parser counts a CRLF inside quotes as two lines.
			overcounted += breaks.filter((one) => one.length === 2).length;
			end = lines - overcounted;
			return { line: end - breaks.length, cells: cells.map((cell) => cell.trim()) };
		},
	};
	// The type of `Parser` knows no records but arrays of text.
	const parser = new Parser(options as unknown as Options);
	pipeline(Readable.from(text), parser, () => {});
	try {
		yield* parser as AsyncIterable<CsvRecord>;
	} catch (error) {
		throw isParserError(error)
			? malformed({ source, code: String(error.code), quoting: isQuoting(parser), line: end + 1 })
			: error;
	}
}

function isParserError(error: unknown): error is ParserError {
	return error instanceof Error && 'code' in error && /^CSV_|_QUOTE$/.test(String(error.code));
}

// Inside a quote now. The error itself only says whether a quote has been closed in this cell.
function isQuoting(parser: Parser): boolean {
	const state: unknown = Reflect.get(parser, 'state');
	return typeof state === 'object' && state !== null && Reflect.get(state, 'quoting') === true;
}

// The parser's own message quotes the file, so only its code is used.
function malformed(problem: { source: CsvSource; code: string; quoting: boolean; line: number }): CsvError {
	const { source, code, quoting, line } = problem;
	return new CsvError({
		code: 'malformed',
		line,
		message: `${sourceName(source)}, line ${line} or just below: ${whatIsWrong(code, quoting)}`,
	});
}

function whatIsWrong(code: string, quoting: boolean): string {
	if (code === 'CSV_MAX_RECORD_SIZE' && !quoting) {
		return 'this row is longer than a megabyte. Check that every row has a line of its own.';
	}
	const open = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
	const what = open ? 'a quote is opened and never closed' : 'there is a quote where none may be';
	return `${what}. A cell with quotes is written "like ""this"" one".`;
}
