import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Job, KEY } from './job.ts';

const SOURCE = ['--conditions=@argos/source', '--disable-warning=ExperimentalWarning'];
const CLI = fileURLToPath(new URL('../../../apps/cli/dist/main.js', import.meta.url));
const TELL_PEAK = new URL('./tell-peak.ts', import.meta.url).href;

export interface Ran {
	/** Milliseconds: of the work itself for a client that tells them, else of the whole process. */
	ms: number;
	/** Greatest resident memory, in MB. */
	peak: number;
}

/** Runs a client of this folder. */
export async function runClient(name: string, job: Job, folder: string): Promise<Ran> {
	const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
	const { output, peak } = await runNode([...SOURCE, file, JSON.stringify(job)], folder);
	return { ms: (JSON.parse(output) as { ms: number }).ms, peak };
}

/** Runs the built `argos migrate` as people would, journal and all, from its start to its end. */
export async function runArgos(job: Job, folder: string, flags: readonly string[]): Promise<Ran> {
	const journal = join(folder, `journal-${process.hrtime.bigint()}`);
	const settings = [
		'--journal',
		journal,
		'--concurrency',
		String(job.width),
		'--set',
		'admin=admin@example.com',
	];
	const fixed = ['--reference', 'userid', '--encryption', 'aes-256-ecb', '--daily-budget', 'unlimited'];
	const { ms, peak } = await runNode([CLI, 'migrate', job.file, ...settings, ...fixed, ...flags], folder, {
		ARGOS_API_KEY: KEY,
		ARGOS_BASE_URL: job.url,
	});
	return { ms, peak };
}

async function runNode(
	args: readonly string[],
	folder: string,
	env: Record<string, string> = {},
): Promise<Ran & { output: string }> {
	const peakFile = join(folder, 'peak');
	const begun = performance.now();
	const child = spawn(process.execPath, ['--import', TELL_PEAK, ...args], {
		cwd: folder,
		env: { PATH: process.env.PATH, HOME: folder, PEAK_FILE: peakFile, ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
	});
	const code = await new Promise((resolve) => child.once('close', resolve));
	const ms = performance.now() - begun;
	if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}.\n${output}`);
	return { ms, peak: Number(await readFile(peakFile, 'utf8')), output };
}
