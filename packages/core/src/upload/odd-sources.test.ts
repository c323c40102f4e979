import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { json } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';
import { wholeRequestBody } from '../transports/request-body.ts';
import type { Transport, TransportContext, WireRequest } from '../transports/transport.ts';
import { undiciTransport } from '../transports/undici.ts';

const START = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(60)]);

/** Counts requests that came in whole. */
async function countingServer(answer: (count: number) => number = () => 200) {
	let whole = 0;
	let begun = 0;
	const server = createServer(async (request, response) => {
		begun++;
		try {
			for await (const _ of request);
		} catch {
			return;
		}
		whole++;
		json(response, answer(whole), { authentication_id: 'fac1', auth_status: 'approved', message: 'x' });
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
		count: () => ({ begun, whole }),
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** As hosts that cannot send streams do it. */
const readingWhole: Transport = async (request: WireRequest, context: TransportContext) => {
	const body = await wholeRequestBody(request.body);
	return kyTransport({ retries: 0 })(body === undefined ? request : { ...request, body }, context);
};
const TRANSPORTS = [
	['ky', kyTransport({ retries: 0, timeoutMs: 5000 })],
	['undici', undiciTransport({ retries: 0, timeoutMs: 5000 })],
	['a transport that reads it whole', readingWhole],
] as const;

const source = (size: number, chunks: () => AsyncGenerator<Uint8Array>) => ({ size, stream: chunks });
async function* shorter() {
	yield START;
}
async function* longer() {
	for (let at = 0; at < 4; at++) yield START;
}
async function* breaking() {
	yield START;
	throw new Error('ENOENT: no such file, open /home/ana.example/passport.jpg');
}

for (const [name, transport] of TRANSPORTS) {
	it.each([
		['gives fewer bytes than it says', source(128, shorter)],
		['gives more bytes than it says', source(128, longer)],
		['breaks', source(128, breaking)],
	])(
		`tells of a picture that %s, through ${name}, and lets no request come in whole`,
		async (_what, picture) => {
			await using server = await countingServer();
			const argos = createArgos({ apiKey: 'unit-test-key', baseUrl: server.url, transport });
			const once = argos.faceAuth.verify({ submissionId: 'sub1', faceImage: picture });
			const expected = { kind: 'invalid-request', field: 'faceImage', outcome: 'not-applied' };
			await expect(once).rejects.toMatchObject(expected);
			await expect(once).rejects.not.toThrow(/ana\.example/);
			const again = argos.images.upload({
				submissionId: 'sub1',
				admin: 'a@example.com',
				selfieImage: picture,
			});
			await expect(again).rejects.toMatchObject({ ...expected, field: 'selfieImage' });
			expect(server.count().whole).toBe(0);
		},
	);
}

it('tells of a picture that cannot even be opened, without its path', async () => {
	const picture = {
		size: 128,
		stream(): never {
			throw new Error('ENOENT: no such file, open /home/ana.example/passport.jpg');
		},
	};
	const transport: Transport = () => expect.unreachable('a call was made');
	const argos = createArgos({ apiKey: 'unit-test-key', transport });
	const call = argos.faceAuth.verify({ submissionId: 'sub1', faceImage: picture });
	await expect(call).rejects.toMatchObject({ kind: 'invalid-request', field: 'faceImage' });
	await expect(call).rejects.not.toThrow(/ana\.example/);
});

it('takes null for a picture that was not given', async () => {
	await using server = await countingServer();
	const argos = createArgos({ apiKey: 'unit-test-key', baseUrl: server.url, transport: kyTransport() });
	const given = { submissionId: 's', admin: 'a@example.com', selfieImage: START, idImage: null as never };
	await argos.images.upload(given);
	expect(server.count().whole).toBe(1);
});
