import { appendFile, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stillSame } from './still-same.ts';

let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-same-'));
	path = join(folder, 'people.csv');
	await writeFile(path, 'a\n1\n');
	await utimes(path, 1_700_000_000, 1_700_000_000);
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
	['is longer', () => appendFile(path, '2\n')],
	['was written at another time', () => utimes(path, 1_700_000_000, 1_700_000_001)],
	['is gone', () => rm(path)],
	[
		'has been replaced by one that looks the same',
		async () => {
			const other = join(folder, 'other.csv');
			await writeFile(other, 'a\n2\n');
			await utimes(other, 1_700_000_000, 1_700_000_000);
			await rename(other, path);
		},
	],
])('tells when a file %s', async (_name, change) => {
	const assertSame = stillSame(path);
	assertSame();
	await change();
	expect(assertSame).toThrowError(
		expect.objectContaining({
			code: 'changed',
			message: expect.stringMatching(/^people\.csv has been changed/),
		}),
	);
});

it('leaves it to the reader to say why a file cannot be read', async () => {
	await symlink('loop.csv', join(folder, 'loop.csv'));
	for (const name of ['missing.csv', 'loop.csv', 'people.csv/x', 'x'.repeat(300)]) {
		stillSame(join(folder, name))();
	}
});
