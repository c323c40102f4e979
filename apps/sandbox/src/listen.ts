import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { sent } from './gateway/whole-answer.ts';

/** How long closing waits for answers under way. */
const PATIENCE_MS = 2000;
const IDLE_CHECK_MS = 10;

export interface Listening {
	port: number;
	close(): Promise<void>;
}

/**
 * Serves an app over HTTP.
 * @throws {Error} in plain words when the port or the host cannot be had
 */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
	const server = createAdaptorServer({
		fetch: async (request, env) => sent(await app.fetch(request, env), env as HttpBindings),
		overrideGlobalObjects: false,
		// It breaks the connection of a caller who still sends a body that is too large. Node reads on and lets him be.
		autoCleanupIncoming: false,
	}) as Server;
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(inWords(error, host, port))));
		server.listen(port, host, () => {
			const address = server.address();
			resolve({
				port: typeof address === 'object' && address ? address.port : port,
				close: () => close(server),
			});
		});
	});
}

// Lets answers under way finish, but waits for no idle connection that a client keeps open.
function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		// A connection becomes idle only after its last answer, which may come after this.
		const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
		const all = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
		server.close(() => {
			clearInterval(idle);
			clearTimeout(all);
			resolve();
		});
		server.closeIdleConnections();
	});
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): string {
	switch (error.code) {
		case 'EADDRINUSE':
			return `Port ${port} on ${host} is in use. Stop the other program, or choose another port (0 = any free one).`;
		case 'EACCES':
			return `Port ${port} on ${host} is not allowed for this user. Choose one from 1024 up (0 = any free one).`;
		default:
			return `The sandbox cannot listen on ${host}, port ${port}: ${error.message}`;
	}
}
