import { dateFormat, type TakeDate } from './date-format.ts';
import { dayFrom } from './day-from.ts';
import { possibleFormats } from './possible-formats.ts';
import type { Read, Reading } from './reading.ts';

// Midnight is how databases and spreadsheets write a day. Any other hour is a moment, whose day depends on the place.
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:00)?)?$/;
const YEAR_FIRST = /^(\d{4})([/.]|)(\d{2})\2(\d{2})$/;

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d/;
const SHORT_YEAR = /^\d{1,2}[/. -]\d{1,2}[/. -]\d{2}$/;
const SPREADSHEET_DAY = /^\d{5}$/;

const IMPOSSIBLE = 'is a date that the calendar does not have';

/**
 * Reads dates as `YYYY-MM-DD`. Without a format, only what can be read in one way: year first. With one, what is
 * written so, and ISO dates unless the format begins with the year too.
 * @throws {MigrationError} `bad-mapping` for a format that is none
 */
export function dateReader(format: string | undefined): Read {
	if (format === undefined) return readYearFirst;
	const take = dateFormat(format);
	const withIso = !/^y/i.test(format);
	const reason = `must be a date, written ${format}${withIso ? ' or YYYY-MM-DD' : ''}`;
	return (cell) => {
		const given = take(cell) ?? (withIso ? iso(cell) : undefined);
		if (given === undefined) return { reason };
		const value = dayFrom(given);
		return value === undefined ? { reason: `${IMPOSSIBLE} (read as ${format})` } : { value };
	};
}

function readYearFirst(cell: string): Reading {
	const given = iso(cell) ?? yearFirst(cell);
	const value = given && dayFrom(given);
	return value === undefined ? { reason: reasonAgainst(cell, given !== undefined) } : { value };
}

function reasonAgainst(cell: string, impossible: boolean): string {
	const formats = possibleFormats(cell);
	const [format] = formats;
	if (formats.length > 1)
		return `can be read in two ways: say which with --date-format ${formats.join(' or ')}`;
	if (format !== undefined)
		return `must be written YYYY-MM-DD, or its form said with --date-format ${format}`;
	if (impossible) return IMPOSSIBLE;
	if (SHORT_YEAR.test(cell)) return 'must have a year of four digits';
	if (MOMENT.test(cell)) return 'must be a date without a time of day, since the day depends on the place';
	if (SPREADSHEET_DAY.test(cell)) {
		return 'must be a date; this may be the number behind a date cell: give the column a date format and export again';
	}
	return 'must be a date, written YYYY-MM-DD';
}

function iso(cell: string): ReturnType<TakeDate> {
	const parts = ISO.exec(cell);
	return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : undefined;
}

function yearFirst(cell: string): ReturnType<TakeDate> {
	const parts = YEAR_FIRST.exec(cell);
	return parts ? { year: Number(parts[1]), month: Number(parts[3]), day: Number(parts[4]) } : undefined;
}
