import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { envOf } from '../testing/cli.ts';
import { argosHere } from '../testing/in-process.ts';

const HEADER = 'email,fullName,birthDate,kycStatus,nationality';

let sandbox: Sandbox;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
	env = envOf(sandbox);
	folder = await mkdtemp(join(tmpdir(), 'argos-migrate-'));
	await writeFile(
		join(folder, 'good.csv'),
		`${HEADER}\nana.prova@example.com,Ana Prova,1990-01-02,approved,PRT\n`,
	);
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

async function expectRefusal(args: readonly string[], said: RegExp, settings = env): Promise<void> {
	const run = await argosHere(['migrate', ...args], settings);
	expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) });
	expect(run.stderr).toMatch(/^argos: [^\n]+\n$/);
	expect(run.stderr).not.toMatch(/Prova|1990-0|\.ts:\d/);
	expect(sandbox.requests()).toEqual([]);
}

it.each([
	['a file that is not there', ['/nowhere-at-all/people.csv'], /does not exist/],
	['a device', ['/dev/null'], /is a device|is no regular file|cannot be read/],
	['no file', [], /missing required argument 'file'/],
	['a rate that is no number', ['good.csv', '--rate', 'fast'], /--rate.*whole number from 1 up/],
	['a rate of nothing', ['good.csv', '--rate', '0'], /--rate.*whole number from 1 up/],
	['a reference that cannot be', ['good.csv', '--reference', 'email'], /userid, cf1, cf2, cf3, none/],
	['a map without a field', ['good.csv', '--map', 'Name'], /--map.*name=text/],
	['a field that does not exist', ['good.csv', '--map', 'Name=shoe'], /--map names a field.*fullName/],
	['a constant for no field', ['good.csv', '--set', 'shoe=42'], /--set names a field.*fullName/],
	['a mapping file that is not there', ['good.csv', '--mapping', 'none.json'], /none\.json does not exist/],
	['a year of two digits', ['good.csv', '--date-format', 'dd/MM/yy'], /date format|year/],
	['an order of names that is none', ['good.csv', '--full-name', 'middle'], /first-last, last-first/],
	['a format that cannot be', ['good.csv', '--format', 'xml'], /csv, jsonl, json/],
	['a file that is called like a command', ['status'], /missing required argument 'journal'/],
	['a pipe without journal and permission', ['-'], /--journal <file>.*--skip-invalid/],
	['a pipe without permission', ['-', '--journal', 'j'], /needs --skip-invalid/],
	['a pipe without journal', ['-', '--skip-invalid'], /needs --journal <file>/],
	[
		'a journal that is the input',
		['good.csv', '--journal', 'good.csv'],
		/cannot be the input and the journal/,
	],
	['a report in the place of the input', ['good.csv', '--report', 'good.csv'], /cannot be the input and the/],
	['a report in no folder', ['good.csv', '--report', '/nowhere-at-all/r.html'], /Create it first/],
	['a resume without a journal', ['resume', 'none.argos-journal'], /There is no journal/],
	['a report without a journal', ['report', 'none.argos-journal'], /There is no journal/],
	['people without a page', ['report', 'none.argos-journal', '--people'], /--people belongs to --html/],
	['a list that is neither', ['report', 'x', '--results', 'r.xlsx'], /\.csv nor in \.jsonl/],
])('refuses %s', async (_name, args, said) => {
	const placed = args.map((arg) => (arg === 'good.csv' || arg === 'none.json' ? join(folder, arg) : arg));
	await expectRefusal(placed, said);
});

it.each([
	['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), /not text/],
	['a missing column', 'email,fullName,kycStatus\n', /birthDate.*--map/],
	['an unknown column', `${HEADER},shoe\n`, /"shoe".*--map "Column="/],
	['no header', 'ana.prova@example.com,Ana Prova,1990-01-01,approved,PRT\n', /name the columns/],
	['a quote left open', `${HEADER}\n"ana.prova@example.com,Ana Prova\n`, /line 2.*never closed/],
])('refuses a file with %s', async (name, content, said) => {
	const path = join(folder, `${name}.csv`);
	await writeFile(path, content);
	await expectRefusal([path], said);
});

it.skipIf(process.platform === 'win32')('refuses a named pipe, which cannot be read twice', async () => {
	const pipe = join(folder, 'pipe.csv');
	await promisify(execFile)('mkfifo', [pipe]);
	await expectRefusal([pipe], /pipe\.csv is a pipe/);
});

it('refuses to go without an administrator', async () => {
	const { ARGOS_ADMIN: _admin, ...without } = env;
	await expectRefusal([join(folder, 'good.csv')], /admin.*ARGOS_ADMIN/, without);
});

it('refuses to go without a key', async () => {
	const { ARGOS_API_KEY: _key, ...without } = env;
	await expectRefusal([join(folder, 'good.csv')], /ARGOS_API_KEY is not set/, without);
});
