import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiReport, ENTRIES, reportFile } from './api-report.ts';
import { pnpm, ROOT } from './setup.mjs';

// What people install, as the registry would hand it out. The builds come first: `npm run build`.
const PACKAGES = [
	{ name: '@argos/core', folder: 'packages/core', typed: true },
	{ name: '@argos/migrate', folder: 'packages/migrate', typed: true },
	{ name: '@argos/sandbox', folder: 'apps/sandbox', typed: true },
	{ name: '@argos/cli', folder: 'apps/cli', typed: false },
	{ name: 'n8n-nodes-argos', folder: 'packages/n8n-nodes-argos', typed: false },
];

// Only modern resolution is promised: the packages are ESM and name their entries in `exports`.
const PROMISED = new Set(['node16-esm', 'bundler']);

describe.each(PACKAGES)('$name as it is published', ({ name, folder, typed }) => {
	const target = mkdtempSync(join(tmpdir(), 'argos-pack-'));
	let tarball: Uint8Array<ArrayBuffer>;

	beforeAll(() => {
		const result = pnpm(['--filter', name, 'pack', '--pack-destination', target], 'pipe');
		const [file] = readdirSync(target);
		if (result.status !== 0 || !file) throw new Error(`${result.stdout}${result.stderr}`);
		tarball = new Uint8Array(readFileSync(join(target, file)));
	}, 60_000);
	afterAll(() => rmSync(target, { recursive: true, force: true }));

	it('gives bundlers and runtimes nothing to stumble over', async () => {
		const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
		const { messages, pkg = manifest } = await publint({
			pack: { tarball: tarball.buffer },
			level: 'warning',
			strict: true,
		});
		expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
	});

	// A command line and n8n's nodes are run, not compiled against.
	it(`gives TypeScript ${typed ? 'the types that belong to the code' : 'no types, since nobody imports it'}`, async () => {
		const analysis = await checkPackage(createPackageFromTarballData(tarball));
		expect(analysis.types !== false).toBe(typed);
		if (!typed) return;
		if (!analysis.types) throw new Error('The tarball holds no types.');
		const broken = analysis.problems.filter(
			(problem) => !('resolutionKind' in problem) || PROMISED.has(problem.resolutionKind),
		);
		expect(broken).toEqual([]);
	});
});

it.each(ENTRIES)(
	"has a fresh report of core's public surface, entry %s",
	(entry) => {
		const report = readFileSync(reportFile(entry), 'utf8');
		expect(report, 'a change of what core makes public; when it is meant, run: npm run docs').toBe(
			apiReport(entry),
		);
	},
	60_000,
);
