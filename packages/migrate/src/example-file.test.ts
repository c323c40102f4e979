import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { MigrateEvent } from './migrate-event.ts';
import { planMigration } from './plan/plan-migration.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe('examples/people.csv', () => {
	it('is what its generator writes', async () => {
		const script = root('scripts/make-people-csv.mjs');
		const { stdout } = await promisify(execFile)(process.execPath, [script, '--print']);
		expect(await readFile(root('examples/people.csv'), 'utf8')).toBe(stdout);
	});

	it('has 200 rows, three of them wrong in different ways', async () => {
		const problems: MigrateEvent[] = [];
		const plan = await planMigration({
			source: { input: root('examples/people.csv') },
			mapping: { set: { admin: 'admin@example.com' } },
			onEvent: (event) => {
				if (event.type === 'problem') problems.push(event);
			},
		});
		expect(plan).toMatchObject({ rows: 200, valid: 197, invalid: 3, duplicates: 0 });
		expect(problems).toMatchObject([
			{
				row: 47,
				line: 48,
				issues: [{ column: 'birthDate', reason: 'is a date that the calendar does not have' }],
			},
			{ row: 112, line: 113, issues: [{ column: 'nationality' }] },
			{ row: 168, line: 169, issues: [{ column: 'email', reason: 'must be an e-mail address' }] },
		]);
	});

	it('names everyone once, at example.com', async () => {
		const [, ...lines] = (await readFile(root('examples/people.csv'), 'utf8')).trimEnd().split('\n');
		const emails = lines.map((line) => line.split(',')[0] ?? '');
		expect(new Set(emails).size).toBe(200);
		expect(emails.filter((email) => !email.endsWith('example.com'))).toEqual([]);
		expect(new Set(lines.map((line) => line.split(',').at(-1))).size).toBe(200);
	});
});
