import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	text: string;
	json: () => unknown;
}

export interface Receiver {
	url: string;
	/** In the order of their arrival. */
	received: Received[];
	/** Answers so many of the next calls with these statuses, all others with 200; 0 = no answer at all. */
	answerWith(...statuses: number[]): void;
	/** Holds every answer back until the function it gives is called. */
	hold(): () => void;
	/** Fulfilled when so many calls have come in all. */
	arrived(count: number): Promise<void>;
}

/** A real receiver of webhooks on loopback, closed at the end of the test. */
export async function receiver(): Promise<Receiver> {
	const received: Received[] = [];
	const waiting: { count: number; resolve: () => void }[] = [];
	const statuses: number[] = [];
	let held: Promise<void> | undefined;
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const text = Buffer.concat(chunks).toString('utf8');
		const { method = '', url = '', headers } = request;
		received.push({ method, url, headers, text, json: () => JSON.parse(text) as unknown });
		for (const one of waiting) if (received.length >= one.count) one.resolve();
		await held;
		const status = statuses.shift() ?? 200;
		if (status === 0) request.socket.destroy();
		else response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('ok');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		received,
		answerWith: (...next) => void statuses.push(...next),
		hold: () => {
			const { promise, resolve } = Promise.withResolvers<void>();
			held = promise;
			return resolve;
		},
		arrived: (count) =>
			new Promise((resolve) => {
				if (received.length >= count) resolve();
				else waiting.push({ count, resolve });
			}),
	};
}
