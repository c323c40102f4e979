import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { raw } from '../testing/raw-http.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

const get = ({ sandbox }: Bench, path: string, headers: Record<string, string> = {}) =>
	raw(`http://127.0.0.1:${sandbox.port}${path}`, { headers });

it('serves the page at the root, under a policy without inline script or outside sources', async () => {
	const answer = await get(await start(), '/');
	expect(answer.status).toBe(200);
	expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
	expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
	expect(answer.text).not.toMatch(/https?:\/\/|<script(?! type="module" src)|style=/);
});

it.each([
	['a foreign Host header', { host: 'sandbox.example.com' }],
	['another web page', { origin: 'http://stranger.example.com' }],
])('keeps out %s', async (_who, headers) => {
	const bench = await start();
	for (const path of ['/', '/inspector/main.js', '/inspector/switches.json', '/inspector/reports/x']) {
		expect([path, (await get(bench, path, headers)).status]).toEqual([path, 403]);
	}
});

it('serves every file of the page with its type', async () => {
	const bench = await start();
	const names = await readdir(new URL('./page/', import.meta.url), { recursive: true });
	const files = names.filter((name) => name.includes('.') && !name.endsWith('.html'));
	expect(files.length).toBeGreaterThan(15);
	const types = await Promise.all(
		files.map(async (name) => (await get(bench, `/inspector/${name}`)).headers['content-type']),
	);
	expect(new Set(types)).toEqual(
		new Set(['text/javascript; charset=utf-8', 'text/css; charset=utf-8', 'image/svg+xml']),
	);
});

it('gives nothing that is not of the page', async () => {
	const bench = await start();
	for (const path of ['/inspector/..%2froutes.ts', '/inspector/none.js', '/inspector/../routes.ts']) {
		expect((await get(bench, path)).status).toBeGreaterThanOrEqual(403);
	}
});

it('tells of each switch what it does, what stands behind it and what it takes', async () => {
	const { switches } = (await get(await start(), '/inspector/switches.json')).json() as {
		switches: object[];
	};
	expect(switches).toContainEqual({
		name: 'calendarDates',
		default: 'format',
		basis: 'UNKNOWN',
		meaning:
			'Check dates of people and documents by shape only (the sample has 31 November), or by calendar.',
		allowed: '"format" or "strict"',
	});
});

it('shows an AML report without a key', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const redFlag = { matches: 1, riskLevel: 'High' } as const;
	const { resourceIds } = bench.sandbox.decide(id, { status: 'approved', redFlag });
	const answer = await get(bench, `/inspector/reports/${resourceIds[0]}`);
	expect(answer.headers['content-type']).toBe('application/pdf');
	expect(answer.text.slice(0, 5)).toBe('%PDF-');
	expect((await get(bench, '/inspector/reports/none')).status).toBe(404);
});
