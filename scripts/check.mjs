// `npm test`: sets up, then runs every check once and counts. Each step goes on after a failure of another,
// so that one run tells everything. Writes .reports/check.json for whoever adds counts up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { node, pnpm, ROOT, setup } from './setup.mjs';

const REPORTS = join(ROOT, '.reports');
const BIN = join(ROOT, 'node_modules', '.bin');

setup();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const env = {
	...process.env,
	PATH: [join(ROOT, 'node_modules', 'node', 'bin'), BIN, process.env.PATH].join(delimiter),
	DISABLE_ZAPIER_ANALYTICS: '1',
	NO_UPDATE_NOTIFIER: '1',
};
const run = (command, args, options = {}) =>
	spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env, ...options });

/** A step that passes or fails as a whole. */
const whole = (result) => (result.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const steps = {
	'Format and lint': () => whole(run(join(BIN, 'biome'), ['ci', '.'])),
	'Types and builds': () =>
		whole(pnpm(['exec', 'turbo', 'run', 'build', 'typecheck', '--output-logs=errors-only'])),
	'Tests against the sandbox and the host harnesses': () => {
		const file = join(REPORTS, 'vitest.json');
		run(join(BIN, 'vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
		const report = JSON.parse(readFileSync(file, 'utf8'));
		// A file that does not load has no tests to fail, so it counts by itself.
		const broken = report.testResults.filter(
			(one) => one.status === 'failed' && one.assertionResults.length === 0,
		);
		return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
	},
	'n8n strict lint': () => whole(pnpm(['--filter', 'n8n-nodes-argos', 'run', 'lint'])),
	'n8n verification scan, source and tarball': () =>
		whole(pnpm(['--filter', 'n8n-nodes-argos', 'run', 'verify'])),
	'Deno on the built core, sandbox and CLI': () => {
		const may = ['--allow-net=127.0.0.1', '--allow-read', '--allow-env', '--allow-sys', '--allow-run'];
		// Migrations keep a journal.
		may.push(`--allow-write=${tmpdir()}`);
		const args = ['test', '--no-lock', ...may];
		const deno = join(ROOT, 'runtime-tests', 'node_modules', '.bin', 'deno');
		const result = run(deno, [...args, 'runtime-tests/deno'], {
			stdio: ['ignore', 'pipe', 'inherit'],
			encoding: 'utf8',
		});
		process.stdout.write(result.stdout);
		const [, passed, failed] = /(\d+) passed.*?\| (\d+) failed/.exec(stripAnsi(result.stdout)) ?? [];
		if (passed === undefined) return { passed: 0, failed: 1 };
		return { passed: Number(passed), failed: result.status === 0 ? 0 : Math.max(1, Number(failed)) };
	},
};

const total = { passed: 0, failed: 0 };
const lines = [];
for (const [title, step] of Object.entries(steps)) {
	console.log(`\n== ${title}`);
	const begun = Date.now();
	let result;
	try {
		result = step();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		result = { passed: 0, failed: 1 };
	}
	total.passed += result.passed;
	total.failed += result.failed;
	const seconds = ((Date.now() - begun) / 1000).toFixed(1);
	lines.push(
		`${result.failed === 0 ? 'ok  ' : 'FAIL'} ${title}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
	);
}
writeFileSync(join(REPORTS, 'check.json'), JSON.stringify(total));
console.log(`\n${lines.join('\n')}\nNode ${spawnSync(node(), ['-v'], { encoding: 'utf8' }).stdout.trim()}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function stripAnsi(text) {
	return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
