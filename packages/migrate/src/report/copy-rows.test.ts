import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource } from '../source/open-source.ts';
import type { SourceOptions } from '../source/source.ts';
import { type CopyRowsOptions, copyRows } from './copy-rows.ts';
import { rowsIn } from './rows-in.ts';
import { EACH_KIND, ownFolder, sourceOf } from './testing.ts';

async function copied(content: string | Uint8Array, options: Partial<CopyRowsOptions> = {}) {
	const folder = await ownFolder();
	const input = join(folder, 'people.csv');
	const path = join(folder, 'people.failed.csv');
	await writeFile(input, content);
	const source = { ...options.source, input };
	const result = await copyRows({ rows: () => true, ...options, source, path });
	return { folder, path, result, text: await readFile(path, 'utf8') };
}

async function cellsOf(options: SourceOptions): Promise<(readonly string[])[]> {
	const { batches } = await openSource(options);
	const rows = await Array.fromAsync(batches);
	return rows.flat().map(({ cells }) => cells);
}

describe('a copy of rows', () => {
	it('has the header and the wanted rows only, as they are', async () => {
		const { text, result, path, folder } = await copied(
			'Name;Street;Note\nAna Prova;"Rua A\nPorto";=1+1\nBo Prova;x;y\nÇa Prova;"a ""b"", c";-7\n',
			{ rows: (row) => row !== 2 },
		);
		expect(text).toBe(
			'\uFEFFName,Street,Note\r\nAna Prova,"Rua A\nPorto",=1+1\r\nÇa Prova,"a ""b"", c",-7\r\n',
		);
		expect(result).toEqual({ copied: 2, unreadable: 0 });
		expect((await stat(path)).mode & 0o777).toBe(0o600);
		expect((await readdir(folder)).sort()).toEqual(['people.csv', 'people.failed.csv']);
	});

	it('reads back as the same cells, whatever is in them', async () => {
		const content = '"a;b",c|d,"e\tf"\n"x, ""y""\r\nz",;,|\n" q ","\t",1\n\'=1,@x,"\n"\n"😀",é,"#"\n';
		const { path, folder } = await copied(content);
		const again = await cellsOf({ input: path });
		expect(again).toHaveLength(4);
		expect(again).toEqual(await cellsOf({ input: join(folder, 'people.csv') }));
	});

	it('never alters a cell', async () => {
		const folder = await ownFolder();
		const [input, path] = [join(folder, 'people.csv'), join(folder, 'copy.csv')];
		const signs = [
			'a',
			'é',
			'😀',
			' ',
			'"',
			"'",
			',',
			';',
			'|',
			'\t',
			'\n',
			'\r\n',
			'=',
			'-',
			'@',
			'#',
			'\\',
		];
		const cell = fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 });
		const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(table, async (rows) => {
				const quoted = (cells: string[]) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
				await writeFile(input, ['a,b,c', ...rows.map(quoted)].join('\n'));
				await copyRows({ source: { input }, rows: () => true, path, overwrite: true });
				expect(await cellsOf({ input: path })).toEqual(await cellsOf({ input }));
			}),
			{ seed: 1, numRuns: 60 },
		);
	});

	it('is in UTF-8 from a file in UTF-16', async () => {
		const content = Buffer.from('\uFEFFName\tCity\nÇa Prova\tPorto\n', 'utf16le');
		const { text } = await copied(content);
		expect(text).toBe('\uFEFFName,City\r\nÇa Prova,Porto\r\n');
	});

	it('keeps a delimiter that was named', async () => {
		const { text } = await copied('Name:City\nAna:"a:b"\n', { source: { input: '', delimiter: ':' } });
		expect(text).toBe('\uFEFFName:City\r\nAna:"a:b"\r\n');
	});

	it('is JSONL from JSON, without what is not given', async () => {
		const { text } = await copied('[{"name":"Ana","year":1990,"city":null},{"name":"Bo","city":"=x"}]');
		expect(text).toBe('{"name":"Ana","year":"1990"}\n{"name":"Bo","city":"=x"}\n');
	});

	it('counts rows that are none of the table instead of copying half of them', async () => {
		const { text, result } = await copied('Name,City\nAna,Porto,Braga\nBo,Faro\n');
		expect(text).toBe('\uFEFFName,City\r\nBo,Faro\r\n');
		expect(result).toEqual({ copied: 1, unreadable: 1 });
	});

	it('overwrites no file unless told', async () => {
		const { path, folder } = await copied('Name,City\nAna,Porto\n');
		await writeFile(path, 'corrected');
		const options = { source: { input: join(folder, 'people.csv') }, rows: () => true, path };
		await expect(copyRows(options)).rejects.toMatchObject({
			code: 'unwritable',
			message: 'people.failed.csv is there already: choose another name, or say that it may be replaced.',
		});
		expect(await readFile(path, 'utf8')).toBe('corrected');
		await copyRows({ ...options, overwrite: true });
		expect(await readFile(path, 'utf8')).toBe('\uFEFFName,City\r\nAna,Porto\r\n');
		expect((await readdir(folder)).sort()).toEqual(['people.csv', 'people.failed.csv']);
	});

	it('is not made from another file than the one that was migrated', async () => {
		const folder = await ownFolder();
		const input = join(folder, 'people.csv');
		await writeFile(input, 'Name,City\nAna,Porto\n');
		const path = join(folder, 'copy.csv');
		const options = { source: { input }, rows: () => true, path };
		await expect(copyRows({ ...options, digest: '0'.repeat(64) })).rejects.toMatchObject({ code: 'changed' });
		expect(await readdir(folder)).toEqual(['people.csv']);
		// Of `printf 'Name,City\nAna,Porto\n' | sha256sum`.
		await copyRows({
			...options,
			digest: '660f627f72c3735e199aaa8546e0b4b9d745cd5cb519e6819f00db2abe3ab155',
		});
		expect(await readFile(path, 'utf8')).toContain('Ana,Porto');
	});
});

it('finds the rows of a state, those under way among the unknown', async () => {
	const is = await rowsIn(sourceOf(EACH_KIND, { rows: 20_000 }), ['unknown', 'pending']);
	expect([1, 2, 3, 4, 5, 6, 7, 19_999, 20_000, 20_001].map(is)).toEqual([
		false,
		false,
		true,
		false,
		true,
		true,
		true,
		true,
		true,
		false,
	]);
});
