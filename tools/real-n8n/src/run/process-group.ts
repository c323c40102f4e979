import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** n8n saves running executions before it ends; this is how long it may take. */
const GRACE_MS = 20_000;

/** Ends a program that was started as the leader of its own group: politely, then with everything it started. */
export async function endProcess(child: ChildProcess): Promise<void> {
	if (hasEnded(child)) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	const timer = setTimeout(() => killGroup(child), GRACE_MS);
	await ended;
	clearTimeout(timer);
}

/** At once, without waiting: for the last moment of this process. */
export function killGroup(child: ChildProcess): void {
	if (hasEnded(child) || child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It ended between the question and the signal.
	}
}

export function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}
