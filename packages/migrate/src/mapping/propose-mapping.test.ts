import { describe, expect, it } from 'vitest';
import { createMapping } from './create-mapping.ts';
import { mappingToText } from './mapping-file.ts';
import { proposeMapping } from './propose-mapping.ts';

/** A table from lines with semicolons, the first being its header. */
function propose(...lines: readonly string[]) {
	const [columns = [], ...rows] = lines.map((line) => line.split(';'));
	return proposeMapping({
		columns,
		rows: rows.map((cells, index) => ({ row: index + 1, line: index + 2, columns, cells })),
	});
}

it('proposes a mapping for what an export really looks like', () => {
	const { mapping, notes } = propose(
		'Customer ID;E-Mail;Name;DOB;Status;Sex;Country;Citizenship;Doc type;Shoe size',
		'ana-1;ana.prova@example.com;Ana Prova;03/04/1990;OK;F;PT;Portugal;Passport;38',
		'ben-2;ben.beispiel@example.com;Ben Beispiel;31/12/1988;OK;X;DE;Old Germany;Karte;44',
		'cleo-3;cleo.exemple@example.com;Cleo Exemple;1990-01-02;pending;;FR;FR;passport;40',
	);
	expect(mapping).toEqual({
		columns: {
			'Customer ID': 'userId',
			'E-Mail': 'email',
			Name: 'fullName',
			DOB: 'birthDate',
			Status: 'kycStatus',
			Sex: 'gender',
			Country: null,
			Citizenship: 'nationality',
			'Doc type': 'idType',
			'Shoe size': null,
		},
		dateFormat: 'd/M/yyyy',
		values: {
			kycStatus: { OK: '' },
			gender: { X: '' },
			nationality: { 'Old Germany': '' },
			idType: { Karte: '' },
		},
	});
	expect(notes).toEqual([
		'"Country" is not known and left out (null). Name its field to take it.',
		'"Shoe size" is not known and left out (null). Name its field to take it.',
		'No column is known for admin, which every person needs. Name a column for each, or set one value for all.',
		'Dates are written d/M/yyyy: no other order fits all of them.',
		'Rows with "pending" as kycStatus cannot be taken over: ARGOS wants approved and rejected cases only.',
		'Fill in what "OK" means for kycStatus, under "values".',
		'Fill in what "X" means for gender, under "values", or null where such a cell counts as empty.',
		'Fill in what "Old Germany" means for nationality, under "values", or null where such a cell counts as empty.',
		'Fill in what "Karte" means for idType, under "values", or null where such a cell counts as empty.',
	]);
});

it('holds nothing of the people but words of choices', () => {
	const proposal = propose(
		'mail;name;dob;status;passport number;cf1',
		'ana.prova@example.com;Ana Prova;31.12.1990;checked;PP998877;secret-1',
	);
	expect(JSON.stringify(proposal)).not.toMatch(/ana|1990|998877|secret/i);
	expect(proposal.mapping.values).toEqual({ kycStatus: { checked: '' } });
});

it('is refused until its words are filled in, and then reads the file', () => {
	const { mapping } = propose('email;name;dob;status', 'ana.prova@example.com;Ana Prova;1990-12-31;checked');
	expect(() => createMapping(mapping)).toThrowError(expect.objectContaining({ code: 'bad-mapping' }));
	const filled = JSON.parse(mappingToText(mapping).replace('""', '"approved"'));
	const columns = ['email', 'name', 'dob', 'status', 'admin'];
	const cells = ['ana.prova@example.com', 'Ana Prova', '1990-12-31', 'Checked', 'admin@example.com'];
	expect(createMapping(filled).map({ row: 1, line: 2, columns, cells })).toMatchObject({
		input: { birthDate: '1990-12-31', kycStatus: 'approved' },
	});
});

describe('the date format', () => {
	const formatOf = (...dates: readonly string[]) => {
		const { mapping, notes } = propose('dob', ...dates);
		return { format: mapping.dateFormat, note: notes.find((one) => /date/i.test(one)) };
	};

	it.each([
		[['03/04/1990', '31/12/1990'], 'd/M/yyyy'],
		[['03/04/1990', '12/31/1990'], 'M/d/yyyy'],
		[['1990-12-31', '31.1.1990'], 'd.M.yyyy'],
		[['1990-1-5'], 'yyyy-M-d'],
		[['31121990'], 'ddMMyyyy'],
	])('is told by %j', (dates, format) => {
		expect(formatOf(...dates).format).toBe(format);
	});

	it.each([
		[['1990-12-31', '1990/12/31'], undefined],
		[
			['03/04/1990', '05/06/1990'],
			'Dates can be read as d/M/yyyy or M/d/yyyy. Write the right one as "dateFormat".',
		],
		[
			['31/12/1990', '12/31/1990'],
			'Dates are written in more than one way. Write them all alike in the file.',
		],
		[
			['31/12/1990', '31.12.1990'],
			'Dates are written in more than one way. Write them all alike in the file.',
		],
		[['31 Dec 1990'], 'Some dates cannot be read, whatever the format. A dry run names their lines.'],
	])('is left open by %j', (dates, note) => {
		expect(formatOf(...dates)).toEqual({ format: undefined, note });
	});
});

it('asks for both letters where M can be a woman', () => {
	const { mapping } = propose('sex', 'H', 'M', 'M');
	expect(mapping.values).toEqual({ gender: { H: '', M: '' } });
});

it('does not list the cells of a column that is no choice at all', () => {
	const many = Array.from({ length: 21 }, (_, index) => `word ${index}`);
	expect(propose('status', ...many).mapping.values).toBeUndefined();
	expect(propose('status', ...many.slice(1)).mapping.values?.kycStatus).toHaveProperty('word 20', '');
	const { mapping, notes } = propose('status', 'ana.prova@example.com');
	expect(mapping.values).toBeUndefined();
	expect(notes).toContain('The column for kycStatus holds much that cannot be read. Is it the right column?');
});

it('says which columns mean the same', () => {
	expect(propose('email;mail;Mail 2').mapping.columns).toEqual({
		email: 'email',
		mail: null,
		'Mail 2': null,
	});
	expect(propose('email;mail').notes[0]).toBe(
		'"mail" means email as an earlier column does, and is left out (null).',
	);
	expect(propose('email;email').notes[0]).toBe('"email" comes twice. Rename one of them in the file.');
});

it('gathers the names of rows that bring their own', () => {
	const rows = [
		{ row: 1, line: 1, columns: ['email'], cells: ['ana.prova@example.com'] },
		{ row: 2, line: 2, columns: ['full_name', 'x'], cells: ['Ana Prova', ''] },
	];
	expect(proposeMapping({ rows }).mapping.columns).toEqual({
		email: 'email',
		full_name: 'fullName',
		x: null,
	});
});

it.each(['ana.prova@example.com;Ana Prova', 'Ana Prova;1990-12-31', 'Ana;31.12.1990', 'Ana Prova;0123456'])(
	'refuses a first line that is a person',
	(line) => {
		const said = expect.objectContaining({
			code: 'no-header',
			message: expect.not.stringMatching(/ana|1990/i),
		});
		expect(() => propose(line)).toThrowError(said);
	},
);
