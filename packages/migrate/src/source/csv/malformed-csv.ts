import type { CsvError } from 'csv-parse/sync';
import { MigrationError } from '../../migration-error.ts';

export function isParserError(error: unknown): error is CsvError {
	return error instanceof Error && 'code' in error && /^CSV_|_QUOTE$/.test(String(error.code));
}

/** The parser's own message quotes the file, so only its code is used. */
export function malformedCsv(problem: {
	name: string;
	line: number;
	/** Of the parser. */
	code: string;
	/** Whether the text ends inside a quote. */
	isOpen: boolean;
}): MigrationError {
	const { name, line, code, isOpen } = problem;
	return new MigrationError({
		code: 'malformed',
		line,
		message: `${name}, line ${line} or just below: ${whatIsWrong(code, isOpen)}`,
	});
}

function whatIsWrong(code: string, isOpen: boolean): string {
	const how = 'A cell with quotes is written "like ""this"" one".';
	if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote is opened and never closed. ${how}`;
	if (code !== 'CSV_MAX_RECORD_SIZE') return `there is a quote where none may be. ${how}`;
	return isOpen
		? `a quote is opened and never closed, or not within a megabyte. ${how}`
		: 'this row is longer than a megabyte. Check that every row has a line of its own.';
}
