import { afterAll, beforeAll, expect, it } from 'vitest';
import { scanSource, scanTarball, unpackedTarball } from '../verification/scan.mts';
import { spoiltSource, spoiltTarball } from './spoilt.mts';

let tarball: ReturnType<typeof unpackedTarball>;
beforeAll(() => {
	tarball = unpackedTarball();
});
afterAll(() => tarball.remove());

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
	const spoilt = spoiltTarball(tarball.dir, code);
	const { passed, details } = await scanTarball(spoilt.dir);
	spoilt.remove();
	expect(passed).toBe(false);
	expect(details).toContain(rule);
});

it('does not pass when the sources re-throw what they caught', async () => {
	const code = 'export function spoilt() { try { return 1; } catch (error) { throw error; } }';
	const spoilt = spoiltSource(code);
	const { passed, details } = await scanSource(spoilt.dir);
	spoilt.remove();
	expect(passed).toBe(false);
	expect(details).toContain('require-node-api-error');
});
