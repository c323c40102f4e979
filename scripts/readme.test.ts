import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');

/** The code blocks of a page in one language, in their order. */
async function blocks(page: string, language: string): Promise<string[]> {
	const text = await readFile(join(ROOT, page), 'utf8');
	return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, code = '']) =>
		found === language ? [code.trim()] : [],
	);
}

/** Starts the README's sandbox on a free port and gives that port. */
async function startSandbox(command: string) {
	const child = spawn('sh', ['-c', `exec ${command.replace('--port 4010', '--port 0')} --json`], {
		cwd: ROOT,
		detached: true,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const line = await new Promise<string>((resolve, reject) => {
		child.stdout.once('data', (chunk) => resolve(String(chunk)));
		child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
	});
	return {
		port: new URL((JSON.parse(line) as { url: string }).url).port,
		stop: () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM'),
	};
}

it('has commands that do what it says', async () => {
	const shell = await blocks('README.md', 'sh');
	const [start = '', use = ''] = shell.filter((block) => block.includes('4010'));
	const sandbox = await startSandbox(start);
	try {
		const [environment = '', ...commands] = use.replaceAll('4010', sandbox.port).split('\n');
		const outcomes: [string, number, string][] = [];
		for (const command of commands) {
			const { code = 0, stdout } = (await run('sh', ['-c', `${environment}\n${command}`], {
				cwd: ROOT,
			}).catch((error: { code: number; stdout: string }) => error)) as { code?: number; stdout: string };
			outcomes.push([command.replace('npm run -s argos -- ', ''), code, stdout]);
		}
		expect(outcomes).toEqual([
			['submissions list --status pending --limit 5', 0, expect.stringMatching(/pending/)],
			// Three rows are wrong on purpose, so the exit code is 1.
			[
				'migrate examples/people.csv --dry-run',
				1,
				expect.stringMatching(/200 rows checked: 197 can be sent, 3 cannot/),
			],
			['watch --status approved --once --state argos-watch.json', 0, ''],
		]);
	} finally {
		sandbox.stop();
		await rm(join(ROOT, 'argos-watch.json'), { force: true });
	}
});

it.each(['README.md', 'packages/core/README.md', 'packages/migrate/README.md'])(
	'has TypeScript in %s that the compiler takes',
	async (page) => {
		const folder = await mkdtemp(join(ROOT, 'runtime-tests', 'readme-'));
		try {
			const code = await blocks(page, 'ts');
			expect(code.length).toBeGreaterThan(0);
			await Promise.all(code.map((block, at) => writeFile(join(folder, `block-${at}.ts`), `${block}\n`)));
			const config = { extends: '../tsconfig.json', include: ['*.ts'] };
			await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
			const tsc = run(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', folder]).catch((error) => error);
			expect((await tsc).stdout).toBe('');
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
);
