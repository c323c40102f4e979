import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argos, ended, envOf, firstLine, start } from './testing/cli.ts';
import { rawServer } from './testing/raw-server.ts';

let sandbox: Sandbox;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 60, encryption: 'aes-256-ecb' });
	env = envOf(sandbox);
	folder = await mkdtemp(join(tmpdir(), 'argos-cli-'));
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

interface Row {
	submissionId: string;
	status: string;
	resourceIds: string[];
}

async function held(query: string): Promise<Row[]> {
	const response = await fetch(new URL(`/_sandbox/submissions?${query}`, sandbox.url));
	return ((await response.json()) as { submissions: Row[] }).submissions;
}

describe('argos sandbox', () => {
	it('prints one JSON line when it listens, and ends in order when told to', async () => {
		const child = start(['sandbox', '--port', '0', '--people', '3', '--encryption', 'aes-256-ecb', '--json']);
		const end = ended(child);
		const line: unknown = JSON.parse(await firstLine(child));
		expect(line).toEqual({
			url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v3$/),
			key: 'sandbox-key',
			admin: 'admin@example.com',
			encryption: 'aes-256-ecb',
		});
		const { url } = line as { url: string };
		const answer = await fetch(`${url}/submission?count=1`, { headers: { 'x-api-key': 'sandbox-key' } });
		expect(answer.status).toBe(200);
		await answer.arrayBuffer();
		child.kill('SIGTERM');
		expect(await end).toMatchObject({ code: 0, stderr: '', stdout: `${JSON.stringify(line)}\n` });
	});

	it('says what has no effect on a file that is there already', async () => {
		const db = join(folder, 'sandbox.db');
		const open = async (flags: readonly string[]) => {
			const child = start(['sandbox', '--port', '0', '--db', db, '--json', ...flags]);
			const end = ended(child);
			await firstLine(child);
			child.kill('SIGTERM');
			return end;
		};
		const few = ['--people', '3'];
		expect(await open(few)).toMatchObject({ code: 0, stderr: '' });
		expect(await open([])).toMatchObject({ code: 0, stderr: '' });
		expect(await open([...few, '--seed', '2'])).toMatchObject({
			code: 0,
			stderr: `argos: ${db} is there already and stays as it is: --people and --seed have no effect.\n`,
		});
	});

	it('gives FaceAuth a key of its own, and tells it', async () => {
		const own = ['--face-auth-key', 'face-key'];
		const child = start(['sandbox', '--port', '0', '--people', '0', '--json', ...own]);
		const end = ended(child);
		const { url, faceAuthKey } = JSON.parse(await firstLine(child)) as { url: string; faceAuthKey: string };
		const call = (key: string) => fetch(`${url}/faceauth`, { headers: { 'x-api-key': key } });
		const answers = await Promise.all([call('face-key'), call('sandbox-key')]);
		child.kill('SIGTERM');
		await end;
		expect(faceAuthKey).toBe('face-key');
		expect(answers.map(({ status }) => status)).toEqual([200, 403]);
	});

	it('sends webhooks to --webhook-url, and to other machines only when that is allowed', async () => {
		const arrived = Promise.withResolvers<void>();
		const receiver = await rawServer((response) => {
			response.end();
			arrived.resolve();
		});
		const child = start(['sandbox', '--port', '0', '--people', '5', '--json', '--webhook-url', receiver.url]);
		const end = ended(child);
		const settings = JSON.parse(await firstLine(child)) as { url: string };
		const person = ['--email', 'eva.prova@example.com', '--full-name', 'Eva', '--birth-date', '1990-01-02'];
		await argos(['submissions', 'migrate', ...person, '--kyc-status', 'approved'], {
			ARGOS_BASE_URL: settings.url,
			ARGOS_API_KEY: 'sandbox-key',
			ARGOS_ADMIN: 'admin@example.com',
		});
		await arrived.promise;
		child.kill('SIGTERM');
		await end;
		receiver.close();

		const elsewhere = ['--webhook-url', 'https://hooks.example.com/'];
		expect(await argos(['sandbox', '--port', '0', '--people', '0', ...elsewhere])).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('nothing leaves it unasked'),
		});
	});

	it('shows people what to copy', async () => {
		const child = start(['sandbox', '--port', '0', '--people', '0', '--key', 'my-own-key']);
		const end = ended(child);
		await firstLine(child);
		child.kill('SIGINT');
		const { code, stdout } = await end;
		expect(code).toBe(0);
		expect(stdout).toMatch(/export ARGOS_BASE_URL='http:\/\/127\.0\.0\.1:\d+\/v3'\n/);
		expect(stdout).toContain("export ARGOS_API_KEY='my-own-key'\n");
		expect(stdout).toContain("curl -H 'x-api-key: my-own-key'");
	});
});

describe('argos submissions', () => {
	it('lists as one JSON array, 50 at most unless told otherwise', async () => {
		const { code, stdout } = await argos(['submissions', 'list', '--json'], env);
		expect(code).toBe(0);
		const list = JSON.parse(stdout) as { submissionId: string; raw: object }[];
		expect(list).toHaveLength(50);
		expect(list[0]).toMatchObject({ submissionId: expect.any(String), raw: expect.any(Object) });
	});

	it('picks by status, and tells pipes in lines of tabs', async () => {
		const pending = await held('status=pending');
		const { stdout } = await argos(['submissions', 'list', '--status', 'pending', '--limit', '2'], env);
		const [header, ...rows] = stdout
			.trimEnd()
			.split('\n')
			.map((line) => line.split('\t'));
		expect(header).toEqual(['Submission', 'Status', 'Created', 'AML', 'User ID']);
		expect(rows.map(([, status]) => status)).toEqual(['pending', 'pending']);
		expect(pending.map(({ submissionId }) => submissionId)).toContain(rows[0]?.[0]);
	});

	it('shows one, with the ids of its AML reports', async () => {
		const [flagged] = await held('redFlag=true&limit=1');
		const id = flagged?.submissionId ?? '';
		const json = await argos(['submissions', 'get', id, '--json'], env);
		expect(JSON.parse(json.stdout)).toMatchObject({ submissionId: id, aml: { status: 'Red Flag' } });
		const text = await argos(['submissions', 'get', id], env);
		expect(text.stdout).toMatch(new RegExp(`^Submission ID +${id}\n`));
		expect(text.stdout).toMatch(new RegExp(`\nAML Report +${flagged?.resourceIds[0]}\n`));
	});
});

describe('argos submissions with an answer that would steer the terminal', () => {
	const item = { submission_id: 'sub0000example01', created_at: '2026-01-31T00:00:00.000Z' };
	const odd = 'user\t1\n\u001b[2J\u202e2';

	it.each([
		['list', ['submissions', 'list'], /\tuser 1 {2}\[2J 2\n$/],
		['get', ['submissions', 'get', 'sub0000example01'], /\nUser ID +user 1 {2}\[2J 2\n/],
	])('%s shows blanks in a pipe', async (_name, args, shown) => {
		const body = JSON.stringify({ Items: [{ ...item, userid: odd }] });
		const server = await rawServer((response) => response.end(body));
		const run = await argos(args, { ARGOS_BASE_URL: server.url, ARGOS_API_KEY: 'some-key' });
		server.close();
		expect(run).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(shown) });
	});
});

describe('argos aml-report', () => {
	it('saves what a link points at, and leaves the link', async () => {
		const [flagged] = await held('redFlag=true&limit=1');
		const real = join(folder, 'real.pdf');
		const link = join(folder, 'link.pdf');
		await writeFile(real, 'older');
		await symlink(real, link);
		const run = await argos(['aml-report', flagged?.resourceIds[0] ?? '', '-o', link], env);
		expect(run).toMatchObject({ code: 0, stdout: `${link}\n` });
		expect((await lstat(link)).isSymbolicLink()).toBe(true);
		expect((await readFile(real, 'latin1')).slice(0, 5)).toBe('%PDF-');
	});

	it('saves the PDF whole, for the owner only, and prints its path', async () => {
		const [flagged] = await held('redFlag=true&limit=1');
		const target = join(folder, 'report.pdf');
		const run = await argos(['aml-report', flagged?.resourceIds[0] ?? '', '-o', target], env);
		expect(run).toMatchObject({ code: 0, stdout: `${target}\n` });
		const pdf = await readFile(target, 'latin1');
		expect(pdf.slice(0, 5)).toBe('%PDF-');
		expect(pdf.trimEnd().slice(-5)).toBe('%%EOF');
		expect(run.stderr).toBe(`argos: saved ${pdf.length.toLocaleString('en')} bytes (application/pdf).\n`);
		expect((await stat(target)).mode & 0o777).toBe(0o600);
		expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
	});
});

describe.concurrent('argos', () => {
	it.each([
		[['--help']],
		[['watch', '--help']],
		[['migrate', 'resume', '--help']],
		[['submissions', 'list', '--help']],
	])('helps with %j on standard output', async (args) => {
		const run = await argos(args);
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(run.stdout).toMatch(/^Usage: argos/);
	});

	it('knows its version', async () => {
		const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
			version: string;
		};
		expect(await argos(['--version'])).toEqual({ code: 0, stderr: '', stdout: `${version}\n` });
	});

	it('is quiet when nobody reads on', async () => {
		const child = start(['submissions', 'list', '--limit', '60', '--json'], env);
		child.stdout?.destroy();
		expect(await ended(child)).toMatchObject({ stderr: '' });
	});
});
