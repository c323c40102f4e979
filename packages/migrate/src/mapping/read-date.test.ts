import { describe, expect, it } from 'vitest';
import { createMapping } from './create-mapping.ts';
import { valueOrReason } from './testing.ts';

const read = (cell: string, dateFormat?: string) => valueOrReason('birthDate', cell, { dateFormat });

describe('a date without a format', () => {
	it.each([
		['1990-12-31', '1990-12-31'],
		['1990/12/31', '1990-12-31'],
		['1990.12.31', '1990-12-31'],
		['19901231', '1990-12-31'],
		['2000-02-29', '2000-02-29'],
		['1990-12-31T00:00:00', '1990-12-31'],
		['1990-12-31T00:00:00Z', '1990-12-31'],
		['1990-12-31T00:00:00.000Z', '1990-12-31'],
		['1990-12-31T00:00:00+00:00', '1990-12-31'],
		['1990-12-31 00:00:00', '1990-12-31'],
		['1990-12-31 00:00', '1990-12-31'],
	])('is read year first: %s', (cell, date) => {
		expect(read(cell)).toBe(date);
	});

	it.each([
		['03/04/1990', 'can be read in two ways: say which with --date-format d/M/yyyy or M/d/yyyy'],
		['3.4.1990', 'can be read in two ways: say which with --date-format d.M.yyyy or M.d.yyyy'],
		['03041990', 'can be read in two ways: say which with --date-format ddMMyyyy or MMddyyyy'],
		['31/12/1990', 'must be written YYYY-MM-DD, or its form said with --date-format d/M/yyyy'],
		['12-31-1990', 'must be written YYYY-MM-DD, or its form said with --date-format M-d-yyyy'],
		['31. 12. 1990', 'must be written YYYY-MM-DD, or its form said with --date-format d. M. yyyy'],
		['31121990', 'must be written YYYY-MM-DD, or its form said with --date-format ddMMyyyy'],
		['1990-1-5', 'must be written YYYY-MM-DD, or its form said with --date-format yyyy-M-d'],
		['1990-02-30', 'is a date that the calendar does not have'],
		['1900-02-29', 'is a date that the calendar does not have'],
		['1990-00-10', 'is a date that the calendar does not have'],
		['1990-31-12', 'is a date that the calendar does not have'],
		['31/12/90', 'must have a year of four digits'],
		['1990-12-30T15:00:00Z', 'must be a date without a time of day, since the day depends on the place'],
		[
			'33238',
			'must be a date; this may be the number behind a date cell: give the column a date format and export again',
		],
		['31 Dec 1990', 'must be a date, written YYYY-MM-DD'],
		['1990/12.31', 'must be a date, written YYYY-MM-DD'],
		['１９９０-12-31', 'must be a date, written YYYY-MM-DD'],
		['1990-12-31x', 'must be a date, written YYYY-MM-DD'],
	])('is refused with its reason: %s', (cell, reason) => {
		expect(read(cell)).toBe(`birthDate ${reason}`);
	});
});

describe('a date with a format', () => {
	it.each([
		['31/12/1990', 'dd/MM/yyyy', '1990-12-31'],
		['12/31/1990', 'MM/dd/yyyy', '1990-12-31'],
		['12/31/1990', 'MM/DD/YYYY', '1990-12-31'],
		['3/4/1990', 'd/M/yyyy', '1990-04-03'],
		['03/04/1990', 'd/M/yyyy', '1990-04-03'],
		['31.12.1990', 'dd.MM.yyyy', '1990-12-31'],
		['31121990', 'ddMMyyyy', '1990-12-31'],
		['1990年1月5日', 'yyyy年M月d日', '1990-01-05'],
		['1990-31-12', 'yyyy-dd-MM', '1990-12-31'],
		['1990-12-31', 'dd/MM/yyyy', '1990-12-31'],
		['1990-12-31T00:00:00', 'dd/MM/yyyy', '1990-12-31'],
	])('is read: %s as %s', (cell, format, date) => {
		expect(read(cell, format)).toBe(date);
	});

	it.each([
		['31.12.1990', 'dd/MM/yyyy', 'must be a date, written dd/MM/yyyy or YYYY-MM-DD'],
		['31x12x1990', 'dd.MM.yyyy', 'must be a date, written dd.MM.yyyy or YYYY-MM-DD'],
		['3/4/1990', 'dd/MM/yyyy', 'must be a date, written dd/MM/yyyy or YYYY-MM-DD'],
		['1990/12/31', 'dd/MM/yyyy', 'must be a date, written dd/MM/yyyy or YYYY-MM-DD'],
		['12/31/1990', 'dd/MM/yyyy', 'is a date that the calendar does not have (read as dd/MM/yyyy)'],
		['1990-12-31', 'yyyy-dd-MM', 'is a date that the calendar does not have (read as yyyy-dd-MM)'],
		['1990-12-31T00:00:00', 'yyyy-dd-MM', 'must be a date, written yyyy-dd-MM'],
	])('is refused: %s as %s', (cell, format, reason) => {
		expect(read(cell, format)).toBe(`birthDate ${reason}`);
	});
});

it.each([
	['dd/MM/yy', 'has a year of two digits, which does not tell the century'],
	['dd/MM', 'names the year nowhere'],
	['dd/MM/yyyy dd', 'names the day more than once'],
	['dd MMM yyyy', 'holds "mmm", which means nothing here'],
	['dMyyyy', 'has no separator beside a part of one or two digits'],
	['Mddyyyy', 'has no separator beside a part of one or two digits'],
	["dd'of'MM/yyyy", 'holds letters or digits that mean nothing'],
	['', 'names the year nowhere'],
])('refuses the format %j because it %s', (dateFormat, problem) => {
	expect(() => createMapping({ dateFormat })).toThrowError(
		expect.objectContaining({
			code: 'bad-mapping',
			message: `The date format ${problem}. Write it with yyyy, MM or M, dd or d and separators, such as dd/MM/yyyy.`,
		}),
	);
});
