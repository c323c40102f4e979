import type { ChildProcess } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ended, envOf, firstLineWith, jsonLines, start } from '../testing/cli.ts';
import { argosHere } from '../testing/in-process.ts';

let sandbox: Sandbox;
let env: Record<string, string>;
let folder: string;
let path: string;
let journal: string;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
	env = envOf(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
	sandbox.reset();
	folder = await mkdtemp(join(tmpdir(), 'argos-migrate-'));
	path = join(folder, 'people.csv');
	journal = `${path}.argos-journal`;
	await writeFile(path, csv(ROWS));
	return async () => {
		// A test that failed may have left one behind, which would send people into the next test.
		for (const child of children.splice(0)) child.kill('SIGKILL');
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};
});

const children: ChildProcess[] = [];

const ROWS = 120;
const person = (n: number) => `ana${n}@example.com,Ana Prova,1990-01-02,approved,ana-${n}`;
const csv = (rows: number) =>
	[
		'email,fullName,birthDate,kycStatus,userid',
		...Array.from({ length: rows }, (_, n) => person(n + 1)),
		'',
	].join('\n');

/** Slow enough that a run is in its midst for a while: four calls at a time, a tenth of a second each. */
const SLOW = ['--concurrency', '4', '--rate', 'unlimited', '--settle', '0', '--json'];
const slowly = () => sandbox.faults.add({ match: { method: 'POST' }, fault: { latency: 100 } });

/** References of all people whom the sandbox holds. */
async function held(): Promise<string[]> {
	const response = await fetch(new URL('/_sandbox/submissions?limit=9999', sandbox.url));
	const { submissions } = (await response.json()) as { submissions: { userid: string }[] };
	return submissions.map(({ userid }) => userid);
}

async function expectEachOnce(): Promise<void> {
	const ids = await held();
	expect(ids).toHaveLength(ROWS);
	expect(new Set(ids).size).toBe(ROWS);
}

/** A run in a process of its own, in the midst of its rows. */
async function underWay(args: readonly string[] = [path]) {
	slowly();
	const child = start(['migrate', ...args, ...SLOW], env);
	children.push(child);
	const end = ended(child);
	await firstLineWith(child, '"state":"done"');
	return { child, end };
}

describe('a migration in a process of its own', () => {
	it.each(['SIGINT', 'SIGTERM'] as const)('ends in order on %s, and goes on later', async (signal) => {
		const { child, end } = await underWay();
		child.kill(signal);
		const run = await end;
		expect(run).toMatchObject({ code: 3, stderr: '' });
		const { done, pending, unknown } = jsonLines(run.stdout).at(-1) as Record<string, number>;
		expect(done).toBe((await held()).length);
		expect([unknown, (done ?? 0) + (pending ?? 0)]).toEqual([0, ROWS]);
		sandbox.faults.clear();
		expect(await argosHere(['migrate', 'resume', journal], env)).toMatchObject({ code: 0, stderr: '' });
		await expectEachOnce();
	});

	it('says for people how to go on', async () => {
		slowly();
		const child = start(['migrate', path, '--rate', '20'], env);
		const end = ended(child);
		await firstLineWith(child, 'Sending');
		child.kill('SIGINT');
		const run = await end;
		expect(run.code).toBe(3);
		expect(run.stderr).toMatch(/^argos: finishing the rows that are under way\. .*\n$/);
		expect(run.stdout).toContain(`To go on where it stopped:\n  argos migrate resume ${journal}\n`);
	});

	it('sends nothing when it is interrupted while rows are checked', async () => {
		// The first row is wrong, so that it is told when there is still much to check.
		const wrong = person(1).replace('approved', 'maybe');
		await writeFile(path, csv(200_000).replace(person(1), wrong));
		for (const json of [[], ['--json']]) {
			const child = start(['migrate', path, '--skip-invalid', ...json], env);
			const end = ended(child);
			await firstLineWith(child, 'kycStatus');
			child.kill('SIGINT');
			const run = await end;
			expect(run.code).toBe(130);
			if (json.length > 0) {
				const stopped = { reason: 'interrupted', message: expect.stringContaining('Nothing was sent.') };
				expect(jsonLines(run.stdout).at(-1)).toMatchObject({ type: 'summary', done: 0, stopped });
			} else expect(run.stdout).toMatch(/Nothing was sent\.\nTo migrate, give the same command again\.\n$/);
		}
		expect(await held()).toEqual([]);
	});

	it('is still resumable when a later run is interrupted while rows are checked', async () => {
		await writeFile(path, csv(1));
		expect(await argosHere(['migrate', path], env)).toMatchObject({ code: 0 });
		const journalBefore = await readFile(journal);
		await writeFile(path, csv(200_000).replace(person(2), person(2).replace('approved', 'maybe')));
		const child = start(['migrate', path, '--json'], env);
		const end = ended(child);
		await firstLineWith(child, 'kycStatus');
		child.kill('SIGINT');
		expect(await end).toMatchObject({ code: 3 });
		expect(await readFile(journal)).toEqual(journalBefore);
	});

	it.skipIf(process.platform !== 'linux')('ends in order when what it prints finds no place', async () => {
		slowly();
		const full = await open('/dev/full', 'w');
		const child = start(['migrate', path, '--json'], env, { stdout: full.fd });
		children.push(child);
		const run = await ended(child);
		await full.close();
		expect(run.stderr).toBe('argos: standard output cannot be written (ENOSPC).\n');
		expect(run.code).toBe(130);
		expect(await held()).toEqual([]);
	});

	it('ends at once when it is interrupted again', async () => {
		sandbox.faults.add({ match: { method: 'POST' }, fault: { latency: 20_000 } });
		const child = start(['migrate', path, ...SLOW], env);
		const end = ended(child);
		await firstLineWith(child, '"started"');
		while (child.exitCode === null && child.signalCode === null) {
			child.kill('SIGINT');
			await new Promise(setImmediate);
		}
		expect(await end).toMatchObject({ code: 130 });
		sandbox.faults.clear();
	});

	it('is taken up again after it was killed, without losing or doubling anyone', async () => {
		const { child, end } = await underWay();
		child.kill('SIGKILL');
		await end;
		sandbox.faults.clear();
		const resumed = await argosHere(['migrate', 'resume', journal, '--json'], env);
		expect(resumed).toMatchObject({ code: 0, stderr: '' });
		expect(jsonLines(resumed.stdout).at(-1)).toMatchObject({ rows: ROWS, done: ROWS, unknown: 0 });
		await expectEachOnce();
	});

	it('has its journal to itself, and others may look on', async () => {
		const { child, end } = await underWay();
		const other = await argosHere(['migrate', 'resume', journal], env);
		expect(other).toMatchObject({
			code: 2,
			stderr: expect.stringMatching(/^argos: .*people\.csv\.argos-journal.*use/),
		});
		const status = await argosHere(['migrate', 'status', journal, '--json'], env);
		expect(JSON.parse(status.stdout)).toMatchObject({ atWork: true, rows: ROWS });
		child.kill('SIGINT');
		expect(await end).toMatchObject({ code: 3 });
		const after = await argosHere(['migrate', 'status', journal, '--json'], env);
		expect(JSON.parse(after.stdout)).toMatchObject({ atWork: false, rows: ROWS });
	});

	it('ends in order when nobody reads on', async () => {
		const { child, end } = await underWay();
		child.stdout?.destroy();
		expect(await end).toMatchObject({ code: 3, stderr: '' });
		sandbox.faults.clear();
		expect(await argosHere(['migrate', 'resume', journal], env)).toMatchObject({ code: 0 });
		await expectEachOnce();
	});
});

describe('a migration of what comes through a pipe', () => {
	it('checks it, and sends it with a journal', async () => {
		const piped = async (...args: string[]) => {
			const child = start(['migrate', '-', ...args], env, { stdin: 'pipe' });
			child.stdin?.end(csv(ROWS));
			return ended(child);
		};
		expect(await piped('--dry-run')).toMatchObject({
			code: 0,
			stdout: expect.stringContaining('120 can be sent'),
		});
		const flags = ['--journal', journal, '--skip-invalid', '--rate', 'unlimited'];
		expect(await piped(...flags)).toMatchObject({ code: 0, stderr: '' });
		await expectEachOnce();
		const again = await piped(...flags);
		expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('120 done so far') });
		await expectEachOnce();
		const copy = ['report', journal, '--review', join(folder, 'review.csv')];
		for (const args of [['resume', journal], copy]) {
			const refused = await argosHere(['migrate', ...args], env);
			expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('came through a pipe') });
		}
	});
});
