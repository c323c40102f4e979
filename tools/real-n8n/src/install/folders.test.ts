import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder, installFolder, makerOf, partialFolder } from './folders.ts';

it('installs under the cache folder of the user', () => {
	expect(installFolder(cacheFolder({}, '/users/ana'))).toBe('/users/ana/.cache/argos-automation/n8n-2.41.1');
});

it('follows XDG_CACHE_HOME, but not a relative one', () => {
	expect(cacheFolder({ XDG_CACHE_HOME: '/big' }, '/users/ana')).toBe('/big/argos-automation');
	expect(cacheFolder({ XDG_CACHE_HOME: 'big' }, '/users/ana')).toBe('/users/ana/.cache/argos-automation');
});

it('reads the maker back from the name of an install in the making', () => {
	const folder = partialFolder('/cache', { pid: 4711, token: 'c0ffee' });
	expect(folder).toBe('/cache/n8n-2.41.1.partial-4711-c0ffee');
	expect(makerOf(basename(folder))).toBe(4711);
	expect(makerOf('n8n-2.41.1')).toBeUndefined();
});
