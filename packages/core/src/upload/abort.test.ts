import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { kyTransport } from '../transports/ky.ts';
import { undiciTransport } from '../transports/undici.ts';

const START = Buffer.from('89504e470d0a1a0a', 'hex');

/** Takes half of an upload and then waits. */
async function slowServer() {
	let arrived = () => {};
	const half = new Promise<void>((resolve) => {
		arrived = resolve;
	});
	let closed = () => {};
	const gone = new Promise<void>((resolve) => {
		closed = resolve;
	});
	let requests = 0;
	const server = createServer((request) => {
		requests++;
		request.once('data', () => arrived());
		request.on('error', () => {}).once('close', () => closed());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
		half,
		gone,
		requests: () => requests,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

it.each([
	['ky', kyTransport],
	['undici', undiciTransport],
])(
	'gives an upload up in the middle, lets the source and the line go, and tries no more: %s',
	async (_name, transport) => {
		await using server = await slowServer();
		const controller = new AbortController();
		let open = 0;
		// Small pieces, one a turn of the loop: when the first arrives, thousands are still to come.
		const selfieImage = {
			size: 20_000_000,
			async *stream() {
				open++;
				try {
					yield START;
					for (let sent = START.length; sent < 20_000_000; sent += 100) {
						await new Promise(setImmediate);
						yield Buffer.alloc(Math.min(100, 20_000_000 - sent));
					}
				} finally {
					open--;
				}
			},
		};
		const argos = createArgos({
			apiKey: 'k-k-k',
			baseUrl: server.url,
			transport: transport(),
			maxImageBytes: 20_000_000,
		});
		const upload = argos.images.upload(
			{ submissionId: 's', admin: 'admin@example.com', selfieImage },
			{ signal: controller.signal },
		);
		await server.half;
		controller.abort();
		await expect(upload).rejects.toMatchObject({ kind: 'aborted', outcome: 'unknown' });
		await server.gone;
		await expect.poll(() => open).toBe(0);
		expect(server.requests()).toBe(1);
	},
);
