import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
}

/** A real HTTP server for tests: it remembers what it was sent and answers as the test says. */
export async function loopbackServer(answer: (seen: Seen, response: ServerResponse, count: number) => void) {
	const seen: Seen[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const { method = '', url = '', headers } = request;
		const one = { method, path: url, headers, body: Buffer.concat(chunks).toString() };
		seen.push(one);
		answer(one, response, seen.length);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v3`,
		seen,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A URL at which nobody listens: the port was free a moment ago. */
export async function deadUrl(): Promise<string> {
	const server = await loopbackServer(() => {});
	await server[Symbol.asyncDispose]();
	return server.url;
}
