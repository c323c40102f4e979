import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeSummary } from './summary.ts';

test('the fullest summary fits into the 1 MiB that a step may have, and says what it leaves out', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'argos-summary-'));
	const path = join(folder, 'summary.md');
	await writeFile(path, '');
	vi.stubEnv('GITHUB_STEP_SUMMARY', path);
	onTestFinished(async () => {
		vi.unstubAllEnvs();
		await rm(folder, { recursive: true, force: true });
	});
	// Each sign becomes five bytes, and four others take four bytes each.
	const row = Array.from({ length: 6 }, () => '&😀'.repeat(400));
	const table = { header: row, rows: Array.from({ length: 300 }, () => row), total: 100_000 };
	await writeSummary({
		title: 'A title',
		text: 'A text',
		chart: '```mermaid\npie\n```',
		tables: [table, table],
	});
	const summary = await readFile(path, 'utf8');
	expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
	const shown = summary.match(/<tr>/g)?.length ?? 0;
	expect(shown).toBeGreaterThan(20);
	expect(summary).toMatch(/\n\n```mermaid\npie\n```\n/);
	const left = [...summary.matchAll(/(\d+) more are not shown here/g)].map(([, count]) => Number(count));
	expect(left).toHaveLength(2);
	// Each table has a header line.
	expect(left[0]).toBe(100_000 - (shown / 2 - 1));
});
