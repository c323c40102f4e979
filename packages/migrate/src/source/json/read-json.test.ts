import { describe, expect, it } from 'vitest';
import { openSource } from '../open-source.ts';
import { pieces, rowsOf, tableOf } from '../testing.ts';

describe('what an object becomes', () => {
	const rowOf = async (object: string) => (await tableOf(`${object}\n`, { format: 'jsonl' }))[0];

	it.each([
		['texts, without the blanks around them', '{"a": " Ana Prova "}', { a: 'Ana Prova' }],
		['null as not given', '{"a": null, "b": ""}', { a: '', b: '' }],
		[
			'numbers as they are written',
			'{"a": 12345678901234567890, "b": [1.50][0], "c": -0, "d": 1e3}'.replace('[1.50][0]', '1.50'),
			{ a: '12345678901234567890', b: '1.50', c: '-0', d: '1e3' },
		],
		[
			'numbers beside texts that look like them',
			'{"a:1": ":2, 3", "b\\"4": 5.0, "c\\\\": 6E+2}',
			{ 'a:1': ':2, 3', 'b"4': '5.0', 'c\\': '6E+2' },
		],
		['objects, down to the third key', '{"a": {"b": {"c": "x"}, "d": 1.0}}', { a_b_c: 'x', a_d: '1.0' }],
		['objects with nothing in them as nothing', '{"a": {}, "b": "x"}', { b: 'x' }],
		[
			'names with a meaning in JavaScript as names',
			'{"constructor": "x", "toString": "y"}',
			{ constructor: 'x', toString: 'y' },
		],
	])('takes %s', async (_name, object, row) => {
		expect(await rowOf(object)).toEqual({ line: 1, row });
	});

	it('takes __proto__ for a name like any other', async () => {
		const [row] = await rowsOf({ input: pieces('{"__proto__": {"admin": "x"}, "a": 7}\n') });
		expect(row).toEqual({ row: 1, line: 1, columns: ['__proto___admin', 'a'], cells: ['x', '7'] });
		expect(Reflect.get({}, 'admin')).toBeUndefined();
	});

	it.each([
		['true', '{"a": "x", "b": true}', 'b', 'must be a text or a number, not true or false'],
		['a list', '{"a": ["secret"]}', 'a', 'must be a text or a number, not a list'],
		[
			'an object too deep',
			'{"a": {"b": {"c": {"d": "secret"}}}}',
			'a_b_c',
			expect.stringContaining('down to the 3rd key'),
		],
		['half a character', '{"a": "\\ud83d"}', 'a', expect.stringContaining('half a character')],
		['a name given twice', '{"a": "x", "b": "y", "a": "z"}', 'a', 'is given twice in one object'],
		[
			'a name given twice in two spellings',
			'{"a": "x", "\\u0061": "x"}',
			'a',
			'is given twice in one object',
		],
		[
			'a name given twice further in',
			'{"a": {"b": "}", "b": ":"}, "b": "y"}',
			'b',
			'is given twice in one object',
		],
		['a name given twice in a list', '{"a": [{"b": 1, "b": 2}]}', 'b', 'is given twice in one object'],
		[
			'__proto__ given twice',
			'{"__proto__": "x", "__proto__": "y"}',
			'__proto__',
			'is given twice in one object',
		],
		[
			'a name given flat and nested',
			'{"a_b": "x", "a": {"b": "y"}}',
			'a_b',
			'is given twice: by itself and inside another object',
		],
		['no JSON', '{"a": "secret"', '(row)', 'is no JSON: a quote, comma or bracket is missing or misplaced'],
		['a leading zero', '{"a": 007}', '(row)', expect.stringContaining('is no JSON')],
		['a text', '"secret"', '(row)', 'is no JSON object: a person is written {"email": "…", …}'],
		['null', 'null', '(row)', expect.stringContaining('is no JSON object')],
		['a list of people', '[{"a": "secret"}]', '(row)', expect.stringContaining('is no JSON object')],
	])('calls %s a problem of the row', async (_name, object, column, reason) => {
		const row = await rowOf(object);
		expect(row?.problem).toEqual({ column, reason });
		expect(JSON.stringify(row?.problem)).not.toContain('secret');
	});
});

describe('reading JSON lines', () => {
	it('counts lines and leaves blank ones out', async () => {
		expect(await tableOf('\n{"a":"1"}\r\n\n  \n{"a":"2"}\n{\n{"a":"3"}', { format: 'jsonl' })).toEqual([
			{ line: 2, row: { a: '1' } },
			{ line: 5, row: { a: '2' } },
			{ line: 6, row: {}, problem: { column: '(row)', reason: expect.stringContaining('is no JSON:') } },
			{ line: 7, row: { a: '3' } },
		]);
	});

	it('hands on the same array for the same names in the same order', async () => {
		const rows = await rowsOf({ input: pieces('{"a":1,"b":2}\n{"b":1,"a":2}\n{"a":3,"b":null}\n') });
		const [first, second, third] = rows.map(({ columns }) => columns);
		expect(first).toBe(third);
		expect(second).toEqual(['b', 'a']);
	});

	it('refuses a line without an end', async () => {
		const long = `{"a":"1"}\n{"a":"${'x'.repeat(2_000_000)}`;
		for (const end of ['', '"}\n']) {
			await expect(rowsOf({ input: pieces(long + end, 65_536) })).rejects.toMatchObject({
				code: 'malformed',
				line: 2,
				message: expect.stringContaining('line 2: this line is longer than a megabyte.'),
			});
		}
	});

	it('calls blank lines only empty', async () => {
		await expect(rowsOf({ input: pieces('\n \n'), format: 'jsonl' })).rejects.toMatchObject({
			code: 'empty',
		});
	});
});

describe('reading a JSON array', () => {
	it.each([1, 2, 5, 1000])('cuts it into its elements, in pieces of %i', async (length) => {
		const text =
			'\r\n[\r\n  {"a": "]},\\"[", "b": {"c": 1.0}},\n\n\n{"a":\r"2"}\n, 5,{"a": tru}, "x,]" ]\n \n';
		const source = await openSource({ input: pieces(text, length) });
		expect(source).toMatchObject({ format: 'json', header: undefined });
		const rows = (await Array.fromAsync(source.batches)).flat();
		expect(rows.map(({ row, line, cells, problem }) => [row, line, cells, problem?.column])).toEqual([
			[1, 3, [']},"[', '1.0'], undefined],
			[2, 6, ['2'], undefined],
			[3, 8, [], '(row)'],
			[4, 8, [], '(row)'],
			[5, 8, [], '(row)'],
		]);
	});

	it('takes an empty array as nothing to do', async () => {
		expect(await rowsOf({ input: pieces(' [ \n ] ') })).toEqual([]);
	});

	it.each([
		['that is cut off', '[{"a":1},\n{"a":2}', 2, 'the array is never closed'],
		['that is cut off inside an element', '[{"a":1},\n{"a":"', 2, 'the array is never closed'],
		['with a comma too many', '[{"a":1},\n]', 2, 'a comma too many'],
		['with two commas', '[{"a":1},,{"a":2}]', 1, 'a comma too many'],
		['with only a comma', '[,]', 1, 'a comma too many'],
		['with something behind it', '[{"a":1}]\n{', 2, 'something follows'],
		['with a bracket too many', '[{"a":1}}]', 1, 'closes nothing'],
		['that is no array', '"a"', 1, 'line 1: a JSON array of people, written [{…}, {…}], is expected here.'],
		['with an element without an end', `[1,\n["${'x'.repeat(2_000_000)}`, 2, 'longer than a megabyte'],
		['with a long element', `[1,\n["${'x'.repeat(2_000_000)}"]]`, 2, 'longer than a megabyte'],
	])('refuses one %s', async (_name, text, line, said) => {
		for (const length of [65_536, 4_000_000]) {
			await expect(rowsOf({ input: pieces(text, length), format: 'json' })).rejects.toMatchObject({
				code: 'malformed',
				line,
				message: expect.stringContaining(said),
			});
		}
	});

	it('calls blanks only empty', async () => {
		await expect(rowsOf({ input: pieces(' \n'), format: 'json' })).rejects.toMatchObject({ code: 'empty' });
	});
});
