import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMapping } from './create-mapping.ts';
import { FIELD_NAMES } from './fields.ts';
import { ANA, mapAna, rowOf } from './testing.ts';

const RUNS = process.env.ARGOS_PROPERTY_RUNS;
const SETTINGS = { seed: 20_260_301, numRuns: Number(RUNS ?? 500) };

const DATES = ['birthDate', 'issueDate', 'expireDate'];
const COUNTRIES = ['nationality', 'issuingCountry', 'addressCountry'];
const FREE = FIELD_NAMES.filter(
	(field) => ![...DATES, ...COUNTRIES, 'gender', 'kycStatus', 'idType'].includes(field),
);
const FORMATS = ['dd/MM/yyyy', 'MM/dd/yyyy', 'd.M.yyyy', 'M-d-yyyy', 'yyyy/MM/dd', 'ddMMyyyy', 'yyyy-dd-MM'];

const cell = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.stringMatching(/^ ?\d{1,4}[-/. ]?\d{1,2}[-/. ]?\d{1,4}(T00:00:00Z?)?$/),
	fc.constantFrom(
		'F',
		'h',
		'M',
		'ok',
		'Approved',
		'NA',
		'N/A',
		'pt',
		'Korea',
		'UK',
		'__proto__',
		'constructor',
		'=1+1',
	),
	fc.constantFrom(
		'ana.prova@example.com',
		'192.0.2.1',
		'2001:db8::1',
		'Passport',
		'\u0000',
		'\uFEFF',
		'e\u0301',
	),
);
const format = fc.option(fc.constantFrom(...FORMATS), { nil: undefined });

const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

/** Writes a day, given as `YYYY-MM-DD`, in a format. */
function written(day: string, as: string): string {
	const [year = '', month = '', of = ''] = day.split('-');
	return as
		.replace('yyyy', year)
		.replace('MM', month)
		.replace('dd', of)
		.replace('M', String(Number(month)))
		.replace('d', String(Number(of)));
}

const YEAR_FIRST = ['yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy.MM.dd', 'yyyyMMdd'];

/** Whether a day of the runtime's calendar, written in one of the formats that may be read, gives the text again. */
function isDayOf(text: string, day: string, named: string | undefined): boolean {
	const date = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return false;
	const without = (one: string) => one.replace(/T00:00:00Z?$/, '').replace(/(?<!\d)0(?=\d(?!\d))/g, '');
	const formats = named === undefined ? YEAR_FIRST : [named, 'yyyy-MM-dd'];
	return formats.some((as) => without(written(day, as)) === without(text));
}

it('never throws, and takes every value exactly as it is or in one of the ways that are written down', () => {
	let taken = 0;
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...FIELD_NAMES), cell), format, (cells, dateFormat) => {
			const mapped = mapAna(cells, { dateFormat });
			if (!mapped.ok) {
				const told = mapped.issues.map(({ column }) => column);
				expect(told.every((column) => Object.hasOwn({ ...ANA, ...cells }, column))).toBe(true);
				return;
			}
			taken++;
			const input: Readonly<Record<string, unknown>> = { ...mapped.input };
			for (const [field, text] of Object.entries({ ...ANA, ...cells })) {
				const value = input[field];
				if (text.trim() === '') expect(value).toBeUndefined();
				else if (DATES.includes(field))
					expect([text, isDayOf(text.trim(), String(value), dateFormat)]).toEqual([text, true]);
				else if (COUNTRIES.includes(field)) expect(value).toMatch(/^[A-Z]{3}$/);
				else if (field === 'gender') expect(['female', 'male']).toContain(value);
				else if (field === 'kycStatus') expect(['approved', 'rejected']).toContain(value);
				else if (field === 'idType') expect([text.trim(), 'passport']).toContain(value);
				else expect(value).toBe(text.trim());
			}
			expect(Object.keys(input).every((field) => Object.hasOwn({ ...ANA, ...cells }, field))).toBe(true);
		}),
		SETTINGS,
	);
	expect(taken).toBeGreaterThan(SETTINGS.numRuns / 50);
});

it('names no value in a reason', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...FIELD_NAMES),
			fc.stringMatching(/^[A-Za-z0-9@/. -]{6,20}$/),
			(field, text) => {
				const mapped = mapAna({ [field]: text });
				if (!mapped.ok) expect(JSON.stringify(mapped.issues)).not.toContain(text);
			},
		),
		SETTINGS,
	);
});

it('reads a date in another order than it was written in never as another date', () => {
	let read = 0;
	fc.assert(
		fc.property(days, fc.constantFrom(...FORMATS), fc.boolean(), (date, as, named) => {
			const day = date.toISOString().slice(0, 10);
			const text = written(day, as);
			// By itself, year first means ISO: nothing in `1990-02-01` tells that the day comes second.
			const said = named || as === 'yyyy-dd-MM';
			const mapped = mapAna({ birthDate: text }, said ? { dateFormat: as } : {});
			if (mapped.ok) {
				read++;
				expect(`${text} = ${mapped.input.birthDate}`).toBe(`${text} = ${day}`);
			} else expect(said).toBe(false);
		}),
		SETTINGS,
	);
	expect(read).toBeGreaterThan(SETTINGS.numRuns / 3);
});

it('reads a date that is written otherwise than said by what is said, or refuses it', () => {
	fc.assert(
		fc.property(days, fc.constantFrom(...FORMATS), format, (date, as, dateFormat) => {
			const text = written(date.toISOString().slice(0, 10), as);
			const mapped = mapAna({ birthDate: text }, { dateFormat });
			if (!mapped.ok) return;
			expect([text, isDayOf(text, mapped.input.birthDate, dateFormat)]).toEqual([text, true]);
		}),
		SETTINGS,
	);
});

it('takes any header without a crash, and any row under it', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.oneof(cell, fc.constantFrom(...FREE)), cell)), (columns) => {
			const mapping = createMapping();
			const row = {
				row: 1,
				line: 2,
				columns: columns.map(([name]) => name),
				cells: columns.map(([, text]) => text),
			};
			expect(mapping.map(row).ok).toBe(false);
			expect(() => mapping.checkHeader({ columns: row.columns, line: 1, name: 'x.csv' })).toThrowError(
				expect.objectContaining({ name: 'MigrationError' }),
			);
		}),
		SETTINGS,
	);
	expect(createMapping().map(rowOf(ANA))).toEqual({ ok: true, input: ANA });
});
