import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/** Root inside of a container usually has no right to mount. */
export function canMount(): boolean {
	if (!isRoot() || process.platform !== 'linux') return false;
	const folder = mkdtempSync(join(tmpdir(), 'argos-mount-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
		execFileSync('umount', [folder]);
		return true;
	} catch {
		return false;
	} finally {
		rmdirSync(folder);
	}
}

/** A disk of so many bytes (`256k`), unmounted after the running test. Needs {@link canMount}. */
export function smallDisk(size: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'argos-disk-'));
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
	onTestFinished(() => {
		execFileSync('umount', [folder]);
		rmdirSync(folder);
	});
	return folder;
}
