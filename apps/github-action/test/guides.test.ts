import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGE, ROOT } from './bench.ts';
import { knownInputs } from './known-inputs.ts';
import { complaints } from './language-service.ts';
import { actionlint, brokenRules } from './workflow-rules.ts';

const GUIDES = 'docs/github-action';
const PAGES = [
	...readdirSync(join(ROOT, GUIDES)).map((name) => `${GUIDES}/${name}`),
	'apps/github-action/README.md',
];
const ACTIONS = readdirSync(PACKAGE).filter((name) => existsSync(join(PACKAGE, name, 'action.yml')));

/** Around steps that a page shows by themselves. */
const REST = `name: Around the steps
on: { repository_dispatch: { types: [verified] } }
permissions: {}
concurrency: { group: one, cancel-in-progress: false }
jobs:
  job:
    name: Job
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    environment: argos
    permissions: {}
    steps:
`;

function read(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

/** The workflows that a page shows, and its steps as workflows. */
function workflowsOf(page: string): [line: number, text: string][] {
	return [...read(page).matchAll(/^( *)```yaml\n([\s\S]*?)\n *```$/gm)].map(
		([whole, indent = '', code = '']) => {
			const text = code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
			const line = read(page).slice(0, read(page).indexOf(whole)).split('\n').length;
			return [line, text.startsWith('- ') ? REST + text.replaceAll(/^/gm, '      ') : text];
		},
	);
}

test('each action has a page, and the first page leads to it', () => {
	for (const id of ACTIONS) {
		expect(PAGES).toContain(`${GUIDES}/${id}.md`);
		expect(read(`${GUIDES}/README.md`)).toContain(`[${id}](${id}.md)`);
		expect(workflowsOf(`${GUIDES}/${id}.md`).join()).toContain(`/${id}@v1`);
	}
});

const SHOWN = PAGES.flatMap((page) =>
	workflowsOf(page).map(([line, text]) => ({ where: `${page}:${line}`, text })),
);

describe.each(SHOWN)('what is shown at $where', ({ where, text }) => {
	test('works as it is copied', async () => {
		expect(await actionlint(where, text)).toEqual([]);
		expect(await complaints(`${where}.yml`, text, knownInputs)).toEqual([]);
	});

	test('keeps the rules of this repository, but that steps may have no name', () => {
		expect(brokenRules(text).filter((rule) => !rule.endsWith('a step without name'))).toEqual([]);
	});
});

test('every message that troubleshooting names is one that somebody can meet', () => {
	// Messages about inputs are put together, and stand whole in tests only.
	const sources = [
		'apps/github-action/src',
		'apps/github-action/test',
		'packages/core/src',
		'packages/migrate/src',
	]
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
				(name) => `${folder}/${name}`,
			),
		)
		.filter((path) => path.endsWith('.ts'))
		.map(read)
		.join('\n');
	const rows = read(`${GUIDES}/troubleshooting.md`).match(/^\| `.*/gm) ?? [];
	const cells = rows.map((row) => row.split(' | ')[0] ?? '').filter((cell) => !cell.includes('(by '));
	const messages = cells.flatMap((cell) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, message = '']) => message),
	);
	expect(messages.length).toBeGreaterThan(20);
	expect(messages.filter((message) => !sources.includes(message))).toEqual([]);
});

test('the dead anchors of headings are found', () => {
	const dead = PAGES.flatMap((page) =>
		[...read(page).matchAll(/\]\(([^)#\s:]*)#([^)\s]+)\)/g)].flatMap(([, file = '', anchor = '']) => {
			const target = file === '' ? page : join(page, '..', file);
			return anchorsOf(read(target)).includes(anchor) ? [] : [`${page} → ${file}#${anchor}`];
		}),
	);
	expect(dead).toEqual([]);
});

/** As GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
	const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
	return headings.map((heading) =>
		heading
			.toLowerCase()
			.replaceAll(/[^\w\s-]/g, '')
			.replaceAll(' ', '-'),
	);
}
