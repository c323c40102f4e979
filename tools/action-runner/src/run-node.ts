import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const TERM_AFTER_MS = 7_500;
const KILL_AFTER_MS = 10_000;

/** Runs a script under this very Node and gives its exit code; 128 when a signal ended it. */
export function runNode(job: {
	script: string;
	cwd: string;
	env: Record<string, string>;
	onLine: (line: string) => void;
	signal?: AbortSignal | undefined;
	/** What the process gets when the signal fires. */
	firstSignal: 'SIGINT' | 'SIGTERM';
}): Promise<number> {
	return new Promise((resolve, reject) => {
		const { cwd, env, onLine, signal } = job;
		const child = spawn(process.execPath, [job.script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		// The runner reads commands on both streams.
		for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);

		const timers: NodeJS.Timeout[] = [];
		const cancel = () => {
			child.kill(job.firstSignal);
			timers.push(setTimeout(() => child.kill('SIGTERM'), TERM_AFTER_MS));
			timers.push(setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS));
		};
		if (signal?.aborted) cancel();
		signal?.addEventListener('abort', cancel, { once: true });

		child.on('error', reject);
		// 'close' comes after both streams have been read to their end.
		child.on('close', (code) => {
			timers.forEach(clearTimeout);
			signal?.removeEventListener('abort', cancel);
			resolve(code ?? 128);
		});
	});
}
