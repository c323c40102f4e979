import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type Sandbox, type SandboxOptions } from '@argos/sandbox';
import { onTestFinished } from 'vitest';
import zapier from 'zapier-platform-core';
import App from '../src/index.ts';

export const MODES = ['off', 'aes-256-ecb'] as const;

// The package does and exports more than its types know.
type AppTester = ReturnType<typeof zapier.createAppTester> & { zcacheTestObj: Record<string, string> };

export const appTester = zapier.createAppTester(App) as AppTester;

const { createAppHandler } = zapier as unknown as {
	createAppHandler: (app: object) => (event: object) => Promise<{ results: unknown }>;
};

/** Sends the app an event as Zapier's own servers do. */
export async function handle(event: { command: 'validate' | 'definition' | 'execute' }): Promise<unknown> {
	return (await createAppHandler(App)(event)).results;
}

/** Someone who does not exist. */
export const PERSON = {
	admin: 'admin@example.com',
	email: 'ana.example@example.com',
	fullName: 'Ana Example',
	birthDate: '1990-12-31',
	kycStatus: 'approved',
	documentNumber: 'XQ-4471-ZZ',
	userId: 'user-0001',
};

/** An empty project, gone after the test. */
export async function sandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const started = await createSandbox({ people: 0, ...options });
	onTestFinished(() => started.close());
	return started;
}

/** What a user of this project enters when connecting. */
export function authOf({ key, url, encryption }: Pick<Sandbox, 'key' | 'url' | 'encryption'>) {
	return { apiKey: key, baseUrl: url, encryption };
}

/** The authentication for a server that is no ARGOS. */
export async function authOfServer(listener: RequestListener) {
	const server = createServer(listener).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { apiKey: 'sandbox-key', encryption: 'off', baseUrl: `http://127.0.0.1:${port}/v3` };
}

/** What Zapier would show, whatever kind of error it is. */
export async function failureOf(run: Promise<unknown>): Promise<Error> {
	return run.then(
		() => Promise.reject(new Error('It did not fail.')),
		(error: Error) => error,
	);
}

/** The words of Zapier's own error, which travels as JSON. */
export async function wordsOf(
	run: Promise<unknown>,
): Promise<{ message: string; code?: string; status?: number }> {
	const { message } = await failureOf(run);
	return message.startsWith('{') ? JSON.parse(message) : { message };
}
