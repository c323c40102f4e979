import { lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { argos, ended, envOf, firstLine, jsonLines, start } from '../testing/cli.ts';
import { rawServer } from '../testing/raw-server.ts';

let sandbox: Sandbox;
let folder: string;
let state: string;
let env: Record<string, string>;
beforeEach(async () => {
	sandbox = await createSandbox({ people: 30 });
	env = envOf(sandbox);
	folder = await mkdtemp(join(tmpdir(), 'argos-watch-'));
	state = join(folder, 'state.json');
});
afterEach(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

async function pendingId(): Promise<string> {
	const response = await fetch(new URL('/_sandbox/submissions?status=pending&limit=1', sandbox.url));
	const { submissions } = (await response.json()) as { submissions: { submissionId: string }[] };
	return submissions[0]?.submissionId ?? '';
}

const once = () => argos(['watch', '--status', 'approved', '--once', '--state', state], env);

describe('argos watch --once', () => {
	it('is silent at first, tells an approval once, and then nothing', async () => {
		expect(await once()).toEqual({ code: 0, stdout: '', stderr: '' });
		const id = await pendingId();
		sandbox.decide(id, { status: 'approved' });

		const second = await once();
		expect(second).toMatchObject({ code: 0, stderr: '' });
		const [event, ...more] = jsonLines(second.stdout) as { id: string; occurredAt: string }[];
		expect(more).toEqual([]);
		expect(event).toMatchObject({ submissionId: id, status: 'approved', submission: { submissionId: id } });
		expect(event?.id).toBe(`${id}:approved:${event?.occurredAt}`);

		expect(await once()).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	it('tells of a red flag once, also when the lists carry no AML results', async () => {
		const flags = () => argos(['watch', '--status', 'red-flag', '--once', '--state', state], env);
		await flags();
		const id = await pendingId();
		sandbox.decide(id, { status: 'approved', redFlag: { matches: 2, riskLevel: 'High' } });
		const [event, ...more] = jsonLines((await flags()).stdout) as { id: string }[];
		expect(more).toEqual([]);
		expect(event).toMatchObject({ submissionId: id, type: 'red-flag', status: 'approved' });
		expect(event?.id).toMatch(new RegExp(`^${id}:red-flag:[0-9a-f]{16}$`));
		expect((await flags()).stdout).toBe('');
	});

	it('tells of what is there already with --existing', async () => {
		const run = await argos(['watch', '--status', 'pending', '--once', '--state', state, '--existing'], env);
		const statuses = (jsonLines(run.stdout) as { status: string }[]).map(({ status }) => status);
		expect(statuses.length).toBeGreaterThan(0);
		expect(new Set(statuses)).toEqual(new Set(['pending']));
	});

	it('keeps a state without anybody in it, for the owner only, and leaves nothing beside it', async () => {
		await once();
		expect((await stat(state)).mode & 0o777).toBe(0o600);
		expect(await readFile(state, 'utf8')).not.toContain('example.com');
		expect(await readdir(folder)).toEqual(['state.json']);
	});

	it('never starts anew over a damaged state', async () => {
		await once();
		const whole = await readFile(state, 'utf8');
		await writeFile(state, whole.slice(0, 40));
		const run = await once();
		expect(run).toMatchObject({
			code: 2,
			stdout: '',
			stderr: expect.stringMatching(/is damaged or is no state file/),
		});
		expect(await readFile(state, 'utf8')).toBe(whole.slice(0, 40));
	});

	it('refuses the state of a watch for other statuses', async () => {
		await once();
		const run = await argos(['watch', '--status', 'rejected', '--once', '--state', state], env);
		expect(run).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('belongs to a watch for approved'),
		});
	});

	it.each([
		['API key', { ARGOS_API_KEY: 'the-key-of-another-project' }],
		['base URL', { ARGOS_BASE_URL: 'http://127.0.0.1:9/v3' }],
	])('refuses the state of a project with another %s', async (which, changes) => {
		await once();
		const before = await readFile(state, 'utf8');
		const run = await argos(['watch', '--once', '--state', state], { ...env, ...changes });
		expect(run).toMatchObject({ code: 2, stdout: '' });
		expect(run.stderr).toContain(`argos: ${state} belongs to a watch of another project`);
		expect(run.stderr).toContain(`another ${which}`);
		expect(await readFile(state, 'utf8')).toBe(before);
	});

	it('knows its project by a mark that gives nothing of the key away', async () => {
		await once();
		const { project } = JSON.parse(await readFile(state, 'utf8')) as { project: object };
		// printf 'argos-watch:sandbox-key' | sha256sum
		expect(project).toEqual({ baseUrl: sandbox.url, keyMark: '30fa3a5322090054' });
	});

	it.each([
		['a round that goes nowhere', { round: {} }],
		['entries without a time', { seen: { sub0000example01: { mark: 'approved' } } }],
		['a scan without a beginning', { scan: { newest: 0 } }],
		['times that are no numbers', { watermark: null }],
	])('never goes on from a state with %s', async (_name, damage) => {
		await once();
		const file = JSON.parse(await readFile(state, 'utf8')) as { state: object };
		await writeFile(state, JSON.stringify({ ...file, state: { ...file.state, ...damage } }));
		expect(await once()).toMatchObject({ code: 2, stderr: expect.stringContaining('is damaged') });
	});

	it('keeps its state behind a link', async () => {
		await once();
		const real = join(folder, 'real.json');
		await rename(state, real);
		await symlink(real, state);
		const id = await pendingId();
		sandbox.decide(id, { status: 'approved' });
		expect(jsonLines((await once()).stdout)).toHaveLength(1);
		expect((await lstat(state)).isSymbolicLink()).toBe(true);
		expect(await once()).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	it('keeps the old state when a call fails, so that nothing is lost', async () => {
		await once();
		const id = await pendingId();
		sandbox.decide(id, { status: 'approved' });
		sandbox.setSwitches({ allowedIps: ['192.0.2.1'] });
		const failed = await once();
		sandbox.setSwitches({ allowedIps: null });
		expect(failed).toMatchObject({ code: 11, stdout: '' });
		expect(jsonLines((await once()).stdout)).toMatchObject([{ submissionId: id }]);
	});

	it('tells again what nobody has read', async () => {
		await once();
		const id = await pendingId();
		sandbox.decide(id, { status: 'approved' });
		const unread = start(['watch', '--once', '--state', state], env);
		unread.stdout?.destroy();
		expect(await ended(unread)).toMatchObject({ code: 1, stderr: '' });
		expect(jsonLines((await once()).stdout)).toMatchObject([{ submissionId: id }]);
	});
});

describe('argos watch', () => {
	it('stays, tells what happens, and ends with 0 when interrupted', async () => {
		const child = start(['watch', '--status', 'approved', '--interval', '1', '--state', state], env);
		const end = ended(child);
		const line = firstLine(child);
		await remembered();
		const id = await pendingId();
		sandbox.decide(id, { status: 'approved' });
		expect(JSON.parse(await line)).toMatchObject({ submissionId: id, status: 'approved' });
		child.kill('SIGINT');
		expect(await end).toMatchObject({ code: 0, stderr: '' });
	});

	it('waits a day at most, whatever the server asks for', async () => {
		const server = await rawServer((response) =>
			response.writeHead(429, { 'retry-after': '2592000' }).end('{}'),
		);
		const child = start(['watch'], { ARGOS_BASE_URL: server.url, ARGOS_API_KEY: 'some-key' });
		const end = ended(child);
		const told = new Promise<string>((resolve) => child.stderr?.once('data', resolve));
		expect(await told).toMatch(/Trying again in 86400 s\.\n$/);
		child.kill('SIGTERM');
		expect(await end).toMatchObject({ code: 0, stdout: '' });
		server.close();
	});

	it('tells of a server that is gone, and tries again', async () => {
		const gone = await createSandbox({ people: 0 });
		await gone.close();
		const child = start(['watch', '--interval', '600'], envOf(gone));
		const end = ended(child);
		const told = new Promise<string>((resolve) => child.stderr?.once('data', resolve));
		expect(await told).toMatch(/could not be reached.*Trying again in 600 s\.\n$/);
		child.kill('SIGTERM');
		expect(await end).toMatchObject({ code: 0, stdout: '' });
	});
});

/** The first look is over when its state is there. */
async function remembered(): Promise<void> {
	while (!(await readdir(folder)).includes('state.json')) await new Promise(setImmediate);
}
