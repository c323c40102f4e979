import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../packages/migrate/src/journal/testing/seeded-random.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
const ROWS = 10_000;
const KILLS = 20;
const SEED = Number(process.env.ARGOS_KILL_SEED ?? 20_261_121);
const FIVE_PERCENT = 0.05;

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-survives-'));
	sandbox = await createSandbox({ people: 0, encryption: 'aes-256-ecb' });
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

it('a migration killed at 20 random moments, over a bad line, brings in each person exactly once', async () => {
	await writeFile(join(folder, 'people.csv'), people());
	spoilTheLine();
	const random = seededRandom(SEED);
	let killed = 0;
	for (; killed < KILLS; killed++) {
		const run = migrate();
		// Begun with the first line it prints after the check; then at whatever point of the work.
		await startedOf(run);
		await new Promise((resolve) => setTimeout(resolve, random() * 1500));
		run.kill('SIGKILL');
		const [, signal] = await once(run, 'close');
		if (signal !== 'SIGKILL') break;
	}
	expect(killed).toBe(KILLS);

	let last = await ended(migrate());
	// A row that was lost on every try is failed by then, as it is known not to be there: again on demand.
	for (let more = 0; more < 3 && last.code === 1; more++) last = await ended(migrate('--retry-failed'));
	expect(last.lines.at(-1)).toMatchObject({
		...{ type: 'summary', rows: ROWS, done: 9960, failed: 0, unknown: 0, skipped: 40 },
	});
	expect(last.code).toBe(0);

	const held = await everybody();
	expect(held).toHaveLength(9960);
	expect(new Set(held.map(({ userid }) => userid)).size).toBe(9960);

	const report = await ended(argos(['migrate', 'report', 'run.db', '--results', 'results.jsonl']));
	expect(report.code).toBe(0);
	const results = (await readFile(join(folder, 'results.jsonl'), 'utf8')).trimEnd().split('\n');
	const told = results.map(
		(line) => JSON.parse(line) as { row: number; state: string; submissionId?: string },
	);
	expect(told.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1));
	// Each row is told with the id under which the sandbox holds just this person.
	const idOf = new Map(held.map(({ userid, submissionId }) => [userid, submissionId]));
	const expected = told.map(({ row }) => (wrong(row) || doubled(row) ? undefined : idOf.get(`user-${row}`)));
	expect(told.map(({ submissionId }) => submissionId)).toEqual(expected);
	expect(told.filter(({ state }) => state === 'skipped')).toHaveLength(40);
}, 300_000);

/** 20 rows cannot be sent, and 20 more have the reference of an earlier row. */
function people(): string {
	const rows = Array.from({ length: ROWS }, (_, index) => {
		const row = index + 1;
		const born = wrong(row) ? '1990-02-30' : `19${50 + (row % 50)}-03-1${row % 10}`;
		const user = doubled(row) ? row - 1 : row;
		return `p${row}@example.com,Ana Example ${row},${born},approved,user-${user}`;
	});
	return `email,fullName,birthDate,kycStatus,userid\n${rows.join('\n')}\n`;
}

function wrong(row: number): boolean {
	return row % 500 === 17;
}

function doubled(row: number): boolean {
	return row % 500 === 250;
}

function spoilTheLine(): void {
	const match = { method: 'POST', path: '/v3/submission/migration' };
	const share = (seed: number) => ({ probability: FIVE_PERCENT, seed });
	sandbox.faults.add({ match, fault: 'drop-after-commit', when: share(1) });
	sandbox.faults.add({ match, fault: 'drop-before-commit', when: share(2) });
	sandbox.faults.add({ match, fault: { status: 503 }, when: share(3) });
	sandbox.faults.add({ match, fault: { latency: { min: 0, max: 60 } }, when: { probability: 0.3, seed: 4 } });
	for (const after of [1000, 5000, 9000]) {
		const throttle = { status: 429, retryAfter: 'none', seconds: 1, body: 'message' };
		sandbox.faults.add({ match, fault: { throttle }, when: { after, times: 6 } });
	}
	// Looking up goes wrong, too.
	const reads = { method: 'GET', path: '/v3/submission' };
	sandbox.faults.add({ match: reads, fault: { status: 502 }, when: { probability: 0.02, seed: 5 } });
}

function migrate(...more: string[]): ChildProcess {
	const flags = ['--journal', 'run.db', '--reference', 'userid', '--skip-invalid', '--json'];
	return argos(['migrate', 'people.csv', ...flags, '--rate', '600', '--settle', '1', ...more]);
}

function argos(args: readonly string[]): ChildProcess {
	const settings = { ARGOS_BASE_URL: sandbox.url, ARGOS_API_KEY: sandbox.key, ARGOS_ADMIN: sandbox.admin };
	return spawn(process.execPath, ['--conditions=@argos/source', CLI, ...args], {
		cwd: folder,
		env: { PATH: process.env.PATH, ...settings, ARGOS_ENCRYPTION: sandbox.encryption },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

async function startedOf(run: ChildProcess): Promise<void> {
	let text = '';
	for await (const piece of run.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
		text += String(piece);
		if (text.includes('"type":"started"')) break;
	}
	// Whatever comes further must not fill the pipe.
	run.stdout?.resume();
}

async function ended(run: ChildProcess): Promise<{ code: number | null; lines: Record<string, unknown>[] }> {
	let text = '';
	run.stdout?.setEncoding('utf8').on('data', (piece: string) => {
		text += piece;
	});
	const [code] = (await once(run, 'close')) as [number | null];
	const lines = text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
	return { code, lines };
}

/** All that the sandbox holds, by raw control calls: neither core nor the engine has a say in it. */
async function everybody(): Promise<{ userid: string; submissionId: string }[]> {
	const found: { userid: string; submissionId: string }[] = [];
	for (;;) {
		const last = found.at(-1);
		const before = last === undefined ? '' : `&before=${last.submissionId}`;
		const answer = await fetch(`http://127.0.0.1:${sandbox.port}/_sandbox/submissions?limit=1000${before}`);
		const { submissions } = (await answer.json()) as { submissions: typeof found };
		if (submissions.length === 0) return found;
		found.push(...submissions);
	}
}
