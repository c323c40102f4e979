import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { envOf } from '../testing/cli.ts';
import { argosHere } from '../testing/in-process.ts';
import { rawServer } from '../testing/raw-server.ts';

let sandbox: Sandbox;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 3, key: 'project-key', faceAuthKey: 'face-key' });
	env = envOf(sandbox);
	folder = await mkdtemp(join(tmpdir(), 'argos-doctor-'));
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

interface Check {
	id: string;
	state: 'ok' | 'problem' | 'note';
	found: string;
	advice?: string;
}

async function doctor(settings: Record<string, string>, flags: readonly string[] = []) {
	const { code, stdout, stderr } = await argosHere(['doctor', '--json', ...flags], settings);
	const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] };
	expect(stdout + stderr).not.toMatch(/project-key|face-key|another-secret|@example/);
	return { code, ok, stderr, states: Object.fromEntries(checks.map(({ id, state }) => [id, state])), checks };
}

function check(checks: readonly Check[], id: string): Check | undefined {
	return checks.find((one) => one.id === id);
}

it('finds nothing wrong with a sandbox', async () => {
	expect(await doctor(env)).toMatchObject({
		...{ code: 0, ok: true, stderr: '' },
		states: {
			...{ versions: 'ok', settings: 'ok', 'base-url': 'ok', network: 'ok', api: 'ok', encryption: 'ok' },
			clock: 'ok',
		},
	});
});

it('says so in lines for people', async () => {
	const { code, stdout } = await argosHere(['doctor'], env);
	expect(code).toBe(0);
	expect(stdout).toMatch(/^ok {7}Versions {5}argos /);
	expect(stdout).toContain('\nok       Encryption   off on both sides\n');
	expect(stdout).toMatch(/\nEverything works\.\n$/);
});

it('changes nothing: it only reads', async () => {
	const before = sandbox.requests().length;
	await doctor({ ...env, ARGOS_FACEAUTH_KEY: 'face-key' });
	const calls = sandbox.requests().slice(0, sandbox.requests().length - before);
	expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET']);
});

it('tells a missing key', async () => {
	const { code, checks } = await doctor({ ARGOS_BASE_URL: sandbox.url });
	expect(code).toBe(2);
	expect(check(checks, 'settings')).toMatchObject({
		state: 'problem',
		found: expect.stringContaining('ARGOS_API_KEY is not set'),
	});
});

it('tells a wrong key', async () => {
	const { code, checks } = await doctor({ ...env, ARGOS_API_KEY: 'another-secret' });
	expect(code).toBe(11);
	expect(check(checks, 'api')).toMatchObject({
		state: 'problem',
		found: expect.stringContaining('refused the API key'),
	});
});

it('tells a blocked machine', async () => {
	sandbox.setSwitches({ allowedIps: ['192.0.2.1'] });
	const { code, checks } = await doctor(env);
	sandbox.setSwitches({ allowedIps: null });
	expect(code).toBe(11);
	expect(check(checks, 'api')).toMatchObject({
		state: 'problem',
		found: expect.stringContaining('IP address'),
		advice: expect.stringContaining('allow-list'),
	});
});

it('tells plain http to another machine before anything is sent', async () => {
	const { code, checks } = await doctor({ ...env, ARGOS_BASE_URL: 'http://argos.example.com/v3' });
	expect(code).toBe(2);
	expect(checks.at(-1)).toMatchObject({
		id: 'base-url',
		state: 'problem',
		found: expect.stringMatching(/^Plain http/),
	});
});

it('tells that nobody listens', async () => {
	const gone = await createSandbox({ people: 0 });
	await gone.close();
	const { code, checks } = await doctor(envOf(gone));
	expect(code).toBe(15);
	expect(checks.at(-1)).toMatchObject({
		id: 'network',
		state: 'problem',
		found: expect.stringContaining('ECONNREFUSED'),
	});
});

it('tells a server that is not ARGOS', async () => {
	const server = await rawServer((response) => {
		response.setHeader('content-type', 'text/html');
		response.end('<h1>Welcome</h1>');
	});
	const { code, checks } = await doctor({ ...env, ARGOS_BASE_URL: server.url });
	server.close();
	expect(code).toBe(17);
	expect(check(checks, 'api')).toMatchObject({
		state: 'problem',
		advice: expect.stringContaining('base URL'),
	});
});

it('tells that the project encrypts and this side does not', async () => {
	const sealed = await createSandbox({ people: 1, encryption: 'aes-256-ecb' });
	const open = await doctor({ ...envOf(sealed), ARGOS_ENCRYPTION: 'off' });
	const agreed = await doctor(envOf(sealed));
	await sealed.close();
	expect(open.code).toBe(17);
	expect(open.states).toMatchObject({ api: 'ok', encryption: 'problem' });
	expect(check(open.checks, 'encryption')?.found).toBe('the project encrypts, but it is off here');
	expect(agreed).toMatchObject({ code: 0, states: { encryption: 'ok' } });
});

it('tells that this side encrypts and the project does not', async () => {
	const { code, checks } = await doctor({ ...env, ARGOS_ENCRYPTION: 'aes-256-ecb' });
	expect(code).toBe(17);
	expect(check(checks, 'encryption')?.found).toBe('it is on here, but the project answers in clear');
});

it('tells another key derivation from a setting that does not agree', async () => {
	// Two blocks that no key of ours made.
	const data = Buffer.from('these 32 bytes are no ciphertext').toString('base64');
	const server = await rawServer((response) => response.end(JSON.stringify({ data, isEncrypted: true })));
	const settings = { ...env, ARGOS_BASE_URL: server.url, ARGOS_ENCRYPTION: 'aes-256-ecb' };
	const { code, checks } = await doctor(settings);
	server.close();
	expect(code).toBe(17);
	expect(check(checks, 'encryption')).toMatchObject({
		found: 'both sides encrypt, but the answer does not open with this key',
		advice: expect.stringContaining('derivation'),
	});
});

it('tells a clock that is off', async () => {
	const server = await rawServer((response) => {
		response.setHeader('date', new Date(Date.now() - 7200_000).toUTCString());
		response.end('{"Items":[]}');
	});
	const { code, states, checks } = await doctor({ ...env, ARGOS_BASE_URL: server.url });
	server.close();
	expect(code).toBe(1);
	expect(states).toMatchObject({ api: 'ok', clock: 'problem' });
	expect(check(checks, 'clock')?.found).toMatch(/^this machine is 7,(199|20[0-2]) s ahead of the server$/);
});

it('checks the FaceAuth key only when there is one', async () => {
	expect((await doctor(env)).states).not.toHaveProperty('face-auth');
	expect(await doctor({ ...env, ARGOS_FACEAUTH_KEY: 'face-key' })).toMatchObject({
		code: 0,
		states: { 'face-auth': 'ok' },
	});
	expect(await doctor({ ...env, ARGOS_FACEAUTH_KEY: 'another-secret' })).toMatchObject({
		code: 11,
		states: { api: 'ok', 'face-auth': 'problem' },
	});
});

it.skipIf(process.platform === 'win32')(
	'notes a key file that others can read (Windows has no such modes)',
	async () => {
		const file = join(folder, 'key');
		await writeFile(file, 'project-key\n', { mode: 0o644 });
		const { ARGOS_API_KEY: _key, ...without } = env;
		const open = await doctor(without, ['--key-file', file]);
		expect(open).toMatchObject({ code: 0, stderr: '', states: { 'key-file': 'note' } });
		expect(check(open.checks, 'key-file')?.advice).toBe(`chmod 600 ${file}`);
		await chmod(file, 0o600);
		expect((await doctor(without, ['--key-file', file])).states).toMatchObject({ 'key-file': 'ok' });
	},
);

it('notes a proxy that Node would pass by', async () => {
	const { states } = await doctor({ ...env, HTTPS_PROXY: 'http://192.0.2.7:3128' });
	expect(states).toMatchObject({ proxy: 'note', network: 'ok' });
});
