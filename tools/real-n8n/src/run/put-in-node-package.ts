import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { downloadEnv } from '../install/npm.ts';
import { lastLines } from '../last-lines.ts';
import { Refusal } from '../refusal.ts';

const execute = promisify(execFile);
const PACKAGE = 'n8n-nodes-argos';
const SOURCE = dirname(fileURLToPath(import.meta.resolve(`${PACKAGE}/package.json`)));

/**
 * Builds and packs the node package and unpacks it where n8n looks for community nodes: exactly the files that
 * would be published, so a dependency that is missing from the bundle shows.
 */
export async function putInNodePackage(userFolder: string): Promise<void> {
	const work = await mkdtemp(join(tmpdir(), 'argos-pack-'));
	try {
		await attempt('built', execute(process.execPath, ['build.mjs'], { cwd: SOURCE }));
		const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', work];
		const shell = process.platform === 'win32';
		await attempt('packed', execute('npm', pack, { cwd: SOURCE, env: downloadEnv(process.env), shell }));
		const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? '';

		const place = join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE);
		await rm(place, { recursive: true, force: true });
		await mkdir(place, { recursive: true });
		const unpack = ['-xzf', join(work, tarball), '-C', place, '--strip-components=1'];
		await attempt('unpacked', execute('tar', unpack));
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

async function attempt(done: string, work: Promise<unknown>): Promise<void> {
	try {
		await work;
	} catch (error) {
		const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
		throw new Refusal(`The node package could not be ${done}. ${lastLines(output, 15)}`);
	}
}
