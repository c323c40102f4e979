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

it('does not pass when the bundle uses what n8n forbids, and names each of it', async () => {
	const code = "globalThis.told = 1; setTimeout(() => {}, 1); require('node:fs'); console.log('told');";
	const spoilt = spoiltTarball(tarball.dir, code);
	const { passed, details } = await scanTarball(spoilt.dir);
	spoilt.remove();
	expect(passed).toBe(false);
	expect(details).toContain("Use of restricted global 'globalThis'");
	expect(details).toContain("Use of restricted global 'setTimeout'");
	expect(details).toContain("'node:fs'");
	expect(details).toContain('no-console');
});

it('does not pass when the sources re-throw what they caught', async () => {
	const code = 'export function spoilt() { try { return 1; } catch (error) { throw error; } }';
	const spoilt = spoiltSource(code);
	const { passed, details } = await scanSource(spoilt.dir);
	spoilt.remove();
	expect(passed).toBe(false);
	expect(details).toContain('require-node-api-error');
});
