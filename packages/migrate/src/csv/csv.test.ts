import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createArgos } from '@argos/core';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../count-rows.ts';
import { argosOf, outcomesOf, pieces } from '../testing.ts';

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-csv-'));
	sandbox = await createSandbox({ people: 0 });
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

const dryRun = (content: string | Uint8Array, admin: string | undefined = 'admin@example.com') =>
	outcomesOf({ argos: argosOf(sandbox), source: pieces(content), admin, dryRun: true });

const PERSON = 'ana.prova@example.com,Ana Prova,1990-12-31,approved';

describe('reading a CSV', () => {
	it.each([
		['commas', `email,fullName,birthDate,kycStatus\n${PERSON}\n`],
		['semicolons', `email;fullName;birthDate;kycStatus\n${PERSON.replaceAll(',', ';')}\n`],
		['tabs', `email\tfullName\tbirthDate\tkycStatus\n${PERSON.replaceAll(',', '\t')}\n`],
		[
			'commas inside quotes of a semicolon header',
			`"email";fullName;birthDate;kycStatus\n${PERSON.replaceAll(',', ';')}`,
		],
		['a byte order mark', `\uFEFFemail,fullName,birthDate,kycStatus\n${PERSON}\n`],
		['CRLF and no last line end', `email,fullName,birthDate,kycStatus\r\n${PERSON}`],
		['blanks around cells', `email , fullName,birthDate,kycStatus\n${PERSON.replaceAll(',', ' , ')}\n`],
		['capitals and the full spelling', `EMAIL,Full Name,Birth Date,Kyc Status\n${PERSON}\n`],
		['snake case', `email,full_name,birth_date,kyc_status\n${PERSON}\n`],
	])('understands %s', async (_name, content) => {
		expect(await dryRun(content)).toEqual([{ row: 1, line: 2, status: 'valid' }]);
	});

	it("takes the vendor's own names", async () => {
		const csv = `admin,email,fullName,birthDate,kycStatus,userid,address_city\nadmin@example.com,${PERSON},ana-1,Porto`;
		const outcomes = await outcomesOf({ argos: argosOf(sandbox), source: pieces(csv) });
		const id = outcomes[0]?.status === 'migrated' ? outcomes[0].submissionId : '';
		const ana = await argosOf(sandbox).submissions.get(id);
		expect(ana).toMatchObject({ userId: 'ana-1', address: { city: 'Porto' } });
	});

	it.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
	])('counts lines through blank lines and quoted newlines with %s', async (_name, end) => {
		const street = `"Rua A${end}Bloco 2${end}Porto"`;
		const outcomes = await dryRun(
			[
				'email,fullName,birthDate,kycStatus,addressFull',
				'',
				`${PERSON},${street}`,
				`${PERSON},${street}`,
				',,,,',
				`${PERSON},x`,
			].join(end),
		);
		expect(outcomes).toEqual([
			{ row: 1, line: 3, status: 'valid' },
			{ row: 2, line: 6, status: 'valid' },
			{ row: 3, line: 10, status: 'valid' },
		]);
	});

	it('takes a header without rows as nothing to do', async () => {
		expect(await dryRun('email,fullName,birthDate,kycStatus\n')).toEqual([]);
	});
});

describe('a CSV that cannot be used', () => {
	it.each([
		[
			'a column that is not known',
			`email,fullName,birthDate,kycStatus,shoeSize\n${PERSON},43`,
			'unknown-column',
			'"shoeSize"',
		],
		[
			'a column without a name',
			`email,fullName,birthDate,kycStatus,\n${PERSON},`,
			'unknown-column',
			'number 5 (no name)',
		],
		[
			'two columns for one field',
			`email,fullName,Full Name,birthDate,kycStatus\n`,
			'duplicate-column',
			'"Full Name"',
		],
		['a missing column', 'email,fullName,kycStatus\n', 'missing-column', 'missing: birthDate'],
		['two missing columns', 'email,fullName\n', 'missing-column', 'missing: birthDate, kycStatus'],
		['a misspelt required column', 'email,fulname,birthDate,kycStatus\n', 'missing-column', '"fulname"'],
		[
			'a quote that is never closed',
			`email,fullName,birthDate,kycStatus\n${PERSON}\n"ana\n${PERSON}\n`,
			'malformed',
			'line 3',
		],
		[
			'a quote in the middle of a cell',
			`email,fullName,birthDate,kycStatus\n${PERSON}\nan"a,x,y,z\n`,
			'malformed',
			'line 3',
		],
		[
			'a quote that is never closed in a long file',
			`email,fullName,birthDate,kycStatus\n"${PERSON}\n${'x'.repeat(2_000_000)}`,
			'malformed',
			'a quote is opened and never closed',
		],
		[
			'a row without an end, as a row without an end',
			`email,fullName,birthDate,kycStatus\n${PERSON}${'x'.repeat(2_000_000)}`,
			'malformed',
			'line 2 or just below: this row is longer than a megabyte.',
		],
		['no bytes', '', 'empty', 'is empty'],
		['blank lines only', '\n \n\n', 'empty', 'is empty'],
	])('is refused for %s', async (_name, content, code, said) => {
		await expect(dryRun(content)).rejects.toMatchObject({ code, message: expect.stringContaining(said) });
	});

	it('names the administrator as a missing column when none is given', async () => {
		const csv = pieces('email,fullName,birthDate,kycStatus\n');
		await expect(outcomesOf({ argos: argosOf(sandbox), source: csv })).rejects.toMatchObject({
			code: 'missing-column',
			column: 'admin',
		});
	});

	it('shows no person when the header line is missing', async () => {
		const error = await dryRun(`${PERSON}\n${PERSON}\n`).catch((caught: Error) => caught);
		expect(error).toMatchObject({ code: 'no-header' });
		expect(String(error)).not.toMatch(/Ana|1990/);
	});

	it('shows no person whose line happens to hold the name of a column', async () => {
		const error = await dryRun('email,Ana Prova,1990-12-31,approved\n').catch((caught: Error) => caught);
		expect(error).toMatchObject({
			code: 'missing-column',
			column: 'number 2',
			message: expect.stringContaining('not known: number 2, number 3, number 4.'),
		});
		expect(JSON.stringify(error) + String(error)).not.toMatch(/Ana|1990/);
	});

	it.each([
		[
			'Latin-1',
			Buffer.from(
				'email,fullName,birthDate,kycStatus\nx@example.com,Jos\u00e9,1990-12-31,approved',
				'latin1',
			),
		],
		['UTF-16 with its mark', Buffer.from('\uFEFFemail,fullName\n', 'utf16le')],
		['UTF-16 without its mark', Buffer.from('email,fullName\n', 'utf16le')],
		['a spreadsheet file', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff, 0xfe])],
	])('is refused for %s', async (_name, bytes) => {
		await expect(dryRun(bytes)).rejects.toMatchObject({ code: 'not-utf8' });
	});

	it('is refused by path when there is no such file, or a folder', async () => {
		await expect(countRows(join(folder, 'none.csv'))).rejects.toMatchObject({
			code: 'unreadable',
			message: expect.stringContaining('does not exist'),
		});
		await expect(countRows(folder)).rejects.toMatchObject({
			code: 'unreadable',
			message: expect.stringContaining('is a folder'),
		});
	});

	it('is refused by path when it is a pipe or a device, which can be read only once', async () => {
		const pipe = join(folder, 'pipe.csv');
		await promisify(execFile)('mkfifo', [pipe]);
		await expect(countRows(pipe)).rejects.toMatchObject({
			code: 'unreadable',
			message: `${pipe} is a pipe. Save it to a file first.`,
		});
		await expect(countRows('/dev/null')).rejects.toMatchObject({
			code: 'unreadable',
			message: '/dev/null is a device. Save it to a file first.',
		});
	});

	it.each([
		['longer', `${PERSON},changed-1\n${PERSON},changed-2\n${PERSON},changed-3\n`, 3],
		['shorter', `${PERSON},changed-1\n`, 1],
	])('stops when the file is %s than it was when it was checked', async (_name, content, last) => {
		const path = join(folder, 'changes.csv');
		const header = 'email,fullName,birthDate,kycStatus,userId\n';
		// Longer than one read of the disk, so that the end is read after the change.
		const begin = `${PERSON},changed-0\n`.repeat(4000);
		await writeFile(path, `${header}${begin}${PERSON},changed-1\n${PERSON},changed-2\n`);
		const calls: string[] = [];
		const argos = createArgos({
			apiKey: 'some-key',
			transport: async ({ body }) => {
				if (calls.length === 0) await writeFile(path, `${header}${begin}${content}`);
				calls.push(String(body));
				const answer = { message: 'success', submissionId: `sub-${calls.length}` };
				return { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(answer)) };
			},
		});
		const run = outcomesOf({ argos, source: path, admin: 'admin@example.com' });
		await expect(run).rejects.toMatchObject({
			code: 'changed',
			message: expect.stringMatching(new RegExp(`stopped after row ${4000 + Math.min(last, 2)}\\.`)),
		});
		expect(calls).toHaveLength(4000 + Math.min(last, 2));
	});

	it('sends nobody when a file breaks further down', async () => {
		const path = join(folder, 'broken.csv');
		await writeFile(path, `email,fullName,birthDate,kycStatus,userId\n${PERSON},broken-1\n"never closed\n`);
		const run = outcomesOf({ argos: argosOf(sandbox), source: path, admin: 'admin@example.com' });
		await expect(run).rejects.toMatchObject({ code: 'malformed', line: 3 });
		expect(await Array.fromAsync(argosOf(sandbox).submissions.list({ userId: 'broken-1' }))).toEqual([]);
	});
});

describe('countRows', () => {
	it('counts data rows without header and blank lines', async () => {
		const path = join(folder, 'people.csv');
		await writeFile(path, `email,fullName,birthDate,kycStatus\n${PERSON}\n\n"a\nb",x,y,z\n`);
		expect(await countRows(path)).toBe(2);
	});
});
