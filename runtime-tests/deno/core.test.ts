// The built package on Deno: real HTTP, both encryption modes, paging and errors. Nothing is mocked.
import { createArgos, getManySubmissionsOperation, isArgosError, openSealed, sealBody } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { assertEquals } from './assert.ts';

declare const Deno: {
	test(name: string, run: () => Promise<void>): void;
	serve(
		options: { port: number; hostname: string; onListen: () => void },
		handler: (request: Request) => Response | Promise<Response>,
	): { addr: { port: number }; shutdown(): Promise<void> };
};

const KEY = 'deno-test-key';
// SHA-256 of "deno-test-key", by OpenSSL.
const AES = hex('593b55f2ea8d51ec0f6af67f5e12bd61ff798be9a371a8ae7d416022c1dd3039');

function hex(text: string): Uint8Array {
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function withServer(
	handler: (request: Request) => Response | Promise<Response>,
	run: (url: string) => Promise<void>,
): Promise<void> {
	const server = Deno.serve({ port: 0, hostname: '127.0.0.1', onListen: () => {} }, handler);
	try {
		await run(`http://127.0.0.1:${server.addr.port}/v3`);
	} finally {
		await server.shutdown();
	}
}

Deno.test('migrates with the whole body encrypted', () =>
	withServer(
		async (request) => {
			const body = openSealed(AES, await request.text()) as { fullName: string };
			assertEquals(body.fullName, 'Ana Example');
			return Response.json({ data: sealBody(AES, '{"submissionId":"abc"}'), isEncrypted: true });
		},
		async (baseUrl) => {
			const argos = createArgos({
				apiKey: KEY,
				baseUrl,
				transport: kyTransport(),
				encryption: 'aes-256-ecb',
			});
			const result = await argos.submissions.migrate({
				admin: 'admin@example.com',
				email: 'ana.example@example.com',
				fullName: 'Ana Example',
				birthDate: '1990-12-31',
				kycStatus: 'approved',
			});
			assertEquals(result, { submissionId: 'abc' });
		},
	));

Deno.test('walks pages through an operation of the catalogue', () =>
	withServer(
		(request) => {
			const second = new URL(request.url).searchParams.has('nextpage_id');
			return Response.json({
				Items: [{ submission_id: second ? 's2' : 's1', kyc: { result: 'approved' } }],
				...(!second && { nextpageKey: { id: 's1', created_at: '2026-01-01T00:00:00.000Z' } }),
			});
		},
		async (baseUrl) => {
			const argos = createArgos({ apiKey: KEY, baseUrl, transport: kyTransport() });
			const ids: string[] = [];
			for await (const { submissionId } of getManySubmissionsOperation.run(argos, {})) ids.push(submissionId);
			assertEquals(ids, ['s1', 's2']);
		},
	));

Deno.test('downloads a PDF as a stream', () =>
	withServer(
		() => new Response('%PDF-1.7\n%%EOF', { headers: { 'content-type': 'application/pdf' } }),
		async (baseUrl) => {
			const argos = createArgos({ apiKey: KEY, baseUrl, transport: kyTransport() });
			const file = await argos.aml.report('r1');
			assertEquals((await file.bytes()).length, 14);
		},
	));

Deno.test('tells a dead server in our words', async () => {
	let dead = '';
	await withServer(
		() => new Response(),
		async (url) => {
			dead = url;
		},
	);
	const argos = createArgos({ apiKey: KEY, baseUrl: dead, transport: kyTransport({ retries: 0 }) });
	const error = await argos.submissions.get('s1').catch((caught: unknown) => caught);
	assertEquals(isArgosError(error) && error.kind, 'network');
});
