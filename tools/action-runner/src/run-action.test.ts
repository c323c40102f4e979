import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type RunOptions, runAction } from './run-action.ts';

/** Writes a small action and runs it. */
async function play(script: string, options: Partial<RunOptions> = {}) {
	const folder = await mkdtemp(join(tmpdir(), 'argos-runner-test-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await mkdir(join(folder, 'demo'));
	await writeFile(
		join(folder, 'demo', 'action.yml'),
		[
			'name: Demo',
			'description: For a test',
			'inputs:',
			'  api-key: { description: A key, required: true }',
			'  dry-run: { description: Try only, default: true }',
			'outputs:',
			'  text: { description: A text }',
			'runs: { using: node24, main: ../demo.mjs }',
		].join('\n'),
	);
	await writeFile(join(folder, 'demo.mjs'), script);
	return runAction({ actionDir: join(folder, 'demo'), inputs: {}, workspace: folder, ...options });
}

const append = (variable: string, text: string) =>
	`import { appendFileSync } from 'node:fs'; appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`;

test('inputs come as INPUT variables, with defaults, and absent ones are empty', async () => {
	const { log } = await play(
		`const e = process.env; console.log(JSON.stringify([e['INPUT_API-KEY'], e['INPUT_DRY-RUN']]));`,
	);
	expect(log).toBe('["","true"]');
});

test('an input that the action does not have is an error', async () => {
	await expect(play('', { inputs: { 'dry-runs': 'false' } })).rejects.toThrow(
		'The action has no input "dry-runs". It has: api-key, dry-run.',
	);
});

test('the action sees nothing of the environment but what the runner gives', async () => {
	process.env.ARGOS_RUNNER_TEST = 'leaked';
	onTestFinished(() => void delete process.env.ARGOS_RUNNER_TEST);
	const { log } = await play('console.log(process.env.ARGOS_RUNNER_TEST, process.env.OWN);', {
		env: { OWN: 'given' },
	});
	expect(log).toBe('undefined given');
});

test('outputs are read from lines and from blocks of several lines', async () => {
	const { outputs } = await play(append('GITHUB_OUTPUT', 'count=3\ntext<<END_1\nfirst\nsecond=2\nEND_1\n'));
	expect(outputs).toEqual({ count: '3', text: 'first\nsecond=2' });
});

test('a masked text is gone from the log, and an output that holds it is dropped', async () => {
	const run = await play(
		`${append('GITHUB_OUTPUT', 'text=has s3cret inside\nother=fine\n')}
		console.log('::add-mask::s3cret'); console.log('key is s3cret'); console.log('again s3cret');`,
	);
	expect(run.log).not.toContain('s3cret');
	expect(run.log).toContain('key is ***');
	expect(run.outputs).toEqual({ other: 'fine' });
	expect(run.masks).toEqual(['s3cret']);
});

test('what was printed before the mask stays readable, as on GitHub', async () => {
	const { log } = await play(`console.log('key is s3cret'); console.log('::add-mask::s3cret');`);
	expect(log).toBe('key is s3cret');
});

test('annotations keep file, line, column, title and unescaped text', async () => {
	const { annotations } = await play(
		`console.log('::error title=Row 3%3A a%2Cb,file=people.csv,line=4,col=7::100%25 wrong%0Asecond');`,
	);
	expect(annotations).toEqual([
		{
			level: 'error',
			title: 'Row 3: a,b',
			file: 'people.csv',
			line: 4,
			column: 7,
			message: '100% wrong\nsecond',
		},
	]);
});

test('only ten annotations of a level are kept', async () => {
	const { annotations } = await play(
		`for (let i = 1; i <= 12; i++) console.log('::error::e' + i); console.log('::warning::w');`,
	);
	expect(annotations.map((one) => one.message)).toEqual([
		...['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9', 'e10'],
		'w',
	]);
});

test('a summary over 1 MiB is refused whole', async () => {
	const write = (bytes: number) =>
		`import { writeFileSync } from 'node:fs'; writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}));`;
	expect((await play(write(1_048_576))).summary).toHaveLength(1_048_576);
	const refused = await play(write(1_048_577));
	expect(refused.summary).toBe('');
	expect(refused.log).toContain('1048577 bytes');
});

test('the exit code is the action’s own', async () => {
	expect((await play('process.exitCode = 3;')).exitCode).toBe(3);
});

test.each([
	['cancel', 'SIGINT'],
	['shutdown', 'SIGTERM'],
] as const)('the end by %s begins with %s', async (endBy, name) => {
	const cancel = new AbortController();
	// The action reports by a request that it is ready, so that nothing depends on time.
	const server = createServer(() => cancel.abort()).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const run = await play(
		`import { get } from 'node:http';
		process.on('${name}', () => process.exit(42));
		get('http://127.0.0.1:${port}/').on('error', () => {});`,
		{ signal: cancel.signal, endBy },
	);
	expect(run.exitCode).toBe(42);
});
