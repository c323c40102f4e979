import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const EVENT = /^[a-z0-9]{16}:approved:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

it('plays through, ends by itself, and every plugin tells the same approval once', async () => {
	await rm(join(ROOT, '.demo', 'result.json'), { force: true });
	await rm(join(ROOT, '.demo', 'aml-report.pdf'), { force: true });
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [
		'--conditions=@argos/source',
		join(import.meta.dirname, 'main.ts'),
		'--once',
	]);
	expect(stderr).toBe('');

	const result = JSON.parse(await readFile(join(ROOT, '.demo', 'result.json'), 'utf8'));
	expect(result).toEqual({
		migrated: 197,
		rejectedRows: [
			{ row: 47, column: 'birthDate', reason: 'is a date that the calendar does not have' },
			{
				row: 112,
				column: 'nationality',
				reason: 'must be a country: its code (ISO 3166-1), such as KOR, or its English name',
			},
			{ row: 168, column: 'email', reason: 'must be an e-mail address' },
		],
		events: { n8n: [expect.stringMatching(EVENT)], zapier: result.events.n8n, action: result.events.n8n },
		encrypted: true,
	});
	const pdf = await readFile(join(ROOT, '.demo', 'aml-report.pdf'), 'latin1');
	expect(pdf.slice(0, 5)).toBe('%PDF-');
	expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);

	// What it shows, and no person: names and e-mails stay where they are.
	expect(stdout).toContain('200 rows: 197 done, 0 failed, 0 unknown, 3 left out.');
	expect(stdout).toContain('npm run n8n');
	expect(stdout.replaceAll('admin@example.com', '')).not.toContain('@example.com');
});
