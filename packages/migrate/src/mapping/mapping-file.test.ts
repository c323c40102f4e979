import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mappingToText, readMappingFile } from './mapping-file.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-mapping-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
	const path = join(folder, 'people.mapping.json');
	await writeFile(path, text);
	return readMappingFile(path);
}

const MAPPING = {
	columns: { Mail: 'email', Remarks: null },
	set: { nationality: 'KOR' },
	dateFormat: 'dd/MM/yyyy',
	fullName: 'last-first',
	values: { kycStatus: { ok: 'approved' }, gender: { x: null } },
} as const;

it('reads what it writes', async () => {
	expect(await read(mappingToText(MAPPING))).toEqual(MAPPING);
	expect(await read(`\uFEFF${mappingToText({})}`)).toEqual({});
});

it('writes parts in one order, each on its own lines', () => {
	const { columns, set, ...others } = MAPPING;
	expect(mappingToText({ ...others, columns })).toBe(`{
  "columns": {
    "Mail": "email",
    "Remarks": null
  },
  "dateFormat": "dd/MM/yyyy",
  "fullName": "last-first",
  "values": {
    "kycStatus": {
      "ok": "approved"
    },
    "gender": {
      "x": null
    }
  }
}
`);
	expect(set).toEqual({ nationality: 'KOR' });
});

it.each([
	[
		'no JSON',
		'{\n  "columns": {,}\n}',
		'people.mapping.json, line 2, column 15: this is not JSON. Look for a missing quote or comma.',
	],
	['an end that is missing', '{"columns": {"Ana Prova"', 'this is not JSON'],
	[
		'a part that does not exist',
		'{"map": {}}',
		'people.mapping.json has "map", which means nothing. Its parts are columns, set, dateFormat, fullName, values.',
	],
	[
		'a field that does not exist',
		'{"columns": {"Name": "full name"}}',
		'people.mapping.json, columns, "Name": "full name" is no field. Fields are admin, email, ',
	],
	[
		'a date format that is none',
		'{"dateFormat": "dd.MM.yy"}',
		'people.mapping.json: The date format has a year of two digits',
	],
	[
		'a word that is not filled in',
		'{"values": {"kycStatus": {"x": ""}}}',
		'the word "x" of kycStatus has no value',
	],
	[
		'a name twice',
		'{"columns": {"Name": "fullName", "Ana Prova": null, "Name": null}}',
		'people.mapping.json has "Name" twice in one object: keep one of them.',
	],
	[
		'a part twice',
		'{"set": {"cf1": "a"}, "values": {}, "set": {}}',
		'people.mapping.json has "set" twice in one object: keep one of them.',
	],
	['a list', '[]', 'people.mapping.json must be an object of names and values.'],
	['text alone', '"x"', 'people.mapping.json must be an object of names and values.'],
	['nothing', 'null', 'people.mapping.json must be an object of names and values.'],
])('refuses %s and says where', async (_name, text, said) => {
	const error = await read(text).catch((caught: unknown) => caught);
	expect(error).toMatchObject({ code: 'bad-mapping', message: expect.stringContaining(said) });
	expect(String(error)).not.toContain('Ana');
});

it.each(['windows-1252', 'utf-16le'])(
	'refuses a file in %s instead of altering its words',
	async (encoding) => {
		const path = join(folder, 'people.mapping.json');
		await writeFile(
			path,
			Buffer.from('{"columns": {"Größe": null}}', encoding === 'utf-16le' ? 'utf16le' : 'latin1'),
		);
		await expect(readMappingFile(path)).rejects.toMatchObject({
			code: 'bad-mapping',
			message: 'people.mapping.json is not UTF-8. Save it again with this encoding.',
		});
	},
);

it('refuses a file that is not there, and a folder', async () => {
	await expect(readMappingFile(join(folder, 'none.json'))).rejects.toMatchObject({
		code: 'bad-mapping',
		message: 'The mapping file none.json does not exist.',
	});
	await expect(readMappingFile(folder)).rejects.toMatchObject({
		code: 'bad-mapping',
		message: expect.stringContaining('is a folder, not a mapping file.'),
	});
});
