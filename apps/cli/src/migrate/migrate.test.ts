import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, envOf, jsonLines } from '../testing/cli.ts';
import { argosHere } from '../testing/in-process.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/people.csv', import.meta.url));
const KEY = 'a-key-that-nobody-may-see';
/** Quick, and without waiting for lost answers to settle. */
const QUICK = ['--rate', 'unlimited', '--settle', '0'];

let sandbox: Sandbox;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0, key: KEY, encryption: 'aes-256-ecb' });
	env = envOf(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
	sandbox.reset();
	folder = await mkdtemp(join(tmpdir(), 'argos-migrate-'));
	return () => rm(folder, { recursive: true });
});

const HEADER = 'email,fullName,birthDate,kycStatus,userid';
const person = (n: number) => `planted${n}@example.com,Planted Person${n},1990-01-02,approved,planted-${n}`;
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index + 1));

async function file(name: string, lines: readonly string[]): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, `${[HEADER, ...lines].join('\n')}\n`);
	return path;
}

async function held(): Promise<number> {
	const response = await fetch(new URL('/_sandbox/submissions?limit=9999', sandbox.url));
	return ((await response.json()) as { submissions: unknown[] }).submissions.length;
}

const migrate = (...args: string[]) => argosHere(['migrate', ...args], env);
const lastLine = ({ stdout }: Ended) => stdout.trimEnd().split('\n').at(-1) ?? '';

describe('argos migrate --dry-run', () => {
	it('names every problem by row, line and column, sends nothing and needs no key', async () => {
		const run = await argosHere(['migrate', EXAMPLE, '--dry-run'], { ARGOS_ADMIN: 'admin@example.com' });
		expect(run).toMatchObject({ code: 1, stderr: '' });
		expect(run.stdout.split('\n').slice(0, 4)).toEqual([
			'row 47 (line 48), column birthDate: is a date that the calendar does not have',
			'row 112 (line 113), column nationality: must be a country: its code (ISO 3166-1), such as KOR, or its English name',
			'row 168 (line 169), column email: must be an e-mail address',
			'200 rows checked: 197 can be sent, 3 cannot.',
		]);
		expect(run.stdout).toMatch(
			/\nEstimate: 197 calls to ARGOS, about 2 s of sending\.\n\nDry run: nothing was sent\.\nCorrect the rows/,
		);
		expect(existsSync(`${EXAMPLE}.argos-journal`)).toBe(false);
	});

	it('ends with 0 and the command to go on when every row is good', async () => {
		const path = await file('good.csv', people(2));
		const run = await migrate(path, '--dry-run');
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(run.stdout).toContain(`To migrate, with the same flags:\n  argos migrate ${path}\n`);
		expect(await held()).toBe(0);
	});

	it('finds references that come twice', async () => {
		const path = await file('twice.csv', [person(1), person(1)]);
		const run = await migrate(path, '--dry-run', '--json');
		expect(run.code).toBe(1);
		expect(jsonLines(run.stdout).slice(0, 2)).toMatchObject([
			{ type: 'problem', row: 2, line: 3, issues: [{ column: 'userid' }] },
			{ type: 'planned', plan: { rows: 2, valid: 1, invalid: 1, duplicates: 1 } },
		]);
		expect(lastLine(run)).toBe(
			`{"type":"summary","rows":2,"done":0,"failed":0,"unknown":0,"skipped":1,"journal":"${path}.argos-journal","pending":1,"dryRun":true}`,
		);
	});
});

describe('argos migrate', () => {
	it('sends everybody once, keeps a journal beside the file, and sends nobody again', async () => {
		const path = await file('people.csv', people(30));
		const first = await migrate(path, ...QUICK);
		expect(first).toMatchObject({ code: 0, stderr: '' });
		expect(first.stdout).toContain('30 rows: 30 done, 0 failed, 0 unknown, 0 left out.\n');
		expect(first.stdout).toContain(`Journal: ${path}.argos-journal (keep it`);
		expect(await held()).toBe(30);
		const calls = sandbox.requests().length;
		const again = await migrate(path, ...QUICK);
		expect(again).toMatchObject({ code: 0, stderr: '' });
		expect(again.stdout).toContain('Going on where it stopped: 30 done so far of 30 rows.');
		expect(sandbox.requests()).toHaveLength(calls);
		expect(await readdir(folder)).toEqual(['people.csv', 'people.csv.argos-journal']);
		if (process.platform !== 'win32') {
			expect((await stat(`${path}.argos-journal`)).mode & 0o777).toBe(0o600);
		}
	});

	it('prints one event a line with --json, and last the summary', async () => {
		const path = await file('people.csv', people(2));
		const run = await migrate(path, ...QUICK, '--json', '--concurrency', '1');
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(jsonLines(run.stdout).slice(1, -1)).toEqual([
			{
				type: 'started',
				journal: 'people.csv.argos-journal',
				rows: 2,
				reference: 'userid',
				resumed: false,
				counts: { pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 },
			},
			{ type: 'row', row: 1, line: 2, state: 'done', submissionId: expect.any(String) },
			{ type: 'row', row: 2, line: 3, state: 'done', submissionId: expect.any(String) },
		]);
		expect(lastLine(run)).toBe(
			`{"type":"summary","rows":2,"done":2,"failed":0,"unknown":0,"skipped":0,"journal":"${path}.argos-journal","pending":0,"dryRun":false}`,
		);
	});

	it('sends nothing when a row is wrong, and the good rows with --skip-invalid', async () => {
		const path = await file('mixed.csv', [person(1), 'nobody,Planted Nobody,1990-02-30,approved,planted-2']);
		const refused = await migrate(path, ...QUICK);
		expect(refused.code).toBe(2);
		expect(refused.stderr).toMatch(/^argos: mixed\.csv: 1 of 2 rows .*nothing was sent.*--skip-invalid/);
		expect(await held()).toBe(0);
		expect(existsSync(`${path}.argos-journal`)).toBe(false);
		const skipped = await migrate(path, ...QUICK, '--skip-invalid');
		expect(skipped).toMatchObject({ code: 0, stderr: '' });
		expect(skipped.stdout).toContain('2 rows: 1 done, 0 failed, 0 unknown, 1 left out.\n');
		expect(await held()).toBe(1);
	});

	it('ends with 1 when ARGOS refuses a row, and says how to get it into a file', async () => {
		const path = await file('people.csv', people(3));
		sandbox.faults.add({
			match: { method: 'POST' },
			fault: { status: 400, message: 'Bad Request' },
			when: { times: 1 },
		});
		const run = await migrate(path, ...QUICK);
		sandbox.faults.clear();
		expect(run.code).toBe(1);
		expect(run.stdout).toContain('3 rows: 2 done, 1 failed, 0 unknown, 0 left out.\n');
		expect(run.stdout).toContain(`  argos migrate report ${path}.argos-journal --failed-rows failed.csv\n`);
		const retried = await migrate('resume', `${path}.argos-journal`, '--retry-failed');
		expect(retried.code).toBe(0);
		expect(await held()).toBe(3);
	});

	it('looks people up whose answer was lost, and sends only those whom ARGOS does not have', async () => {
		const path = await file('people.csv', people(40));
		const match = { method: 'POST' };
		sandbox.faults.add({ match, fault: 'drop-after-commit', when: { every: 7 } });
		sandbox.faults.add({ match, fault: 'drop-before-commit', when: { every: 9 } });
		const run = await migrate(path, ...QUICK, '--json');
		sandbox.faults.clear();
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(jsonLines(run.stdout).at(-1)).toMatchObject({ rows: 40, done: 40, failed: 0, unknown: 0 });
		expect(await held()).toBe(40);
	});

	it('stops at a refused key with nothing lost, and goes on with the right one', async () => {
		const path = await file('people.csv', people(5));
		const wrong = await argosHere(['migrate', path, ...QUICK], { ...env, ARGOS_API_KEY: 'another-secret' });
		expect(wrong).toMatchObject({ code: 3, stderr: '' });
		expect(wrong.stdout).toMatch(/\nStopped\. .*refused the API key/);
		expect(wrong.stdout).toContain('5 rows: 0 done, 0 failed, 0 unknown, 0 left out, 5 not sent yet.\n');
		const journal = `${path}.argos-journal`;
		const other = await migrate('resume', journal);
		expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('add --same-project') });
		expect(await held()).toBe(0);
		expect(await migrate('resume', journal, '--same-project')).toMatchObject({ code: 0, stderr: '' });
		expect(await held()).toBe(5);
	});

	it('stops when the calls of the day are used up, and says from when it can go on', async () => {
		const path = await file('people.csv', people(9));
		const run = await migrate(path, '--rate', 'unlimited', '--daily-budget', '4', '--json');
		expect(run.code).toBe(3);
		expect(jsonLines(run.stdout).at(-1)).toMatchObject({
			type: 'summary',
			rows: 9,
			done: 4,
			pending: 5,
			stopped: { reason: 'quota', resumeAt: expect.stringMatching(/T00:00:00\.\d{3}Z$/) },
		});
		expect(await migrate('resume', `${path}.argos-journal`, '--daily-budget', '100')).toMatchObject({
			code: 0,
		});
		expect(await held()).toBe(9);
	});

	it('refuses a file that has changed since', async () => {
		const path = await file('people.csv', people(3));
		await migrate(path, ...QUICK);
		await file('people.csv', people(4));
		for (const args of [[path], ['resume', `${path}.argos-journal`]]) {
			const run = await migrate(...args);
			expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('its content differs') });
		}
		expect(await held()).toBe(3);
	});

	it('reads packed files', async () => {
		const path = join(folder, 'people.csv.gz');
		await writeFile(path, gzipSync([HEADER, ...people(3)].join('\n')));
		expect(await migrate(path, ...QUICK)).toMatchObject({ code: 0, stderr: '' });
		expect(await held()).toBe(3);
	});

	it('takes columns of other names, constants and dates in another order', async () => {
		const path = join(folder, 'export.csv');
		await writeFile(
			path,
			'Mail;Who;Born;No;Remark\nplanted@example.com;Planted Person;02/01/1990;planted-1;x\n',
		);
		const map = ['Who=fullName', 'Born=birth_date', 'No=userid', 'Remark='].flatMap((pair) => [
			'--map',
			pair,
		]);
		const flags = [...map, '--set', 'kycStatus=approved', '--date-format', 'dd/MM/yyyy'];
		expect(await migrate(path, ...QUICK, ...flags)).toMatchObject({ code: 0, stderr: '' });
		expect(await held()).toBe(1);
		const journal = `${path}.argos-journal`;
		const without = await migrate('resume', journal);
		expect(without.code).toBe(2);
		expect(without.stderr).toContain(`argos migrate resume ${journal} --set 'kycStatus=<value>'`);
		expect(await migrate('resume', journal, '--set', 'kycStatus=approved')).toMatchObject({ code: 0 });
		const nobody = { ...env, ARGOS_ADMIN: '' };
		const noAdmin = await argosHere(['migrate', 'resume', journal, '--set', 'kycStatus=approved'], nobody);
		expect(noAdmin).toMatchObject({ code: 2, stderr: expect.stringContaining('ARGOS_ADMIN') });
	});

	it('joins first and last name in the order that it is told, on a resume too', async () => {
		const path = join(folder, 'parts.csv');
		const header = 'email,first name,last name,birthDate,kycStatus,userid';
		await writeFile(path, `${header}\nplanted@example.com,Planted,Person,1990-01-02,approved,planted-1\n`);
		const without = await migrate(path, ...QUICK);
		expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('--full-name') });
		expect(await migrate(path, ...QUICK, '--full-name', 'first-last')).toMatchObject({ code: 0, stderr: '' });
		const other = await migrate(path, ...QUICK, '--full-name', 'last-first');
		expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('mapping') });
		expect(await migrate('resume', `${path}.argos-journal`)).toMatchObject({ code: 0 });
		expect(await held()).toBe(1);
	});

	it('shows no person and no key anywhere', async () => {
		const lines = [...people(20), 'planted-nobody,Planted Nobody,1990-02-30,approved,planted-21'];
		const path = await file('list.csv', lines);
		sandbox.faults.add({ match: { method: 'POST' }, fault: { status: 400 }, when: { times: 2 } });
		sandbox.faults.add({ match: { method: 'POST' }, fault: 'drop-after-commit', when: { every: 5 } });
		const report = join(folder, 'report.html');
		const results = join(folder, 'results.csv');
		const flags = ['--skip-invalid', '--set', 'cf1=planted-constant', '--report', report];
		const journal = `${path}.argos-journal`;
		const runs = [
			await migrate(path, ...QUICK, ...flags),
			await migrate(path, ...QUICK, ...flags, '--json'),
			await migrate('status', journal),
			await migrate('status', journal, '--json'),
			await migrate('report', journal),
			await migrate('report', journal, '--results', results),
		];
		sandbox.faults.clear();
		const said = runs.map(({ stdout, stderr }) => stdout + stderr);
		const written = await Promise.all([journal, report, results].map((name) => readFile(name, 'latin1')));
		for (const text of [...said, ...written]) {
			expect(text).not.toMatch(/planted|1990|1990-01-02/i);
			expect(text).not.toContain(KEY);
		}
	});
});

describe('argos migrate init', () => {
	it('proposes a mapping file with what is unclear, and never overwrites it', async () => {
		const path = join(folder, 'export.csv');
		await writeFile(path, 'E-mail;Who;Date of birth\nplanted@example.com;Planted Person;1990-01-02\n');
		const run = await migrate('init', path);
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(run.stdout).toContain('  - "Who" is not known');
		expect(run.stdout).toContain(`  argos migrate ${path} --mapping ${path}.mapping.json --dry-run\n`);
		const mapping = JSON.parse(await readFile(`${path}.mapping.json`, 'utf8'));
		expect(mapping.columns).toEqual({ 'E-mail': 'email', Who: null, 'Date of birth': 'birthDate' });
		expect(run.stdout).not.toMatch(/planted/i);
		expect(await migrate('init', path)).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('is there already'),
		});

		mapping.columns.Who = 'fullName';
		mapping.set = { kycStatus: 'approved' };
		await writeFile(`${path}.mapping.json`, JSON.stringify(mapping));
		const args = [path, '--mapping', `${path}.mapping.json`, '--reference', 'none', ...QUICK];
		expect(await migrate(...args)).toMatchObject({ code: 0, stderr: '' });
		expect(await migrate('resume', `${path}.argos-journal`)).toMatchObject({ code: 0, stderr: '' });
		expect(await held()).toBe(1);
	});
});

describe('argos migrate status', () => {
	it('tells how far it is and what to do next', async () => {
		const path = await file('people.csv', people(6));
		await migrate(path, '--rate', 'unlimited', '--daily-budget', '2');
		const journal = `${path}.argos-journal`;
		const json = await migrate('status', journal, '--json');
		expect(JSON.parse(json.stdout)).toEqual({
			journal,
			input: 'people.csv',
			reference: 'userid',
			createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			lastActivity: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			atWork: false,
			rows: 6,
			done: 2,
			failed: 0,
			unknown: 0,
			skipped: 0,
			pending: 4,
		});
		const text = await migrate('status', journal);
		expect(text.stdout).toMatch(
			/\nDone {11}2\nFailed {9}0\nUnknown {8}0\nLeft out {7}0\nNot sent yet {3}4\n/,
		);
		expect(text.stdout).toContain(`  argos migrate resume ${journal}\n`);
	});

	it('says that there is no such journal', async () => {
		const run = await migrate('status', join(folder, 'none.argos-journal'));
		expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/^argos: There is no journal /) });
	});
});

describe('argos migrate report', () => {
	it('writes a page, a list, and the rows that ARGOS refused or that were wrong', async () => {
		const path = await file('people.csv', [
			...people(3),
			'nobody,Planted Nobody,1990-01-02,approved,planted-9',
		]);
		sandbox.faults.add({ match: { method: 'POST' }, fault: { status: 400 }, when: { times: 1 } });
		await migrate(path, ...QUICK, '--skip-invalid', '--concurrency', '1');
		sandbox.faults.clear();
		const journal = `${path}.argos-journal`;
		const [html, results, failed] = ['r.html', 'r.jsonl', 'failed.csv'].map((name) => join(folder, name));
		const run = await migrate(
			...['report', journal, '--html', html ?? '', '--results', results ?? '', '--failed-rows', failed ?? ''],
			'--people',
		);
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(await readFile(html ?? '', 'utf8')).toContain('Planted Person1');
		expect(jsonLines(await readFile(results ?? '', 'utf8'))).toHaveLength(4);
		const copied = (await readFile(failed ?? '', 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n');
		expect(copied).toEqual([HEADER, person(1), 'nobody,Planted Nobody,1990-01-02,approved,planted-9']);
		const again = await migrate('report', journal, '--failed-rows', failed ?? '');
		expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') });
		await file('people.csv', people(4));
		for (const flags of [
			['--html', html ?? '', '--people'],
			['--failed-rows', join(folder, 'other.csv')],
		]) {
			const changed = await migrate('report', journal, ...flags);
			expect(changed).toMatchObject({ code: 2, stderr: expect.stringContaining('is not the file any more') });
		}
		const summary = await migrate('report', journal);
		expect(summary.stdout).toContain('4 rows: 2 done, 1 failed, 0 unknown, 1 left out.\n');
	});
});
