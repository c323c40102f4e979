import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argos, envOf, jsonLines } from '../testing/cli.ts';
import { argosHere } from '../testing/in-process.ts';
import { rawServer } from '../testing/raw-server.ts';

let sandbox: Sandbox;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 60 });
	env = envOf(sandbox);
	folder = await mkdtemp(join(tmpdir(), 'argos-run-'));
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

function writes(): string[] {
	return sandbox.requests().flatMap(({ method }) => (method === 'GET' ? [] : [method]));
}

describe('what cannot be undone', () => {
	it.each([
		['tokens delete invite-0001'],
		['tokens delete-oldest --count 1'],
		['submissions delete some-id'],
		['submissions delete-fields some-id --fields data'],
		['monitoring remove default --record-ids rec0000example01'],
		['projections delete prj0000example01'],
		['faceauth delete fac0000example01'],
	])('needs --yes where nobody can be asked: %s', async (line) => {
		const before = sandbox.requests().length;
		expect(await argos(line.split(' '), env)).toMatchObject({
			...{ code: 2, stdout: '' },
			stderr: expect.stringMatching(/^argos: .*Add --yes when that is meant\. Nothing was sent\.\n$/),
		});
		expect(sandbox.requests()).toHaveLength(before);
	});
});

describe('a call', () => {
	it('that may have taken effect ends with 16 and is not sent again', async () => {
		let calls = 0;
		const server = await rawServer((response) => {
			calls++;
			response.destroy();
		});
		const line = ['submissions', 'review', 'sub0000example01', '--status', 'approved'];
		const run = await argosHere([...line, '--json'], { ...env, ARGOS_BASE_URL: server.url });
		server.close();
		expect(run).toMatchObject({ code: 16, stdout: '' });
		expect(jsonLines(run.stderr)).toMatchObject([{ error: { outcome: 'unknown', retryable: false } }]);
		expect(calls).toBe(1);
	});

	it('that is wrong in itself is not sent', async () => {
		const before = writes().length;
		const line = ['submissions', 'review', 'sub0000example01', '--status', 'rejected'];
		const run = await argosHere(line, env);
		expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--reject-comment') });
		expect(writes()).toHaveLength(before);
	});

	it('that ARGOS refuses ends with 10', async () => {
		const line = ['submissions', 'update', 'sub0000example01', '--admin', 'nobody@example.com'];
		expect(await argosHere([...line, '--full-name', 'Ana'], env)).toMatchObject({ code: 10, stdout: '' });
	});

	it('takes the administrator from ARGOS_ADMIN, and says so when there is none', async () => {
		const { ARGOS_ADMIN: _admin, ...without } = env;
		const line = ['submissions', 'update', 'sub0000example01', '--full-name', 'Ana'];
		expect(await argosHere(line, without)).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('--admin is missing (it may come from ARGOS_ADMIN)'),
		});
	});

	it('goes where --base-url says', async () => {
		const elsewhere = { ...env, ARGOS_BASE_URL: 'http://127.0.0.1:9/v3' };
		const run = await argosHere(['tokens', 'count', '--base-url', sandbox.url], elsewhere);
		expect(run).toEqual({ code: 0, stdout: 'Count  0\n', stderr: '' });
	});

	it('takes v2 by flag or variable, and says when v2 does not have it', async () => {
		const list = ['projections', 'list'];
		const said = { code: 2, stderr: expect.stringContaining('v2 does not have this call') };
		expect(await argosHere([...list, '--api-version', 'v2'], env)).toMatchObject(said);
		expect(await argosHere(list, { ...env, ARGOS_VERSION: 'v2' })).toMatchObject(said);
		expect(await argosHere(list, { ...env, ARGOS_VERSION: 'v4' })).toMatchObject({
			code: 2,
			stderr: 'argos: ARGOS_VERSION must be one of: v2, v3.\n',
		});
	});

	it('gives up after --timeout seconds, without further tries when --retries is 0', async () => {
		let calls = 0;
		const server = await rawServer(() => calls++);
		const patience = ['--timeout', '1', '--retries', '0'];
		const run = await argosHere(['tokens', 'count', ...patience], { ...env, ARGOS_BASE_URL: server.url });
		server.close();
		expect(run).toMatchObject({ code: 15, stderr: expect.stringContaining('did not answer in time') });
		expect(calls).toBe(1);
	});
});

describe('a list', () => {
	it('comes as an object a line with --jsonl', async () => {
		const run = await argosHere(['submissions', 'list', '--jsonl', '--limit', '3'], env);
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(jsonLines(run.stdout)).toMatchObject(Array.from({ length: 3 }, () => ({ raw: {} })));
	});

	it('comes with the headings of the catalogue', async () => {
		await argosHere(['tokens', 'create', 'invite-0001'], env);
		const { stdout } = await argosHere(['tokens', 'list'], env);
		expect(stdout).toMatch(/^Token ID\tUpdated At\tExpired\ninvite-0001\t\S+Z\tfalse\n$/);
	});

	it('takes flags that were once written without hyphens', async () => {
		const { stdout } = await argosHere(['submissions', 'list', '--json', '--limit', '9999'], env);
		const named = (JSON.parse(stdout) as { userId?: string }[]).find(({ userId }) => userId);
		for (const flag of ['--user-id', '--userid']) {
			const run = await argosHere(['submissions', 'list', '--json', flag, named?.userId ?? ''], env);
			expect(JSON.parse(run.stdout)).toMatchObject([{ userId: named?.userId }]);
		}
	});
});

describe('a file', () => {
	async function resourceId(): Promise<string> {
		const response = await fetch(new URL('/_sandbox/submissions?redFlag=true&limit=1', sandbox.url));
		const { submissions } = (await response.json()) as { submissions: { resourceIds: string[] }[] };
		return submissions[0]?.resourceIds[0] ?? '';
	}

	it('goes on through a pipe with -o -', async () => {
		const run = await argosHere(['aml', 'report', await resourceId(), '-o', '-'], env);
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(run.stdout).toMatch(/^%PDF-.*%%EOF\s*$/s);
	});

	it('is told with its size and type by --json', async () => {
		const output = join(folder, 'report.pdf');
		const run = await argosHere(['aml', 'report', await resourceId(), '-o', output, '--json'], env);
		expect(JSON.parse(run.stdout)).toEqual({
			...{ output, size: expect.any(Number), mediaType: 'application/pdf' },
			fileName: expect.stringMatching(/\.pdf$/),
		});
	});

	it('that is no picture is refused before it is sent, and so is one that is too large', async () => {
		const before = writes().length;
		const line = [
			'faceauth',
			'verify',
			'sub0000example01',
			'--face-image',
			new URL(import.meta.url).pathname,
		];
		expect(await argosHere(line, env)).toMatchObject({ code: 2, stdout: '' });
		expect(writes()).toHaveLength(before);
		expect(await readdir(folder)).not.toContain('.part');
	});
});
