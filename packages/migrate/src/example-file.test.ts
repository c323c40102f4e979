import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createArgos } from '@argos/core';
import { describe, expect, it } from 'vitest';
import { outcomesOf } from './testing.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const nobody = createArgos({ apiKey: 'unused-key', transport: () => Promise.reject(new Error('no call')) });

describe('examples/people.csv', () => {
	it('is what its generator writes', async () => {
		const script = root('scripts/make-people-csv.mjs');
		const { stdout } = await promisify(execFile)(process.execPath, [script, '--print']);
		expect(await readFile(root('examples/people.csv'), 'utf8')).toBe(stdout);
	});

	it('has 200 rows, three of them wrong in different ways', async () => {
		const source = root('examples/people.csv');
		const outcomes = await outcomesOf({ argos: nobody, source, admin: 'admin@example.com', dryRun: true });
		expect(outcomes).toHaveLength(200);
		expect(outcomes.filter(({ status }) => status !== 'valid')).toMatchObject([
			{
				row: 47,
				line: 48,
				status: 'rejected',
				issues: [{ column: 'birthDate', reason: 'is a date that the calendar does not have' }],
			},
			{
				row: 112,
				line: 113,
				status: 'rejected',
				issues: [
					{ column: 'nationality', reason: 'must be a three-letter country code (ISO 3166-1), such as KOR' },
				],
			},
			{
				row: 168,
				line: 169,
				status: 'rejected',
				issues: [{ column: 'email', reason: 'must be an e-mail address' }],
			},
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
