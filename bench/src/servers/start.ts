import { type ChildProcess, fork } from 'node:child_process';

export interface Server {
	/** Base URL, version included. */
	url: string;
	stop(): Promise<void>;
}

/** Starts a server of this folder in a process of its own, which tells its base URL when it listens. */
export async function startServer(file: string, args: readonly (string | number)[] = []): Promise<Server> {
	const child = fork(new URL(file, import.meta.url), args.map(String), {
		execArgv: ['--conditions=@argos/source', '--disable-warning=ExperimentalWarning'],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	return { url: await firstMessage(child, file), stop: () => stop(child) };
}

function firstMessage(child: ChildProcess, file: string): Promise<string> {
	return new Promise((resolve, reject) => {
		child.once('message', (message) => resolve(String(message)));
		child.once('exit', (code) => reject(new Error(`The server ${file} ended with code ${code}.`)));
	});
}

function stop(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.kill();
	});
}
