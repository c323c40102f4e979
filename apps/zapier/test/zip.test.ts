import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../zip.mjs', import.meta.url));

it('makes a zip that starts, as the packer of Zapier itself finds', { timeout: 180_000 }, async () => {
	const folder = await mkdtemp(join(tmpdir(), 'argos-zip-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, folder]);
	expect(stdout).toContain("tested by Zapier's own packer");
	const { size } = await stat(join(folder, 'build.zip'));
	expect(size).toBeGreaterThan(400_000);
	// Zapier once refused 22 MB; a jump means that something unwanted came along.
	expect(size).toBeLessThan(2_000_000);
});
