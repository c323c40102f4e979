import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PACKAGE_DIR, scanSource, scanTarball, unpackedTarball } from '../verification/scan.mts';

let tarball: ReturnType<typeof unpackedTarball>;
beforeAll(() => {
	tarball = unpackedTarball();
});
afterAll(() => tarball.remove());

const NODE = 'nodes/ArgosIdentity/ArgosIdentity.node';

it('passes with its sources', async () => {
	expect(await scanSource()).toEqual({ passed: true, details: '' });
});

it('passes with what would be published', async () => {
	expect(await scanTarball(tarball.dir)).toEqual({ passed: true, details: '' });
});

it.each([
	['globalThis.told = 1;', 'no-restricted-globals'],
	['setTimeout(() => {}, 1);', 'no-restricted-globals'],
	["require('node:fs');", 'no-restricted-imports'],
	["console.log('told');", 'no-console'],
])('does not pass when the bundle holds %s', async (code, rule) => {
	const spoilt = mkdtempSync(join(tmpdir(), 'argos-spoilt-'));
	cpSync(tarball.dir, spoilt, { recursive: true });
	appendFileSync(join(spoilt, `dist/${NODE}.js`), `\n${code}\n`);
	const { passed, details } = await scanTarball(spoilt);
	rmSync(spoilt, { recursive: true });
	expect(passed).toBe(false);
	expect(details).toContain(rule);
});

it('does not pass when the sources re-throw what they caught', async () => {
	const spoilt = mkdtempSync(join(tmpdir(), 'argos-spoilt-'));
	for (const part of ['package.json', 'nodes', 'credentials', 'icons']) {
		cpSync(join(PACKAGE_DIR, part), join(spoilt, part), { recursive: true });
	}
	writeFileSync(
		join(spoilt, 'nodes/shared/spoilt.ts'),
		'export function spoilt() { try { return 1; } catch (error) { throw error; } }\n',
	);
	const { passed, details } = await scanSource(spoilt);
	rmSync(spoilt, { recursive: true });
	expect(passed).toBe(false);
	expect(details).toContain('require-node-api-error');
});
