import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim } from './only-one.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'argos-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets nobody else in until it is freed', async () => {
	const free = await claim(folder);
	await expect(claim(folder)).rejects.toThrow('Stop it there with Ctrl-C first.');
	await free();
	await (await claim(folder))();
});

it('takes over from a process that is gone', async () => {
	// No process has this number: it is above the greatest that Linux gives.
	writeFileSync(join(folder, 'running.pid'), '4194305');
	await expect(claim(folder)).resolves.toBeTypeOf('function');
});
