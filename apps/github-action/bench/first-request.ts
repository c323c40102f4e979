import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Milliseconds from starting the process of a built action to its first request, of some rounds. The server
 * answers nothing: the process is ended as soon as it has asked.
 */
export async function firstRequestTimes(options: {
	/** The built file. */
	script: string;
	/** By name, without `base-url`. Every input that has a default needs its value, as the runner gives it. */
	inputs: Readonly<Record<string, string>>;
	/** Makes the folder in which a process starts; a new one for each, as some keep files in it. */
	workspace: () => Promise<string>;
	rounds: number;
}): Promise<number[]> {
	const { script, inputs, workspace, rounds } = options;
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
	const variables = Object.entries({ ...inputs, 'base-url': url }).map(([name, value]) => [
		`INPUT_${name.toUpperCase()}`,
		value,
	]);
	const times: number[] = [];
	try {
		for (let round = 0; round < rounds; round++) {
			const cwd = await workspace();
			const begin = performance.now();
			const asked = once(server, 'request').then(() => performance.now() - begin);
			const child = spawn(process.execPath, [script], {
				cwd,
				env: Object.fromEntries(variables),
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			let said = '';
			child.stdout.on('data', (piece: Buffer) => {
				said += piece;
			});
			const ended = once(child, 'close');
			const early = ended.then(() => {
				throw new Error(`${script} ended without a request: ${said}`);
			});
			times.push(await Promise.race([asked, early]));
			early.catch(() => undefined);
			child.kill('SIGKILL');
			await ended;
		}
	} finally {
		server.closeAllConnections();
		server.close();
	}
	return times;
}
