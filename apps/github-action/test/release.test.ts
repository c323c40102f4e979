import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runAction } from '@argos/action-runner';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { gitIn } from '../release/git.ts';
import { casesOf, KEY, PACKAGE, ROOT, sandbox, workspace } from './bench.ts';

const SCRIPT = join(PACKAGE, 'release', 'main.ts');
const SOMEONE = {
	GIT_AUTHOR_NAME: 'Rehearsal',
	GIT_AUTHOR_EMAIL: 'rehearsal@example.com',
	GIT_COMMITTER_NAME: 'Rehearsal',
	GIT_COMMITTER_EMAIL: 'rehearsal@example.com',
};

// As in a pipeline: a remote, and a checkout of its last commit alone, without a tag, into which the build put dist.
let folder: string;
let remote: string;
let checkout: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-release-test-'));
	remote = join(folder, 'remote.git');
	checkout = join(folder, 'checkout');
	gitIn(folder)(['clone', '--quiet', '--bare', ROOT, remote]);
	gitIn(folder)(['clone', '--quiet', '--depth', '1', '--no-tags', `file://${remote}`, checkout]);
	await cp(join(PACKAGE, 'dist'), join(checkout, 'apps', 'github-action', 'dist'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the script as a pipeline does; gives all that it printed. */
async function release(version: string, { push = 'origin', cwd = checkout } = {}) {
	const args = ['--conditions=@argos/source', SCRIPT, '--version', version, '--push', push];
	const options = { cwd, env: { ...process.env, ...SOMEONE } };
	try {
		const { stdout } = await promisify(execFile)(process.execPath, args, options);
		return { exitCode: 0, printed: stdout };
	} catch (error) {
		const { code, stderr } = error as { code: number; stderr: string };
		return { exitCode: code, printed: stderr };
	}
}

/** The commits of the remote's tags. */
function tags(): Record<string, string> {
	const lines = gitIn(remote)(['for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/tags/v*']);
	return Object.fromEntries(lines.split('\n').map((line) => line.split(' ')));
}

/** A checkout of a released ref, as the runner downloads it. */
async function downloaded(ref: string): Promise<string> {
	const target = await mkdtemp(join(tmpdir(), 'argos-release-ref-'));
	onTestFinished(() => rm(target, { recursive: true, force: true }));
	gitIn(target)(['clone', '--quiet', '--depth', '1', '--branch', ref, `file://${remote}`, '.']);
	return target;
}

describe('releases, one after the other', () => {
	test('the first one makes both tags, at a commit on top of its source', async () => {
		const before = gitIn(checkout)(['rev-parse', 'HEAD']);
		const { exitCode, printed } = await release('1.0.0');
		expect(printed).toMatch(/^v1\.0\.0 is [0-9a-f]{40}; v1 now means it\.\n$/);
		expect(exitCode).toBe(0);
		const { 'v1.0.0': commit, v1 } = tags();
		expect(v1).toBe(commit);
		expect(gitIn(remote)(['rev-parse', 'v1.0.0^'])).toBe(before);
		expect(gitIn(remote)(['log', '-1', '--format=%s', 'v1.0.0'])).toBe('Release the GitHub Actions v1.0.0');
	});

	test('the checkout is left as it was', () => {
		const git = gitIn(checkout);
		expect(git(['status', '--porcelain'])).toBe('');
		expect(git(['symbolic-ref', 'HEAD'])).toBe(gitIn(remote)(['symbolic-ref', 'HEAD']));
		expect(git(['rev-parse', 'HEAD'])).toBe(gitIn(remote)(['rev-parse', 'HEAD']));
	});

	test('a correction moves v1 and leaves v1.0.0', async () => {
		const { 'v1.0.0': first } = tags();
		expect((await release('1.0.1')).exitCode).toBe(0);
		const now = tags();
		expect(now['v1.0.0']).toBe(first);
		expect(now.v1).toBe(now['v1.0.1']);
		expect(now.v1).not.toBe(first);
	});

	test('so does a new feature, from a checkout that has seen no earlier release', async () => {
		const fresh = join(folder, 'fresh');
		gitIn(folder)(['clone', '--quiet', '--depth', '1', '--no-tags', `file://${remote}`, fresh]);
		await cp(join(PACKAGE, 'dist'), join(fresh, 'apps', 'github-action', 'dist'), { recursive: true });
		expect((await release('1.1.0', { cwd: fresh })).exitCode).toBe(0);
		const now = tags();
		expect(now.v1).toBe(now['v1.1.0']);
	});

	test('a new major version leaves v1 where it was', async () => {
		const { v1 } = tags();
		expect((await release('2.0.0')).exitCode).toBe(0);
		const now = tags();
		expect(now.v1).toBe(v1);
		expect(now.v2).toBe(now['v2.0.0']);
		expect(Object.keys(now).sort()).toEqual(['v1', 'v1.0.0', 'v1.0.1', 'v1.1.0', 'v2', 'v2.0.0']);
	});

	test.each([
		['1.0.0', 'v1.0.0 exists, and a release never changes. Give the next version.'],
		[
			'1.0.2',
			'v1.0.2 is older than v1.1.0: v1 would move back for everyone who uses it. Give a later version.',
		],
		['1.2', '"1.2" is not a version. Give three numbers, such as --version 1.2.3.'],
		['v1.2.0', '"v1.2.0" is not a version. Give three numbers, such as --version 1.2.3.'],
	])('%s is refused, and nothing moves', async (version, message) => {
		const before = tags();
		expect(await release(version)).toEqual({ exitCode: 1, printed: `${message}\n` });
		expect(tags()).toEqual(before);
	});

	test('what is not committed is not released', async () => {
		const readme = join(checkout, 'README.md');
		await appendFile(readme, 'one more line\n');
		onTestFinished(() => void gitIn(checkout)(['checkout', '--', 'README.md']));
		const { exitCode, printed } = await release('2.0.1');
		expect(exitCode).toBe(1);
		expect(printed).toContain('A release is made of what is committed only.');
		expect(printed).toContain('README.md');
		expect(tags()).not.toHaveProperty(['v2.0.1']);
	});

	test('without the bundles nothing is released', async () => {
		const bundle = join(checkout, 'apps', 'github-action', 'dist', 'migrate.js');
		await rm(bundle);
		onTestFinished(() => cp(join(PACKAGE, 'dist', 'migrate.js'), bundle));
		const { exitCode, printed } = await release('2.0.1');
		expect({ exitCode, printed }).toEqual({
			exitCode: 1,
			printed: 'dist/migrate.js, which migrate/action.yml names, is not built.\n',
		});
	});

	test('a remote that refuses the moving tag gets no tag at all, and none is left here', async () => {
		const hook = join(remote, 'hooks', 'update');
		await writeFile(hook, '#!/bin/sh\ntest "$1" != refs/tags/v2\n', { mode: 0o755 });
		onTestFinished(() => rm(hook));
		const { exitCode, printed } = await release('2.1.0');
		expect(exitCode).toBe(1);
		expect(printed).toMatch(/^git push failed: /);
		expect(tags()).not.toHaveProperty(['v2.1.0']);
		expect(gitIn(checkout)(['tag', '--list', 'v2.1.0'])).toBe('');
	});
});

describe('what a released ref holds', () => {
	test('the sub-actions stand at the top, with their bundles, and nothing else of the repository', async () => {
		const target = await downloaded('v1');
		const source = join(checkout, 'apps', 'github-action');
		const folders = (await readdir(source)).filter((name) => existsSync(join(source, name, 'action.yml')));
		expect(folders).toEqual(expect.arrayContaining(['aml-reports', 'migrate']));
		expect((await readdir(target)).sort()).toEqual(
			[
				...['.git', 'LICENSE', 'README.md', 'THIRD-PARTY-LICENSES.txt', 'dist', 'package.json'],
				...folders,
			].sort(),
		);
		for (const id of folders) expect(await readdir(join(target, id))).toEqual(['action.yml']);
		expect(await readdir(join(target, 'dist'))).toEqual(
			(await readdir(join(source, 'dist'))).filter((name) => name.endsWith('.js')),
		);
	});

	test('its page leads to files of the very source, and its licences are those of what was bundled', async () => {
		const target = await downloaded('v1.0.0');
		const source = gitIn(remote)(['rev-parse', 'v1.0.0^']);
		const readme = await readFile(join(target, 'README.md'), 'utf8');
		expect(readme).toContain(
			`(https://github.com/argos-automation/argos-automation/blob/${source}/examples/github)`,
		);
		expect(readme).not.toMatch(/\]\((?!https:|#)/);
		const licenses = await readFile(join(target, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
		expect(licenses).toContain(
			'\n@actions/core 3.0.1 (MIT)\n\nThe MIT License (MIT)\n\nCopyright 2019 GitHub\n',
		);
		expect(licenses).toContain('\n@noble/ciphers ');
		expect(licenses).not.toContain('@argos/');
		expect(await readFile(join(target, 'LICENSE'), 'utf8')).toBe(
			await readFile(join(ROOT, 'LICENSE'), 'utf8'),
		);
	});

	test('every sub-action finds all that it loads', async () => {
		const target = await downloaded('v1');
		const ids = (await readdir(target)).filter((name) => existsSync(join(target, name, 'action.yml')));
		for (const id of ids) {
			const actionDir = join(target, id);
			const { log } = await runAction({ actionDir, inputs: {}, workspace: await workspace() });
			// The action itself speaks.
			expect(log, id).toContain('error: Inputs: ');
		}
	});

	test('migrate works from the ref alone', async () => {
		const argos = await sandbox();
		const target = await downloaded('v1');
		const { exitCode, log } = await runAction({
			actionDir: join(target, 'migrate'),
			workspace: await workspace({
				'people.csv':
					'userId,email,fullName,birthDate,kycStatus\nu-1,ada@example.com,Ada Example,1990-12-10,approved\n',
			}),
			inputs: {
				'api-key': KEY,
				'base-url': argos.url,
				file: 'people.csv',
				admin: 'admin@example.com',
				'dry-run': 'false',
			},
		});
		expect(log).not.toContain('error:');
		expect(exitCode).toBe(0);
		expect((await casesOf(argos)).map(({ email }) => email)).toEqual(['ada@example.com']);
	});
});

test('no bundle is committed beside the sources', () => {
	const tracked = gitIn(ROOT)(['ls-files', '--', ':(glob)**/dist/**']);
	expect(tracked).toBe('');
});
