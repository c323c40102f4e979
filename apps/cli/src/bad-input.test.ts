import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argos, type Ended, envOf, jsonLines } from './testing/cli.ts';
import { rawServer } from './testing/raw-server.ts';

const KEY = 'a-key-that-nobody-may-see';

let sandbox: Sandbox;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 20, key: KEY });
	env = envOf(sandbox);
	folder = await mkdtemp(join(tmpdir(), 'argos-cli-'));
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

/** Every failure: the exit code, one message on standard error, nothing that should not be seen. */
function expectOneMessage(ended: Ended, code: number, said: RegExp): void {
	expect(ended.stderr).toMatch(said);
	expect(ended.stderr).toMatch(/^argos: [^\n]+\n$/);
	expect(ended.stderr + ended.stdout).not.toMatch(/\n\s+at |node:internal|\.ts:\d/);
	expect(ended.stderr + ended.stdout).not.toMatch(/a-key-that|another-secret|Prova|1990-0|Atlantis/);
	expect(ended.code).toBe(code);
}

describe('calls that fail', () => {
	it('say that the key is wrong, and where it comes from', async () => {
		const ended = await argos(['submissions', 'list'], { ...env, ARGOS_API_KEY: 'another-secret' });
		expectOneMessage(ended, 11, /refused the API key.*ARGOS_API_KEY/);
	});

	it('say that this machine is blocked', async () => {
		sandbox.setSwitches({ allowedIps: ['192.0.2.1'] });
		const ended = await argos(['submissions', 'list'], env);
		sandbox.setSwitches({ allowedIps: null });
		expectOneMessage(ended, 11, /does not accept calls from this IP address.*allow-list/);
	});

	it('refuse plain http to another machine before anything is sent', async () => {
		const ended = await argos(['submissions', 'list'], {
			...env,
			ARGOS_BASE_URL: 'http://argos.example.com/v3',
		});
		expectOneMessage(ended, 2, /Plain http.*https.*ARGOS_BASE_URL/);
	});

	it('say that nobody listens, and how to start a sandbox', async () => {
		const gone = await createSandbox({ people: 0, key: KEY });
		await gone.close();
		const ended = await argos(['submissions', 'get', 'some-id'], envOf(gone));
		expectOneMessage(ended, 15, /127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\).*ARGOS_BASE_URL/);
	});

	it('say that there is no such submission', async () => {
		const ended = await argos(['submissions', 'get', 'nobody-has-this'], env);
		expectOneMessage(ended, 12, /no submission with this id/);
	});

	it('say that there is no such report, and leave no file', async () => {
		const target = join(folder, 'none.pdf');
		const ended = await argos(['aml-report', 'nobody-has-this', '-o', target], env);
		expectOneMessage(ended, 10, /Check the (resource )?id/);
		expect((await readdir(folder)).filter((name) => name.includes('none.pdf'))).toEqual([]);
	});

	it('say that an encrypted answer does not open', async () => {
		const data = Buffer.from('these 32 bytes are no ciphertext').toString('base64');
		const server = await rawServer((response) => response.end(JSON.stringify({ data, isEncrypted: true })));
		const settings = { ARGOS_BASE_URL: server.url, ARGOS_API_KEY: KEY, ARGOS_ENCRYPTION: 'aes-256-ecb' };
		const ended = await argos(['submissions', 'list'], settings);
		server.close();
		expectOneMessage(ended, 17, /could not be opened.*ARGOS_ENCRYPTION/);
	});

	it('say that a project encrypts when encryption is off here', async () => {
		const sealed = await createSandbox({ people: 1, key: KEY, encryption: 'aes-256-ecb' });
		const ended = await argos(['submissions', 'list'], { ...envOf(sealed), ARGOS_ENCRYPTION: 'off' });
		await sealed.close();
		expectOneMessage(ended, 17, /answered encrypted, but encryption is off here.*ARGOS_ENCRYPTION/);
	});

	it('say that an answer is cut short', async () => {
		const server = await rawServer((response) => response.end('{"Items":[{"email":"ana.prova@exam'));
		const ended = await argos(['submissions', 'list'], { ...env, ARGOS_BASE_URL: server.url });
		server.close();
		expectOneMessage(ended, 17, /cut short or is not JSON/);
	});

	it('say that a report is cut short, and leave no file', async () => {
		const server = await rawServer((response) => {
			response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '5000' });
			response.write('%PDF-1.7\n', () => response.destroy());
		});
		const target = join(folder, 'cut.pdf');
		const ended = await argos(['aml-report', 'res-1', '-o', target], { ...env, ARGOS_BASE_URL: server.url });
		server.close();
		expectOneMessage(ended, 15, /broke before the whole answer came|cut short/);
		expect((await readdir(folder)).filter((name) => name.includes('cut.pdf'))).toEqual([]);
	});

	it('are one JSON line for programs', async () => {
		const ended = await argos(['submissions', 'list', '--json'], { ...env, ARGOS_API_KEY: 'another-secret' });
		expect(jsonLines(ended.stderr)).toMatchObject([{ error: { kind: 'unauthorized', status: 403 } }]);
		expect(ended).toMatchObject({ code: 11, stdout: '' });
		expect(ended.stderr).not.toContain('another-secret');
	});
});

describe.concurrent('wrong use', () => {
	it.each([
		['no command', [], /argos --help/],
		['an unknown command', ['sumbissions'], /unknown command/],
		['an unknown flag', ['submissions', 'list', '--colour'], /unknown option/],
		[
			'a limit that is no number',
			['submissions', 'list', '--limit', 'many'],
			/--limit.*whole number from 1 up/,
		],
		['a status that does not exist', ['submissions', 'list', '--status', 'fine'], /approved, incomplete/],
		['a day that does not exist', ['submissions', 'list', '--since', '2026-02-30'], /since is a date that/],
		['a report without a place for it', ['aml-report', 'res-1'], /--output/],
		['a folder that is not there', ['aml-report', 'res-1', '-o', '/nowhere-at-all/x.pdf'], /Create it first/],
		['a watch for a status that cannot be watched', ['watch', '--status', 'incomplete'], /approved/],
		[
			'a device as the place of a report',
			['aml-report', 'res-1', '-o', '/dev/null'],
			/\/dev\/null is a device/,
		],
		['a device as a state', ['watch', '--once', '--state', '/dev/null'], /\/dev\/null is a device/],
		['an interval of no time', ['watch', '--interval', '0'], /--interval.*from 1 to 86400/],
		['an interval of more than a day', ['watch', '--interval', '86401'], /--interval.*from 1 to 86400/],
		['an empty e-mail', ['submissions', 'list', '--email', ''], /--email.*It is empty/],
		['an empty user id', ['submissions', 'list', '--user-id', ''], /--user-id.*It is empty/],
		['an empty status', ['submissions', 'list', '--status', ''], /--status.*Allowed choices/],
		['an empty day', ['submissions', 'list', '--since', ' '], /--since.*It is empty/],
		['an empty limit', ['submissions', 'list', '--limit', ''], /--limit.*whole number/],
		['an empty id', ['submissions', 'get', ''], /It is empty/],
		['an empty resource id', ['aml-report', '', '-o', 'x.pdf'], /It is empty/],
		['an empty state file', ['watch', '--state', ''], /--state.*It is empty/],
		['an empty status to watch', ['watch', '--status', ''], /--status.*Allowed choices/],
		['an empty database', ['sandbox', '--db', ''], /--db.*It is empty/],
		['a port that cannot be', ['sandbox', '--port', '65536'], /--port.*from 0 to 65535/],
		['an encryption that does not exist', ['sandbox', '--encryption', 'rot13'], /off, aes-256-ecb/],
	])('is told for %s', async (_name, args, said) => {
		expectOneMessage(await argos(args, env), 2, said);
	});

	it('is told for a link that points nowhere', async () => {
		const link = join(folder, 'nowhere.pdf');
		await symlink(join(folder, 'not-there.pdf'), link);
		expectOneMessage(
			await argos(['aml-report', 'res-1', '-o', link], env),
			2,
			/is a link to a file that is not/,
		);
	});

	it('is told for a missing key', async () => {
		expectOneMessage(await argos(['submissions', 'list']), 2, /ARGOS_API_KEY is not set/);
	});

	it('is told for an encryption setting that does not exist', async () => {
		const ended = await argos(['submissions', 'list'], { ...env, ARGOS_ENCRYPTION: 'on' });
		expectOneMessage(ended, 2, /ARGOS_ENCRYPTION must be one of: off, aes-256-ecb/);
	});

	it('is told when the port is taken', async () => {
		const ended = await argos(['sandbox', '--port', String(sandbox.port)]);
		expectOneMessage(ended, 1, /is in use/);
	});
});
