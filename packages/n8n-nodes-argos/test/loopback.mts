import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback {
	url: string;
	/** Every request that came in, in order. */
	requests: { method: string; path: string; headers: IncomingMessage['headers'] }[];
	close(): Promise<void>;
}

/** A real server that answers as a test wants, for faults that the sandbox does not have. */
export async function loopback(
	answer: (response: ServerResponse, requestNumber: number) => void,
): Promise<Loopback> {
	const requests: Loopback['requests'] = [];
	const listener: RequestListener = (request, response) => {
		request.resume();
		requests.push({
			method: request.method ?? '',
			path: request.url ?? '',
			headers: request.headers,
		});
		answer(response, requests.length);
	};
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
		requests,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
