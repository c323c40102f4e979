import { describe, expect, it } from 'vitest';
import { openSource } from '../open-source.ts';
import { pieces, rowsOf, tableOf } from '../testing.ts';

const ANA = { email: 'ana@example.com', name: 'Ana Prova' };

describe('reading a CSV', () => {
	it.each([
		['commas', 'email,name\nana@example.com,Ana Prova\n'],
		['semicolons', 'email;name\nana@example.com;Ana Prova\n'],
		['tabs', 'email\tname\nana@example.com\tAna Prova\n'],
		['bars', 'email|name\nana@example.com|Ana Prova\n'],
		['quotes', '"email","name"\n"ana@example.com","Ana Prova"\n'],
		['a byte order mark', '\uFEFFemail,name\nana@example.com,Ana Prova\n'],
		['a byte order mark before a quote', '\uFEFF"email",name\nana@example.com,Ana Prova\n'],
		['CRLF and no last line end', 'email,name\r\nana@example.com,Ana Prova'],
		['CR', 'email,name\rana@example.com,Ana Prova\r'],
		['blanks around cells', 'email , name\n ana@example.com\t, Ana Prova \n'],
		['blanks around quotes', 'email , "name" \n ana@example.com, "Ana Prova" \n'],
		['blanks inside quotes', 'email,name\n" ana@example.com ","Ana Prova\n"\n'],
	])('understands %s', async (_name, content) => {
		expect(await tableOf(content)).toEqual([{ line: 2, row: ANA }]);
	});

	it('tells the delimiter by what is outside the quotes of the header', async () => {
		expect(await tableOf('"email, or ""mail,,""\n";name\nx;y\n')).toEqual([
			{ line: 3, row: { 'email, or "mail,,"': 'x', name: 'y' } },
		]);
	});

	it.each([
		['sep=;\r\nemail;name\r\nana@example.com;Ana Prova\r\n', {}],
		['\uFEFF\nSEP=|\nemail|name\nana@example.com|Ana Prova', {}],
		['"sep=,"\nemail,name\nana@example.com,Ana Prova', {}],
		['sep=\t\n"email"\tname\nana@example.com\tAna Prova', {}],
		['sep=#\remail#name\rana@example.com#Ana Prova', {}],
		['sep=,\nemail;name\nana@example.com;Ana Prova', { delimiter: ';' }],
	])('goes by the line that names the delimiter for Excel: %j', async (content, options) => {
		const [row] = await tableOf(content, options);
		expect(row).toEqual({ line: content.startsWith('\uFEFF') ? 4 : 3, row: ANA });
		const { header } = await openSource({ input: pieces(content), ...options });
		expect(header?.columns).toEqual(['email', 'name']);
	});

	it('is empty when only the delimiter is named, and takes a column of that name for one', async () => {
		await expect(rowsOf({ input: pieces('sep=;\n') })).rejects.toMatchObject({ code: 'empty' });
		expect(await tableOf('sep=;x\n1;2\n')).toEqual([{ line: 2, row: { 'sep=': '1', x: '2' } }]);
	});

	it('takes a cell with whole rows in it for a quote that is closed too late', async () => {
		const swallowed =
			'email\tname\tborn\tnote\n' +
			'ana@example.com\t"Ana\t1990-12-31\tx\nben@example.com\tBen\t1985-02-28\ty\ncleo@example.com\tCleo"\t1979-07-07\tz\n';
		expect(await rowsOf({ input: pieces(swallowed) })).toMatchObject([
			{
				line: 2,
				problem: {
					column: 'name',
					reason:
						'holds whole rows: a quote that opens here is closed some lines below. Take such quotes out, or write "like ""this"" one"',
				},
			},
		]);
		const address =
			'email,street,born,note\nana@example.com,"1, High Street,\nPorto,\nPortugal",1990-12-31,"a\nb"\n';
		expect((await rowsOf({ input: pieces(address) }))[0]).not.toHaveProperty('problem');
		const blanks = 'email,street,note\n"ana@example.com",",\r\n,",x\n';
		expect((await rowsOf({ input: pieces(blanks) }))[0]).not.toHaveProperty('problem');
		const short = 'email,street\n"ana@example.com","1 High Street, Porto\nPortugal"\n';
		expect((await rowsOf({ input: pieces(short) }))[0]).not.toHaveProperty('problem');
	});

	it('takes the delimiter that it is given, be it a blank or a letter', async () => {
		expect(await tableOf('a,b c\n1,2 3\n', { delimiter: ' ' })).toEqual([
			{ line: 2, row: { 'a,b': '1,2', c: '3' } },
		]);
		expect(await tableOf('axb\n"1x"x2\n', { delimiter: 'x' })).toEqual([
			{ line: 2, row: { a: '1x', b: '2' } },
		]);
	});

	it.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
		['CR', '\r'],
	])('counts lines through blank rows and quoted line ends with %s', async (_name, end) => {
		const street = `"Rua A${end}Bloco ""2""${end}Porto"`;
		const table = await tableOf(
			['', ' ', 'email,street', '', `a,${street}`, `b,${street}`, ',', '" ",""', 'c,x'].join(end),
		);
		expect(table.map(({ line, row }) => [line, row.email])).toEqual([
			[5, 'a'],
			[8, 'b'],
			[13, 'c'],
		]);
		expect(table[0]?.row.street).toBe(`Rua A${end}Bloco "2"${end}Porto`);
	});

	it('takes each line end for one, whatever the header ends with', async () => {
		const table = await tableOf('a,b\r\n1,2\n3,"4"\r5,6\r\n\n7,"8\r9"\n');
		expect(table.map(({ line, row }) => [line, row.a, row.b])).toEqual([
			[2, '1', '2'],
			[3, '3', '4'],
			[4, '5', '6'],
			[6, '7', '8\r9'],
		]);
	});

	it('names the line of the header, and gives no rows when there are none', async () => {
		const source = await openSource({ input: pieces('\n\nemail,email,\n') });
		expect(source).toMatchObject({ format: 'csv', header: { columns: ['email', 'email', ''], line: 3 } });
		expect((await Array.fromAsync(source.batches)).flat()).toEqual([]);
	});

	it('counts rows, and hands on the same array of columns with each', async () => {
		const rows = await rowsOf({ input: pieces('a,b\n1,2\n\n3,4\n') });
		expect(rows).toEqual([
			{ row: 1, line: 2, columns: ['a', 'b'], cells: ['1', '2'] },
			{ row: 2, line: 4, columns: ['a', 'b'], cells: ['3', '4'] },
		]);
		expect(rows[0]?.columns).toBe(rows[1]?.columns);
	});

	it('says which cells are too few or too many, and goes on', async () => {
		expect(await tableOf('a,b\n1\n1,2,3\n5,6\n')).toEqual([
			{
				line: 2,
				row: { a: '1', b: '' },
				problem: { column: 'b', reason: 'has no cell: the row has 1 cells, the header 2 columns' },
			},
			{
				line: 3,
				row: { a: '1', b: '2' },
				problem: {
					column: 'b',
					reason: 'is followed by too many cells: the row has 3 cells, the header 2 columns',
				},
			},
			{ line: 4, row: { a: '5', b: '6' } },
		]);
	});
});

describe('a CSV that cannot be used', () => {
	it.each([
		[
			'a quote that is never closed',
			'a,b\n1,2\n"x\n1,2\n',
			3,
			'line 3 or just below: a quote is opened and never',
		],
		[
			'a quote in the middle of a cell',
			'a,b\n1,2\nan"a,x\n1,2\n',
			3,
			'line 3 or just below: there is a quote where none',
		],
		[
			'something behind a closing quote',
			'a,b\n"1\r\n1",2\r\n"an"a,x\n',
			4,
			'line 4 or just below: there is a quote',
		],
		['a quote that is never closed in a long file', `a,b\n"1,2\n${'x'.repeat(2_000_000)}`, 2, 'never closed'],
		['a quoted row without an end', `a,b\n"1",2${'x'.repeat(2_000_000)}`, 2, 'longer than a megabyte'],
		['a row of empty quotes without an end', `a,b\n${'"",'.repeat(700_000)}`, 2, 'line 2'],
		[
			'a row without an end',
			`a,b\n1,2${'x'.repeat(2_000_000)}`,
			2,
			'line 2 or just below: this row is longer',
		],
		[
			'a long row with an end',
			`a,b\n1,2${'x'.repeat(2_000_000)}\n3,4`,
			2,
			'this row is longer than a megabyte',
		],
		['a long quoted row with an end', `a,b\n1,"2${'x'.repeat(2_000_000)}"\n3,4`, 2, 'megabyte'],
		['a header without an end', `a,b${'x'.repeat(2_000_000)}`, 1, 'line 1 or just below: this row is longer'],
	])('is refused for %s', async (_name, content, line, said) => {
		for (const length of [65_536, 4_000_000]) {
			await expect(rowsOf({ input: pieces(content, length) })).rejects.toMatchObject({
				code: 'malformed',
				line,
				message: expect.stringContaining(said),
			});
		}
	});

	it.each([
		['no bytes', ''],
		['blank lines only', '\n \n\r\n'],
		['a byte order mark only', '\uFEFF'],
	])('is empty with %s', async (_name, content) => {
		await expect(rowsOf({ input: pieces(content) })).rejects.toMatchObject({
			code: 'empty',
			message: 'The input is empty. It needs a header line and a row for each person.',
		});
	});

	it.each([[''], ['::'], ['"'], ['\n']])('is refused for the delimiter %j', async (delimiter) => {
		await expect(rowsOf({ input: pieces('a,b'), delimiter })).rejects.toMatchObject({ code: 'bad-settings' });
	});
});
