import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Receiver {
	url: string;
	/** The bodies that came in, oldest first. */
	bodies: Record<string, unknown>[];
	close(): Promise<void>;
}

/** A webhook receiver on loopback. */
export async function startReceiver(): Promise<Receiver> {
	const bodies: Record<string, unknown>[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const text = Buffer.concat(chunks).toString('utf8');
			if (request.method === 'POST') bodies.push(JSON.parse(text) as Record<string, unknown>);
			response.setHeader('content-type', 'text/html').end('<title>Back at the client</title>Thank you');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		bodies,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
