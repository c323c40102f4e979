import { run } from '../run.ts';
import type { Ended } from './cli.ts';

type Write = typeof process.stdout.write;

/**
 * Runs a command line in this process, which many short ones do quicker than in a process each. One at a time:
 * settings and output are those of the process.
 */
export async function argosHere(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
	const settings = { ...process.env };
	const said = { stdout: '', stderr: '' };
	const streams = ['stdout', 'stderr'] as const;
	const writers = streams.map((name) => process[name].write);
	const listening = new Set(process.listeners('SIGINT'));
	replaceEnv({ ...withoutOurs(settings), ...env });
	for (const name of streams) {
		process[name].write = ((chunk: string | Uint8Array, done?: () => void) => {
			said[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
			done?.();
			return true;
		}) as Write;
	}
	try {
		return { code: await run(args), ...said };
	} finally {
		for (const [at, name] of streams.entries()) {
			const write = writers[at];
			if (write) process[name].write = write;
		}
		for (const listener of process.listeners('SIGINT')) {
			if (listening.has(listener)) continue;
			process.off('SIGINT', listener);
			process.off('SIGTERM', listener);
		}
		replaceEnv(settings);
	}
}

function withoutOurs(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith('ARGOS_')));
}

function replaceEnv(settings: NodeJS.ProcessEnv): void {
	for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
	Object.assign(process.env, settings);
}
