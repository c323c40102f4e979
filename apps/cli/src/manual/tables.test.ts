import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from './tables.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('finds the tables of the README as the code has them (npm run manual writes them)', () => {
	expect(readme).toBe(withTables(readme));
});

it('shows every operation with its argument and the flags that it needs', () => {
	expect(readme).toContain('| `argos submissions review <submission-id>` | `--admin` `--status` |');
	expect(readme).toContain('| `argos tokens delete <token-ids...>` | `--yes` |');
	expect(readme).toContain('| `argos images download <submission-id>` | `--type` `-o` |');
});
