import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGES as GENERATED } from './generate-docs.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const PAGES = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'docs/README.md',
	'docs/coverage.md',
	'docs/operations.md',
	...readdirSync(join(ROOT, 'docs', 'github-action')).map((name) => `docs/github-action/${name}`),
	'tools/real-n8n/README.md',
	'tools/real-browser/README.md',
	'packages/core/README.md',
	'packages/migrate/README.md',
	'packages/n8n-nodes-argos/README.md',
	'apps/sandbox/README.md',
	'apps/cli/README.md',
	'apps/zapier/README.md',
	'apps/github-action/README.md',
];

it.each(Object.entries(GENERATED))('has a fresh docs/%s', async (file, page) => {
	expect(read(`docs/${file}`), 'run: npm run docs').toBe(await page());
});

it.each(PAGES)('has no dead link to a file in %s', (page) => {
	const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(
		([, link]) => link ?? '',
	);
	const dead = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)));
	expect(dead).toEqual([]);
});

it.each(PAGES)('names only scripts that exist in %s', (page) => {
	// A package's page may also name the package's own scripts.
	const manifests = ['package.json', join(dirname(page), 'package.json')].filter((file) =>
		existsSync(join(ROOT, file)),
	);
	const scripts = Object.assign({}, ...manifests.map((file) => JSON.parse(read(file)).scripts));
	const named = [...read(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script]) => script ?? '');
	expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

it('is checked by the commands that the README gives', () => {
	expect(read('.ci/run')).toMatch(/^npm test /m);
	expect(read('.ci/run')).toMatch(/^npm run e2e:n8n /m);
	expect(read('.ci/run')).toMatch(/^npm run e2e:browser /m);
	expect(read('.github/workflows/test.yml')).toContain('run: npm start -- --once');
	expect(read('.github/workflows/test.yml')).toContain('run: npm test');
});
