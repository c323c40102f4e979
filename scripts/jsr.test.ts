import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './setup.mjs';

const CORE = join(ROOT, 'packages', 'core');
const read = (file: string) => JSON.parse(readFileSync(join(CORE, file), 'utf8'));

it('offers on JSR what it offers on npm', () => {
	const { './package.json': _manifest, ...entries } = read('package.json').exports;
	const sources = Object.entries<Record<string, string>>(entries).map(([name, targets]) => [
		name,
		targets['@argos/source'],
	]);
	expect(read('jsr.json').exports).toEqual(Object.fromEntries(sources));
});

it('is accepted by a dry run of JSR', () => {
	const deno = join(ROOT, 'runtime-tests', 'node_modules', '.bin', 'deno');
	const args = ['publish', '--dry-run', '--allow-dirty', '--quiet'];
	const result = spawnSync(deno, args, { cwd: CORE, encoding: 'utf8' });
	expect(result.status, result.stderr).toBe(0);
});
