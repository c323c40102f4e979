import { describe, expect, it } from 'vitest';
import { createMapping } from './create-mapping.ts';
import { ANA, mapAna, rowOf } from './testing.ts';

const refused = (options: unknown) => {
	try {
		createMapping(options as never);
	} catch (error) {
		return error;
	}
	return expect.unreachable('the mapping was taken');
};

describe('a row', () => {
	it('becomes an input, with names and numbers exactly as they are written', () => {
		const cells = {
			'Full Name': 'ana  PROVA-o’Brien, Jr.',
			E_mail: 'Ana.Prova@Example.com',
			userid: 'Ana-1 X',
			'Passport no': ' 00123 ',
			cf1: '1990/12/31',
		};
		const mapped = createMapping({ set: { admin: 'admin@example.com' } }).map(
			rowOf({ ...cells, DOB: '1990-12-31', status: 'verified' }),
		);
		expect(mapped).toEqual({
			ok: true,
			input: {
				admin: 'admin@example.com',
				fullName: 'ana  PROVA-o’Brien, Jr.',
				email: 'Ana.Prova@Example.com',
				userId: 'Ana-1 X',
				documentNumber: '00123',
				cf1: '1990/12/31',
				birthDate: '1990-12-31',
				kycStatus: 'approved',
			},
		});
	});

	it('leaves out what is empty, and takes the set value there', () => {
		const set = { nationality: 'Portugal', cf1: 'wave-1', gender: 'f' };
		const mapped = mapAna({ nationality: '', cf1: 'own', addressCity: '' }, { set });
		expect(mapped).toEqual({
			ok: true,
			input: { ...ANA, nationality: 'PRT', cf1: 'own', gender: 'female' },
		});
	});

	it('is told with everything that is wrong with it, by column, in the order of the file', () => {
		const row = rowOf({ Status: 'ok', 'E-mail': 'nobody', DOB: '1990-02-30', 'Full name': '', IP: '1' });
		const mapped = createMapping().map(row);
		expect(mapped).toEqual({
			ok: false,
			issues: [
				{
					column: 'Status',
					reason:
						'must be one of: approved, rejected; say under "values" of the mapping what other words mean',
				},
				{ column: 'E-mail', reason: 'must be an e-mail address' },
				{ column: 'DOB', reason: 'is a date that the calendar does not have' },
				{ column: 'Full name', reason: 'is missing' },
				{ column: 'IP', reason: 'must be an IP address' },
				{ column: 'admin', reason: 'is missing' },
			],
		});
	});

	it('keeps the problem that the source has with it', () => {
		const problem = { column: 'email', reason: 'has no cell' };
		expect(createMapping().map({ ...rowOf(ANA), problem })).toEqual({ ok: false, issues: [problem] });
	});

	it('with columns of its own is refused for those that are not known or come twice', () => {
		const mapped = mapAna(
			{ full_name: 'Ana Prova', shoeSize: '', 'ana.prova@example.com': 'x', remarks: 'x' },
			{
				columns: { remarks: null },
			},
		);
		expect(mapped).toEqual({
			ok: false,
			issues: [
				{ column: 'shoeSize', reason: 'is not a known column' },
				{ column: '•••', reason: 'is not a known column' },
				{ column: 'full_name', reason: 'means fullName, as an earlier column does' },
			],
		});
	});

	it('may have columns without a name, and nothing in them', () => {
		expect(mapAna({ '': '' })).toEqual(mapAna({}));
		expect(mapAna({ '': 'x' })).toEqual({
			ok: false,
			issues: [
				{
					column: 'number 6 (no name)',
					reason:
						'holds a value, and the header gives this column no name: name it, or leave it out with "": null under "columns" of the mapping',
				},
			],
		});
		expect(mapAna({ '': 'x' }, { columns: { '': null } })).toEqual(mapAna({}));
	});

	it.each([
		['userid', 'userid', 'userid'],
		['userid', 'customer id', 'customer id'],
		['cf2', 'cf1', 'cf2'],
	] as const)('must have the reference %s that was named', (reference, column, told) => {
		expect(mapAna({ [column]: reference === 'cf2' ? 'x' : '' }, { reference })).toEqual({
			ok: false,
			issues: [
				{
					column: told,
					reason: 'is missing, and the row is to be looked up by it when its answer is lost',
				},
			],
		});
		expect(mapAna({ [reference]: 'ana-1' }, { reference })).toMatchObject({ ok: true });
	});

	it('goes by the columns that the mapping names, before their own names', () => {
		const columns = { Remarks: null, Login: 'email', email: 'cf1', 'full name': 'fullName' } as const;
		const cells = { email: 'old', LOGIN: ANA.email ?? '', remarks: 'x', Full_Name: 'Ana Prova' };
		const row = rowOf({ ...cells, admin: ANA.admin ?? '', dob: '1990-12-31', kyc: 'approved' });
		expect(createMapping({ columns }).map(row)).toEqual({ ok: true, input: { ...ANA, cf1: 'old' } });
	});

	it('tells exactly named columns apart that differ in nothing else', () => {
		const columns = { 'Note 1': 'cf1', 'Note-1': 'cf2' } as const;
		expect(mapAna({ 'Note-1': 'b', 'Note 1': 'a' }, { columns })).toMatchObject({
			input: { cf1: 'a', cf2: 'b' },
		});
	});
});

it('says which column fills a field', () => {
	const mapping = createMapping({ columns: { Kunde: 'userId' } });
	expect(mapping.columnOf(['kunde', 'E-Mail'], 'userId')).toBe('kunde');
	expect(mapping.columnOf(['kunde', 'E-Mail'], 'email')).toBe('E-Mail');
	expect(mapping.columnOf(['kunde', 'E-Mail'], 'cf1')).toBe('cf1');
});

describe('a header', () => {
	const check = (columns: string, options: Parameters<typeof createMapping>[0] = {}) => {
		const mapping = createMapping({ set: { admin: 'admin@example.com' }, ...options });
		try {
			return mapping.checkHeader({ columns: columns.split(','), line: 3, name: 'people.csv' });
		} catch (error) {
			return error;
		}
	};
	const REST = 'email,fullName,birthDate,kycStatus';

	it.each([
		['with all that is needed', REST, {}],
		['with other names for it', 'E-Mail,Name,DOB,Status', {}],
		['with a column that is left out on purpose', `${REST},Shoe size`, { columns: { 'shoe size': null } }],
		[
			'without a column whose value is set',
			'email,fullName,birthDate',
			{ set: { kycStatus: 'approved', admin: 'admin@example.com' } },
		],
		['with columns without a name', `,${REST},,`, {}],
		['without a column that would be left out', REST, { columns: { remarks: null } }],
		['with the named reference', `${REST},customer id`, { reference: 'userid' }],
	] as const)('is taken %s', (_name, columns, options) => {
		expect(check(columns, options)).toBeUndefined();
	});

	it.each([
		['an unknown column', `${REST},shoeSize`, {}, 'unknown-column', '"shoeSize"'],
		[
			'two columns for one field',
			`${REST},Full Name`,
			{},
			'duplicate-column',
			'"fullName" and "Full Name" both mean fullName',
		],
		['the same column twice', `${REST},email`, {}, 'duplicate-column', '"email" and "email" both mean email'],
		['a missing column', 'email,fullName,kycStatus', {}, 'missing-column', 'is missing: birthDate'],
		['two missing columns', 'email,fullName', {}, 'missing-column', 'are missing: birthDate, kycStatus'],
		['a misspelt needed column', 'email,fulname,birthDate,kycStatus', {}, 'missing-column', '"fulname"'],
		['no column for the named reference', REST, { reference: 'cf1' }, 'missing-column', 'is missing: cf1'],
		[
			'a mapped column that is not there',
			`${REST},userId`,
			{ columns: { Citty: 'addressCity' } },
			'missing-column',
			'is missing: "Citty" (named by the mapping)',
		],
		['no administrator', REST, { set: {} }, 'missing-column', 'is missing: admin'],
		[
			'a column left out that is needed',
			REST,
			{ columns: { email: null } },
			'missing-column',
			'missing: email',
		],
	] as const)('is refused for %s', (_name, columns, options, code, said) => {
		expect(check(columns, options)).toMatchObject({
			name: 'MigrationError',
			code,
			line: 3,
			message: expect.stringContaining(said),
		});
		expect(String(check(columns, options))).toContain('people.csv, line 3: ');
	});

	it('shows no person when there is none', () => {
		const error = check('ana.prova@example.com,Ana Prova,1990-12-31,approved');
		expect(error).toMatchObject({ code: 'no-header', line: 3 });
		expect(JSON.stringify(error) + String(error)).not.toMatch(/Ana|1990/i);
	});

	it('shows no person whose line happens to hold the name of a column', () => {
		const error = check('email,Ana Prova,1990-12-31,approved');
		expect(error).toMatchObject({
			code: 'missing-column',
			column: 'number 2',
			message: expect.stringContaining('not known: number 2, number 3, number 4.'),
		});
		expect(JSON.stringify(error) + String(error)).not.toMatch(/Ana|1990/);
	});
});

describe('a mapping that does not fit', () => {
	it.each([
		['another part', { colums: {} }, 'The mapping has "colums", which means nothing.'],
		[
			'a field that does not exist',
			{ columns: { Name: 'fulName' } },
			'The mapping, columns, "Name": "fulName" is no field.',
		],
		['a field of every object', { columns: { Name: 'constructor' } }, '"constructor" is no field.'],
		['a field that is no text', { columns: { Name: 5 } }, 'The mapping, columns, "Name": this is no field.'],
		['columns as a list', { columns: ['email'] }, 'The mapping, columns, must be an object'],
		[
			'a set field that does not exist',
			{ set: { nickname: 'x' } },
			'The mapping, set: "nickname" is no field.',
		],
		['a set value that is no text', { set: { cf1: 5 } }, 'The mapping, set, cf1, must be text in quotes.'],
		['an empty set value', { set: { cf1: ' ' } }, 'The value set for cf1 is empty.'],
		[
			'a set value that does not fit',
			{ set: { admin: 'nobody' } },
			'The value set for admin must be an e-mail address.',
		],
		[
			'a set date that is unclear',
			{ set: { birthDate: '03/04/1990' } },
			'The value set for birthDate can be read in two ways',
		],
		['a date format that is no text', { dateFormat: 5 }, 'The mapping, dateFormat, must be text in quotes.'],
		['words of no field', { values: { colour: {} } }, 'The mapping, values: "colour" is no field.'],
		[
			'words of a free field',
			{ values: { email: { a: 'b' } } },
			'values for email, whose cells are taken as they are',
		],
		[
			'a word with a number',
			{ values: { gender: { x: 1 } } },
			'The mapping, values, gender, "x", must be text in quotes.',
		],
		[
			'a word that is not filled in',
			{ values: { kycStatus: { x: '' } } },
			`In the mapping's values, the word "x" of kycStatus has no value: fill it in.`,
		],
		[
			'a needed word that is empty on purpose',
			{ values: { kycStatus: { x: null } } },
			'of kycStatus has no value: fill it in.',
		],
		[
			'a word for what the field cannot hold',
			{ values: { gender: { x: 'other' } } },
			`the word "x" of gender has a value that cannot be used: it must be one of: female, male`,
		],
		[
			'a word twice',
			{ values: { gender: { x: 'male', X: 'female' } } },
			'is there twice, with different values',
		],
		[
			'a reference that is the same for all',
			{ set: { cf1: 'x' }, reference: 'cf1' },
			'cf1 is to tell the rows apart',
		],
	])('is refused for %s', (_name, options, said) => {
		expect(refused(options)).toMatchObject({ code: 'bad-mapping', message: expect.stringContaining(said) });
	});

	it('is refused without showing data that slipped into it', () => {
		const error = refused({ columns: { 'ana.prova@example.com': 'x@example.com' } });
		expect(String(error)).not.toContain('@');
	});
});

describe('the digest', () => {
	const OPTIONS = {
		columns: { Mail: 'email', Remarks: null },
		set: { cf1: 'a', cf2: 'b' },
		dateFormat: 'dd/MM/yyyy',
		values: { gender: { x: 'male', y: 'female' } },
	} as const;
	const digest = (options: Parameters<typeof createMapping>[0]) => createMapping(options).digest;

	it('is the same for the same options in another order', () => {
		const turned = {
			values: { gender: { y: 'female', x: 'male' } },
			dateFormat: 'dd/MM/yyyy',
			set: { cf2: 'b', cf1: 'a' },
			columns: { Remarks: null, Mail: 'email' },
		} as const;
		expect(digest(turned)).toBe(digest(OPTIONS));
		expect(digest(OPTIONS)).toMatch(/^[0-9a-f]{64}$/);
		expect(digest({})).toBe(digest({ columns: {}, set: undefined, values: {} }));
		expect(digest({ reference: 'cf3' })).toBe(digest({}));
	});

	it('is that of the rules of this version, so that journals outlive a release', () => {
		// printf '[["columns",[]],["dateFormat",null],["rules",1],["set",[]],["values",[]]]' | sha256sum
		expect(digest({})).toBe('c335605d28b94bca2bce1cec0a3f254de0c47872289599ce83459f49b8394f15');
	});

	it.each([
		['a column', { ...OPTIONS, columns: { Mail: 'email' } }],
		['a constant', { ...OPTIONS, set: { cf1: 'a', cf2: 'c' } }],
		['the date format', { ...OPTIONS, dateFormat: 'MM/dd/yyyy' }],
		['a word', { ...OPTIONS, values: { gender: { x: 'male', y: 'male' } } }],
		['nothing', {}],
	] as const)('differs for another %s', (_name, options) => {
		expect(digest(options)).not.toBe(digest(OPTIONS));
	});
});
