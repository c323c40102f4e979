import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE, ROOT, workspace } from './bench.ts';
import { knownInputs, OWN } from './known-inputs.ts';
import { complaints } from './language-service.ts';
import { actionlint, brokenRules } from './workflow-rules.ts';

const EXAMPLES = 'examples/github';
const FOLDERS = ['.github/workflows', EXAMPLES];
const ACTIONS = readdirSync(PACKAGE).filter((name) => existsSync(join(PACKAGE, name, 'action.yml')));

function read(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

function workflowsIn(folder: string): string[] {
	const names = readdirSync(join(ROOT, folder)).filter((name) => /\.ya?ml$/.test(name));
	return names.map((name) => `${folder}/${name}`);
}

/** The text with a part of it replaced, of which there must be one. */
function spoilt(path: string, part: string, by: string): string {
	const [before, after, ...more] = read(path).split(part);
	if (after === undefined || more.length > 0) throw new Error(`${path} holds "${part}" not exactly once.`);
	return `${before}${by}${after}`;
}

test.each(FOLDERS)('%s holds workflows', (folder) => {
	expect(workflowsIn(folder), `there is no workflow in ${folder}`).not.toEqual([]);
});

test('there is an example for each action, which uses it', () => {
	expect(workflowsIn(EXAMPLES)).toEqual(ACTIONS.map((id) => `${EXAMPLES}/${id}.yml`));
	for (const id of ACTIONS) expect(read(`${EXAMPLES}/${id}.yml`)).toContain(`uses: ${OWN}${id}@v1\n`);
});

describe.each(FOLDERS.flatMap(workflowsIn))('%s', (path) => {
	test('actionlint has nothing to say', async () => {
		expect(await actionlint(path, read(path))).toEqual([]);
	});

	test("GitHub's language service has nothing to say, also about the inputs of actions", async () => {
		// It does not look into the checkout, and knows ours as users write them.
		const text = read(path).replaceAll(/ \.\/apps\/github-action\/([\w-]+)/g, ` ${OWN}$1@v1`);
		expect(await complaints(path, text, knownInputs)).toEqual([]);
	});

	test('the rules of this repository are kept', () => {
		expect(brokenRules(read(path))).toEqual([]);
	});
});

test.each(ACTIONS)("GitHub's language service has nothing to say about %s/action.yml", async (id) => {
	const path = `apps/github-action/${id}/action.yml`;
	expect(await complaints(path, read(path))).toEqual([]);
});

test('the example of a migration goes on only when the last run kept its journal', async () => {
	const { jobs } = parse(read(`${EXAMPLES}/migrate.yml`));
	const scripts = jobs.migrate.steps.flatMap((step: { run?: string }) => step.run ?? []);
	const cwd = await workspace();
	const bash = (script: string) => spawnSync('bash', ['-e', '-c', script], { cwd, encoding: 'utf8' });
	const [begin, end] = scripts;
	expect(scripts).toHaveLength(2);
	expect([bash(begin), bash(end), bash(begin)].map(({ status }) => status)).toEqual([0, 0, 0]);
	const lost = bash(begin);
	expect(lost.status).toBe(1);
	expect(lost.stdout).toContain('::error::The last run ended without keeping its journal.');
});

describe('a spoilt file is found out', () => {
	const EXAMPLE = `${EXAMPLES}/aml-reports.yml`;
	const ACTION = 'apps/github-action/aml-reports/action.yml';

	test('by actionlint', async () => {
		const text = spoilt(EXAMPLE, 'steps.day.outputs.since }}\n\n', 'steps.days.outputs.since }}\n\n');
		expect((await actionlint(EXAMPLE, text)).join()).toContain('property "days" is not defined');
	});

	test.each([
		['a wrong input', '          since: ${{', '          sinse: ${{', "Invalid action input 'sinse'"],
		[
			'a missing input',
			'          api-key: ${{ secrets.ARGOS_API_KEY }}\n',
			'',
			'Missing required input `api-key`',
		],
		['an unknown action', '/aml-reports@v1', '/aml-report@v1', 'Unable to resolve action'],
		['another version of ours', '/aml-reports@v1', '/aml-reports@main', 'Unable to resolve action'],
		['a wrong input of others', 'retention-days', 'retentiondays', "Invalid action input 'retentiondays'"],
		[
			'an unknown context',
			'secrets.ARGOS_API_KEY',
			'secret.ARGOS_API_KEY',
			"Unrecognized named-value: 'secret'",
		],
		['an unknown key', 'timeout-minutes', 'timeout-minute', "Unexpected value 'timeout-minute'"],
	])("by GitHub's language service: %s", async (_, part, by, message) => {
		expect((await complaints(EXAMPLE, spoilt(EXAMPLE, part, by), knownInputs)).join()).toContain(message);
	});

	test.each([
		['runtime', 'using: node24', 'using: node23', "Unexpected value 'node23'"],
		['icon', 'icon: shield', 'icon: shields', "Unexpected value 'shields'"],
		['colour', 'color: purple', 'color: violet', "Unexpected value 'violet'"],
		['missing main', '  main: ../dist/aml-reports.js', '', "'main' is required"],
	])("by GitHub's language service, in action.yml: %s", async (_, part, by, message) => {
		expect((await complaints(ACTION, spoilt(ACTION, part, by))).join()).toContain(message);
	});

	test.each([
		['permissions: {}\n\nconcurrency', 'concurrency', 'permissions of the workflow are not {}'],
		[
			'concurrency:\n  group: argos-aml-reports\n  cancel-in-progress: false\n',
			'',
			'nothing is said about concurrency',
		],
		['    permissions: {} # nothing of the repository is needed\n', '', 'aml-reports: no permissions'],
		[
			'permissions: {} # nothing',
			'permissions:\n      contents: read\n      # nothing',
			'no reason for "contents: read"',
		],
		['    timeout-minutes: 60\n', '', 'aml-reports: no time limit'],
		['    environment: argos\n', '', 'aml-reports: a secret without environment'],
		['      - name: Choose the day\n        id', '      - id', 'aml-reports: a step without name'],
		['run: echo "', 'run: echo "${{ github.actor }}', 'aml-reports: an expression inside a script'],
		[
			'@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
			'@v7',
			'aml-reports: actions/upload-artifact@v7 is not pinned to a commit',
		],
	])('by our own rules: instead of %j, %j', (part, by, rule) => {
		expect(brokenRules(spoilt(EXAMPLE, part, by))).toEqual([rule]);
	});
});
