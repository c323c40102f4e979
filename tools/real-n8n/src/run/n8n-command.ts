import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Install } from '../install/install.ts';
import { Refusal } from '../refusal.ts';
import type { Log } from './log.ts';
import { killGroup } from './process-group.ts';

export interface N8nContext {
	install: Install;
	env: Record<string, string>;
	userFolder: string;
	log: Log;
	signal: AbortSignal;
}

/** Starts n8n or one of its commands under this Node, in a process group of its own. */
export function spawnN8n(
	args: readonly string[],
	{ install, env, userFolder, log }: N8nContext,
): ChildProcess {
	const child = spawn(process.execPath, [install.bin, ...args], {
		cwd: userFolder,
		env,
		// Ctrl-C must reach n8n once, from here, and not a second time from the terminal.
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => log.add(text));
	}
	const atExit = () => killGroup(child);
	process.once('exit', atExit);
	child.once('exit', () => process.off('exit', atExit));
	return child;
}

/** Runs an n8n command to its end. */
export async function runN8n(args: readonly string[], context: N8nContext): Promise<void> {
	const child = spawnN8n(args, context);
	const stop = () => killGroup(child);
	context.signal.addEventListener('abort', stop);
	const [code] = (await once(child, 'close')) as [number | null];
	context.signal.removeEventListener('abort', stop);
	context.signal.throwIfAborted();
	if (code === 0) return;
	throw new Refusal(`n8n ${args[0]} failed. Its last lines:\n${context.log.tail(20)}`);
}
