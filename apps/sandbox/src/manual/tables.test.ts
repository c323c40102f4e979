import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from './tables.ts';

it('finds the tables of the manual as the code has them (npm run manual writes them)', () => {
	const manual = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	expect(manual).toBe(withTables(manual));
});
