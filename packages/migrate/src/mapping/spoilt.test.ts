import { describe, expect, it } from 'vitest';
import { mapAna, valueOrReason } from './testing.ts';

describe('a cell that is not what was once written in it', () => {
	it.each(['#N/A', '#NV', '#REF!', '#BEZUG!', '#VALUE!', '#NAME?', '#DIV/0!', '#Н/Д', '########'])(
		'is refused for the error of a spreadsheet: %s',
		(cell) => {
			const reason = 'is an error of a spreadsheet, not a value: correct it there and export again';
			expect(valueOrReason('firstName', cell)).toBe(`firstName ${reason}`);
			expect(valueOrReason('userId', cell)).toBe(`userId ${reason}`);
		},
	);

	it.each(['#1', '# N/A', 'C#', '#', '##', '#a1b2', 'N/A'])(
		'is taken as it is when it only looks so: %s',
		(cell) => {
			expect(valueOrReason('cf1', cell)).toBe(cell);
		},
	);

	it('is refused for letters that an earlier export has lost', () => {
		expect(valueOrReason('fullName', 'Jos\uFFFD Prova')).toBe(
			'fullName holds \uFFFD in the place of a letter that an earlier export has lost: export again as UTF-8',
		);
	});

	it.each(['JosÃ©', 'MÃ¼ller', 'Ãšrsula', 'Å\u0081ukasz', 'StraÃŸe 1', 'æ\u009d\u008eé›·', 'Ð\u0090Ð½Ð°'])(
		'is refused for UTF-8 that was saved as something else: %s',
		(cell) => {
			expect(valueOrReason('fullName', cell)).toBe(
				'fullName has been read in a wrong encoding before, so that its accented letters are two signs each: export it again as UTF-8',
			);
		},
	);

	it.each([
		'José',
		'JOÃO',
		'Mª Ángeles',
		'Łukasz Żółć',
		'Đỗ Thị',
		'Ñandú «Él»',
		'ÅÄÖ åäö',
		'Ünlü Çağrı',
		'Ðorvald Þór',
		'ÉÈÊ',
	])('is taken with accented letters: %s', (cell) => {
		expect(valueOrReason('fullName', cell)).toBe(cell);
	});

	it('is refused for control characters, other than line ends and tabs', () => {
		expect(valueOrReason('lastName', 'Pro\u0008va')).toBe(
			'lastName holds a control character, which nobody can see: take it out',
		);
		expect(valueOrReason('lastName', 'Pro\u0085va')).toContain('control character');
		expect(valueOrReason('addressFull', 'Rua 1\r\nPorto\t4000')).toBe('Rua 1\r\nPorto\t4000');
	});

	it.each(['="007"', '=""'])('is refused for a formula that protects a number: %s', (cell) => {
		expect(valueOrReason('userId', cell)).toBe(
			'userId is a formula that holds a value: write the value itself, without ="…"',
		);
	});

	it.each([String.raw`\N`, 'undefined', '[object Object]'])(
		"is refused for a program's word for nothing, which can be said to count as empty: %s",
		(cell) => {
			expect(valueOrReason('cf1', cell)).toBe(
				'cf1 is how programs write that there is no value: leave it empty, or give it the value null under "values" of the mapping',
			);
			expect(valueOrReason('cf1', cell, { values: { cf1: { [cell]: null } } })).toBeUndefined();
		},
	);

	it('can be said to count as empty in any field that is not needed', () => {
		const values = { cf1: { '\\N': null }, expireDate: { null: null } };
		expect(mapAna({ cf1: String.raw`\N`, expireDate: 'NULL' }, { values })).toEqual(mapAna({}));
	});
});

describe('what tells a person apart', () => {
	it.each(['userId', 'email', 'identityNumber', 'documentNumber'])(
		'is refused with characters that cannot be seen: %s',
		(field) => {
			const cell = field === 'email' ? 'ana.prova\u200B@example.com' : 'ana\u200B1';
			expect(valueOrReason(field, cell)).toBe(
				`${field} holds a character that cannot be seen, such as a blank without width: type it again`,
			);
		},
	);

	it.each(['null', 'NULL', 'None', 'NaN', 'N/A', 'n.a.', '-', '???'])(
		'is refused for a word for nothing: %s',
		(cell) => {
			expect(valueOrReason('userId', cell)).toContain('userId is how programs write that there is no value');
			expect(valueOrReason('lastName', cell)).toBe(cell);
		},
	);

	it.each(['AB\u00A0123', 'AB\n123', 'AB\t123', 'AB\u3000123'])(
		'is refused with a blank that only looks like one: %j',
		(cell) => {
			expect(valueOrReason('documentNumber', cell)).toContain(
				'documentNumber holds a character that cannot be seen',
			);
			expect(valueOrReason('documentNumber', 'AB 123')).toBe('AB 123');
		},
	);

	it.each(['1.23457E+15', '1,23457E+15', '1E+05', '1.23456789012346e+015'])(
		'is refused where a spreadsheet has cut the number off: %s',
		(cell) => {
			expect(valueOrReason('documentNumber', cell)).toBe(
				'documentNumber is a number that a spreadsheet has cut off: format the column as text, fill it in again, and export again',
			);
		},
	);

	it.each(['007', '1E5', '12E10', '+49 30 901820', '=cmd', "O'1", '1.5', 'E+05'])(
		'is taken as it is: %s',
		(cell) => {
			expect(valueOrReason('userId', cell)).toBe(cell);
		},
	);

	it('is in a custom field when that is the reference', () => {
		expect(valueOrReason('cf2', 'a\u200Bb')).toBe('a\u200Bb');
		expect(mapAna({ cf2: 'a\u200Bb' }, { reference: 'cf2' })).toMatchObject({
			issues: [{ column: 'cf2', reason: expect.stringContaining('cannot be seen') }],
		});
	});
});

it.each([
	'“ana@example.com”',
	"'ana@example.com'",
	'<ana@example.com>',
	'mailto:ana@example.com',
	'MAILTO:ana@example.com',
	'ana@example.com.',
	'ana@example.com)',
	'ana@example.com;',
])('refuses an e-mail address with signs around it: %s', (cell) => {
	expect(valueOrReason('email', cell)).toBe('email must be an e-mail address alone, with nothing around it');
});

it.each([
	"o'prova@example.com",
	'ana+1@example.com',
	'ana.prova-x@example.co.uk',
	'ána@example.com',
	'_a_@example.com',
])('takes the e-mail address %s', (cell) => {
	expect(valueOrReason('email', cell)).toBe(cell);
});

it('takes names with marks of direction and joiners, which languages need', () => {
	for (const name of ['محمد\u200Cرضا', 'ක්\u200Dෂ', '\u202Bدانا\u202C', '👩‍💻 Ana']) {
		expect(valueOrReason('fullName', name)).toBe(name);
	}
});

it.each(['1799-12-31', '0090-12-31', '0001-01-01', '2533-01-31'])(
	'refuses the day of birth %s, a slip or the year of another calendar',
	(cell) => {
		expect(valueOrReason('birthDate', cell)).toBe(
			'birthDate has a year that cannot be: before 1800 or after 2199',
		);
	},
);

it('takes the end of days as the day of expiry', () => {
	expect(valueOrReason('expireDate', '9999-12-31')).toBe('9999-12-31');
	expect(valueOrReason('issueDate', '0201-12-31')).toContain('issueDate has a year that cannot be');
});

it('takes an M for nobody while it is only said what an H is', () => {
	const values = { gender: { H: 'male' } };
	expect(valueOrReason('gender', 'M', { values })).toBe(
		'gender can mean a woman beside an H: say what both letters mean under "values" of the mapping',
	);
	expect(valueOrReason('gender', 'M', { values: { gender: { H: 'male', M: 'female' } } })).toBe('female');
	expect(valueOrReason('gender', 'F', { values })).toBe('female');
});
