import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { locateCells } from './locate-cells.ts';

/** Where the cell of a column begins on a line of a file; `undefined` when it is not found. */
async function positionIn(text: string | Buffer, line: number, column: string): Promise<number | undefined> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-cells-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await writeFile(join(folder, 'a.csv'), text);
	const problem = { row: 1, line, column, reason: 'is wrong' };
	const search = { path: join(folder, 'a.csv'), delimiter: undefined, problems: [problem] };
	return (await locateCells(search)).get(problem);
}

test('the first character of a line is 1', async () => {
	expect(await positionIn('email,name\nx,y\n', 2, 'email')).toBe(1);
});

test('commas inside quotes do not count, doubled quotes neither', async () => {
	expect(await positionIn('name,day\n"A ""b"", c",soon\n', 2, 'day')).toBe(14);
});

test('semicolons, tabs, bars, byte order marks and CRLF are understood', async () => {
	expect(await positionIn('name;day\r\nA, b;soon\r\n', 2, 'day')).toBe(6);
	expect(await positionIn('name|day\nA, b|soon\n', 2, 'day')).toBe(6);
	expect(await positionIn('\uFEFFname\tday\nAb\tsoon\n', 2, 'day')).toBe(4);
	expect(await positionIn('\uFEFF"full name",day\nAb,soon\n', 2, 'full name')).toBe(1);
});

test('what cannot be found is left out', async () => {
	expect(await positionIn('name,day\nAb\n', 2, 'day')).toBeUndefined();
	expect(await positionIn('name,day\nAb,soon\n', 2, 'admin')).toBeUndefined();
	expect(await positionIn('name,day\n"A\nb",soon\n', 2, 'day')).toBeUndefined();
});

test('in JSON the name of the value is pointed at', async () => {
	expect(await positionIn('{"name":"A"}\n{"name": "B", "day": "soon"}\n', 2, 'day')).toBe(15);
	expect(await positionIn('[\n{"name":"A","day":"soon"}]', 2, 'day')).toBe(13);
	expect(await positionIn('{"name":"A"}\n', 1, 'day')).toBeUndefined();
});

test('in packed files and in UTF-16 nothing is pointed at', async () => {
	expect(await positionIn(gzipSync('name,day\nA,soon\n'), 2, 'day')).toBeUndefined();
	expect(await positionIn(Buffer.from('\uFEFFname,day\nA,soon\n', 'utf16le'), 2, 'day')).toBeUndefined();
});
