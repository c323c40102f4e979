import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fields } from '@argos/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInput } from './read-input.ts';

const FIELDS: Fields = {
	submissionId: { type: 'text', label: 'Submission ID', help: 'Which.', required: true },
	admin: { type: 'email', label: 'Administrator', help: 'Who.', required: true },
	fullName: { type: 'text', label: 'Full Name', help: 'Name.', sensitive: true },
	nationality: { type: 'country', label: 'Nationality', help: 'Country.' },
	recordIds: { type: 'texts', label: 'Records', help: 'Ids.', maximum: 3 },
	approvePeriod: { type: 'boolean', label: 'Approve Period', help: 'Off.', only: false },
	face: { type: 'picture', label: 'Face', help: 'Picture.' },
	more: { type: 'object', label: 'More', help: 'Whatever else.' },
};
const NEEDED = { submissionId: 's1', admin: 'admin@example.com' };

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-input-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

const read = (flags: Record<string, unknown>) => readInput(FIELDS, { flags: { ...NEEDED, ...flags } });

it('leaves out what was not given', async () => {
	expect(await read({ approvePeriod: true, json: true })).toEqual(NEEDED);
});

it('takes lists with commas, from several flags and from a file with one a line', async () => {
	expect(await read({ recordIds: ['r1, r2', 'r3'] })).toMatchObject({ recordIds: ['r1', 'r2', 'r3'] });
	const path = await file('ids.txt', 'r1\r\nr2\n\n');
	expect(await read({ recordIds: [`@${path}`] })).toMatchObject({ recordIds: ['r1', 'r2'] });
});

it('takes what is sensitive from a file, so that it stands in no history', async () => {
	const path = await file('name.txt', 'Ana Example\n');
	expect(await read({ fullName: `@${path}` })).toMatchObject({ fullName: 'Ana Example' });
});

it('takes a switch that can only be off', async () => {
	expect(await read({ approvePeriod: false })).toMatchObject({ approvePeriod: false });
});

it('takes a picture by its path and JSON as text or from a file', async () => {
	const face = await file('face.jpg', 'twelve bytes');
	const more = `@${await file('more.json', '{"a":1}')}`;
	expect(await read({ face, more })).toMatchObject({ face: { size: 12 }, more: { a: 1 } });
	expect(await read({ more: '{"b":2}' })).toMatchObject({ more: { b: 2 } });
});

it('takes fields from --input, which flags overrule and defaults do not', async () => {
	const input = await file('input.json', '{"admin":"file@example.com","fullName":"Eva","submissionId":"s2"}');
	const defaults = { admin: 'default@example.com' };
	expect(await readInput(FIELDS, { flags: { submissionId: 's1', input }, defaults })).toEqual({
		submissionId: 's1',
		admin: 'file@example.com',
		fullName: 'Eva',
	});
});

it('tells everything that is wrong by the names of the flags, without the values', async () => {
	const failed = readInput(FIELDS, { flags: { nationality: 'Atlantis', recordIds: ['a', 'b', 'c', 'd'] } });
	await expect(failed).rejects.toThrow(
		'<submission-id> is missing. --admin is missing (it may come from ARGOS_ADMIN). --nationality must be a three-letter country code (ISO 3166-1), such as KOR. --record-ids must hold at most 3. Nothing was sent; see --help.',
	);
	await expect(failed).rejects.toMatchObject({ kind: 'usage', exitCode: 2 });
});

it.each([
	['KR', 'KOR, South Korea'],
	['Portugal', 'PRT, Portugal'],
	['Åland', 'ALA, Åland Islands'],
	['korea', 'KOR, South Korea, or PRK, North Korea'],
])('suggests a country for %s', async (nationality, meant) => {
	await expect(read({ nationality })).rejects.toThrow(`such as KOR (did you mean ${meant}?).`);
});

it.each([
	['a picture that is not there', { face: '/nowhere-at-all/face.jpg' }, /The picture .* does not exist/],
	[
		'a list that is not there',
		{ recordIds: ['@/nowhere-at-all/ids'] },
		/The file \/nowhere.* does not exist/,
	],
	['JSON that is none', { more: '{secret' }, /^--more must hold one JSON object/],
	['a field that is unknown', { input: 'unknown.json' }, /"shoe-size" in --input is not a field/],
])('tells of %s', async (_name, flags, said) => {
	await file('unknown.json', '{"shoeSize":44}');
	const input = 'input' in flags ? { input: join(folder, flags.input) } : flags;
	await expect(read(input)).rejects.toThrow(said);
	await expect(read(input)).rejects.not.toThrow('secret');
});
