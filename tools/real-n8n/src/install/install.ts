import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lastLines } from '../last-lines.ts';
import { Refusal } from '../refusal.ts';
import { checkRoom, removeLeftovers } from './cache-room.ts';
import { explainNpm } from './explain-npm.ts';
import { cacheFolder, installFolder, partialFolder } from './folders.ts';
import { downloadEnv, nativeEnv, runNpm } from './npm.ts';
import { provesNative } from './proves-native.ts';
import { INSTALL_ARGS, MANIFEST, N8N_VERSION, REBUILD_ARGS, recipeHash } from './recipe.ts';

const MARKER = '.argos-install.json';

export interface Install {
	folder: string;
	/** n8n's command, to be run by this Node. */
	bin: string;
}

export interface InstallOptions {
	/** Takes the lines that tell of the progress. */
	say: (line: string) => void;
	signal: AbortSignal;
	/** Where npm and the cache folder are looked up. Default: this process's. */
	env?: NodeJS.ProcessEnv;
}

/**
 * The real n8n, installed once for all clones of this computer. It is made under another name and renamed when
 * it is complete, so that a broken one is never used; of two makers at once the first to finish wins.
 * @throws {Refusal} with what to do, when npm fails, the disk is too small, or Node is too old
 */
export async function ensureInstalled({ say, signal, env = process.env }: InstallOptions): Promise<Install> {
	const cache = cacheFolder(env, homedir());
	const folder = installFolder(cache);
	const install = { folder, bin: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
	if (await isComplete(folder)) return install;

	if (Number(process.versions.node.split('.')[0]) < 24)
		throw new Refusal(`n8n ${N8N_VERSION} needs Node 24, and this is ${process.version}. Install Node 24.`);
	await mkdir(cache, { recursive: true });
	await removeLeftovers(cache);
	await checkRoom(cache);
	const partial = partialFolder(cache, { pid: process.pid, token: randomBytes(4).toString('hex') });
	try {
		await make(partial, { say, signal, env, target: folder });
		await takePlace(partial, folder);
	} finally {
		// npm may still be writing for a moment after it was told to stop.
		await rm(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
	}
	return install;
}

async function make(
	partial: string,
	{ say, signal, env, target }: Required<InstallOptions> & { target: string },
): Promise<void> {
	const begun = Date.now();
	say(`Installing n8n ${N8N_VERSION}, once for this computer: about 5 minutes and 2.2 GB.`);
	say(`  into ${target}`);
	await mkdir(partial);
	await writeFile(join(partial, 'package.json'), JSON.stringify(MANIFEST, null, '\t'));
	await step('1 of 3  Downloading about 2,100 packages (3 to 5 minutes)', () =>
		npm(INSTALL_ARGS, { cwd: partial, env: downloadEnv(env), signal, say }),
	);
	await step('2 of 3  Compiling its database driver (1 to 2 minutes)', () =>
		npm(REBUILD_ARGS, { cwd: partial, env: nativeEnv(env, process.execPath), signal, say }),
	);
	await step('3 of 3  Trying the compiled parts', () => provesNative(partial));
	await writeFile(join(partial, MARKER), JSON.stringify({ recipe: wantedRecipe() }));
	say(`n8n is installed (${seconds(begun)} s).`);

	async function step(title: string, work: () => Promise<void>): Promise<void> {
		const start = Date.now();
		say(`  ${title} ...`);
		await work();
		say(`          done in ${seconds(start)} s`);
	}
}

async function npm(
	args: readonly string[],
	{
		say,
		...options
	}: { cwd: string; env: NodeJS.ProcessEnv; signal: AbortSignal; say: (line: string) => void },
): Promise<void> {
	const result = await runNpm(args, options).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT')
			throw new Refusal('npm was not found. Install Node.js with npm, then start again.');
		if (options.signal.aborted) throw new Refusal('The install of n8n was stopped.');
		throw new Refusal(`npm could not be started (${error.code ?? 'unknown reason'}).`);
	});
	if (result.ok) return;
	say(lastLines(result.tail, 15));
	throw new Refusal(`n8n could not be installed. ${explainNpm(result.tail)}`);
}

async function takePlace(partial: string, folder: string): Promise<void> {
	try {
		await rename(partial, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
		// Another clone was faster.
		if (await isComplete(folder)) return;
		// By an older recipe, or half deleted by somebody.
		const old = `${partial}.old`;
		await rename(folder, old);
		await rename(partial, folder);
		await rm(old, { recursive: true, force: true });
	}
}

async function isComplete(folder: string): Promise<boolean> {
	try {
		const { recipe } = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as { recipe?: unknown };
		return recipe === wantedRecipe();
	} catch {
		return false;
	}
}

function wantedRecipe(): string {
	return recipeHash({ platform: process.platform, arch: process.arch, abi: process.versions.modules });
}

function seconds(since: number): number {
	return Math.round((Date.now() - since) / 1000);
}
