import { expect, it } from 'vitest';
import { MANIFEST, recipeHash } from './recipe.ts';

const LINUX = { platform: 'linux', arch: 'x64', abi: '137' };

it('pins n8n and the two dependencies whose newest versions cannot be installed', () => {
	expect(MANIFEST.dependencies).toEqual({ n8n: '2.41.1' });
	expect(MANIFEST.overrides).toEqual({ linkedom: '0.18.13', '@langchain/langgraph': '1.3.0' });
});

it('gives the same hash for the same machine and another for another Node', () => {
	expect(recipeHash(LINUX)).toBe(recipeHash({ ...LINUX }));
	expect(recipeHash(LINUX)).not.toBe(recipeHash({ ...LINUX, abi: '127' }));
	expect(recipeHash(LINUX)).not.toBe(recipeHash({ ...LINUX, arch: 'arm64' }));
});
