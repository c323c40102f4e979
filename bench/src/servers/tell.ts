import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on a free loopback port and tells the parent process where. */
export function listenAndTell(listener: RequestListener): void {
	const server = createServer({ keepAliveTimeout: 60_000 }, listener);
	server.listen(0, '127.0.0.1', () => {
		process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`);
	});
	// Whoever loses its parent ends.
	process.on('disconnect', () => process.exit());
}
