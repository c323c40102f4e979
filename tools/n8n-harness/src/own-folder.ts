import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'n8n-harness-';

/** A temporary folder of this process, deleted when it exits. */
export function ownFolder(): string {
	sweep();
	const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Test runners kill their workers, which then cannot tidy up; the next one does it for them. */
function sweep(): void {
	for (const name of readdirSync(tmpdir())) {
		const [, pid] = /^n8n-harness-(\d+)-/.exec(name) ?? [];
		if (pid !== undefined && !isAlive(Number(pid))) {
			rmSync(join(tmpdir(), name), { recursive: true, force: true });
		}
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// The process is there but belongs to someone else.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
