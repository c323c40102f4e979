import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envOf } from './testing/cli.ts';
import { argosHere } from './testing/in-process.ts';

const KEY = 'a-key-that-nobody-may-see';

let sandbox: Sandbox;
let folder: string;
let file: string;
/** Everything but a key. */
let env: Record<string, string>;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 1, key: KEY, faceAuthKey: 'face-key' });
	const { ARGOS_API_KEY: _key, ...rest } = envOf(sandbox);
	env = rest;
	folder = await mkdtemp(join(tmpdir(), 'argos-keys-'));
	file = join(folder, 'key');
	await writeFile(file, `${KEY}\n`, { mode: 0o600 });
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

const COUNT = ['tokens', 'count', '--json'];
const DONE = { code: 0, stdout: '{"count":0}\n', stderr: '' };

describe('a key', () => {
	it('comes from the environment, from the file that it names, or from --key-file', async () => {
		expect(await argosHere(COUNT, { ...env, ARGOS_API_KEY: KEY })).toEqual(DONE);
		expect(await argosHere(COUNT, { ...env, ARGOS_API_KEY_FILE: file })).toEqual(DONE);
		expect(await argosHere([...COUNT, '--key-file', file], env)).toEqual(DONE);
	});

	it('of --key-file comes before that of the environment', async () => {
		expect(await argosHere([...COUNT, '--key-file', file], { ...env, ARGOS_API_KEY: 'wrong' })).toEqual(DONE);
	});

	it('of FaceAuth is one of its own', async () => {
		const list = ['faceauth', 'list', '--json'];
		const both = { ...env, ARGOS_API_KEY: KEY };
		expect(await argosHere(list, { ...both, ARGOS_FACEAUTH_KEY: 'face-key' })).toMatchObject({ code: 0 });
		expect(await argosHere(list, both)).toMatchObject({
			code: 11,
			stderr: expect.stringContaining('ARGOS_FACEAUTH_KEY (else ARGOS_API_KEY)'),
		});
		const own = join(folder, 'face');
		await writeFile(own, 'face-key', { mode: 0o600 });
		expect(await argosHere([...list, '--faceauth-key-file', own], both)).toMatchObject({ code: 0 });
	});

	it.skipIf(process.platform === 'win32')(
		'in a file that others can read is used, with a word (Windows has no such modes)',
		async () => {
			const open = join(folder, 'open');
			await writeFile(open, KEY);
			await chmod(open, 0o644);
			expect(await argosHere([...COUNT, '--key-file', open], env)).toEqual({
				...DONE,
				stderr: `argos: others on this machine can read ${open}. Make it yours alone: chmod 600 ${open}\n`,
			});
		},
	);

	it.each([
		['is not there', 'none', /The key file .*none does not exist\./],
		['is empty', 'empty', /The key file .*empty is empty\. Put the key into it/],
	])('in a file that %s is told', async (_name, name, said) => {
		const path = join(folder, name);
		if (name === 'empty') await writeFile(path, ' \n', { mode: 0o600 });
		expect(await argosHere(['tokens', 'count', '--key-file', path], env)).toMatchObject({
			...{ code: 2, stdout: '' },
			stderr: expect.stringMatching(said),
		});
	});

	it.each([
		[['tokens', 'count', '--api-key', KEY]],
		[['tokens', 'count', `--api-key=${KEY}`]],
		[['tokens', 'count', `--key=${KEY}`]],
		[['doctor', '--faceauth-key', KEY]],
		[['--apikey', KEY, 'tokens', 'count']],
	])('is refused as an argument, and not shown: %j', async (args) => {
		const run = await argosHere(args, env);
		expect(run).toMatchObject({ code: 2, stdout: '' });
		expect(run.stderr).toMatch(/^argos: --[a-z-]+ is refused: arguments end up in histories.*--key-file/);
		expect(run.stderr).not.toContain(KEY);
	});

	it('behind an unknown flag is not shown either', async () => {
		const run = await argosHere(['tokens', 'count', `--authorization=${KEY}`], env);
		expect(run).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("unknown option '--authorization'"),
		});
		expect(run.stderr).not.toContain(KEY);
	});
});

// util-linux: a terminal to sit at.
const SCRIPT = '/usr/bin/script';
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

describe.skipIf(process.platform !== 'linux' || !existsSync(SCRIPT))(
	'at a terminal (where util-linux can play one)',
	() => {
		function typed(args: string, keys: string, settings: Record<string, string>) {
			const command = `stty cols 120; ${process.execPath} --conditions=@argos/source ${MAIN} ${args}`;
			const terminal = promisify(execFile)(SCRIPT, ['-qec', command, '/dev/null'], {
				env: { PATH: process.env.PATH, TERM: 'xterm', ...settings },
			});
			let seen = '';
			terminal.child.stdout?.on('data', (text: string) => {
				// Keys that come before the question would be lost.
				if (seen === '' || !/API key|Go on/.test(seen)) {
					seen += text;
					if (/API key|Go on/.test(seen)) terminal.child.stdin?.write(keys);
				}
			});
			return terminal;
		}

		it('a key that is set nowhere is asked for and not shown', async () => {
			const { stdout } = await typed('tokens count', `${KEY}\r`, env);
			expect(stdout).toContain('API key of the project');
			expect(stdout).toMatch(/Count +0/);
			expect(stdout).not.toContain(KEY);
		});

		it('what cannot be undone is asked for', async () => {
			const line = 'tokens delete-oldest --count 1';
			const settings = { ...env, ARGOS_API_KEY: KEY };
			await argosHere(['tokens', 'create', 'invite-0001'], settings);
			await expect(typed(line, '\r', settings)).rejects.toMatchObject({
				code: 130,
				stdout: expect.stringContaining('Nothing was sent'),
			});
			expect((await typed(line, 'y', settings)).stdout).toMatch(/Deleted +1/);
		});
	},
);
