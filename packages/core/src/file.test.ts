import { expect, it } from 'vitest';
import { createArgos } from './client.ts';
import { loopbackServer } from './testing/loopback-server.ts';
import { kyTransport } from './transports/ky.ts';

const PDF = '%PDF-1.7\nfictional\n%%EOF\n';
const report = (url: string) =>
	createArgos({ apiKey: 'unit-test-key', baseUrl: url, transport: kyTransport({ retries: 0 }) }).aml.report(
		'r1',
	);

it('hands a PDF over as it streams in', async () => {
	await using server = await loopbackServer((_, response) => {
		response.writeHead(200, { 'content-type': 'application/pdf' });
		response.write(PDF.slice(0, 3));
		response.end(PDF.slice(3));
	});
	const file = await report(server.url);
	expect(file).toMatchObject({ fileName: 'report.pdf', mediaType: 'application/pdf' });
	expect(new TextDecoder().decode(await file.bytes())).toBe(PDF);
	expect(server.seen[0]?.path).toBe('/v3/report/aml?resourceId=r1');
});

it.each([
	['is not a PDF', '<html>no</html>', 'not a PDF'],
	['has no end', PDF.slice(0, 12), 'cut short'],
	['is empty', '', 'cut short'],
])('fails while reading when the file %s', async (_what, text, message) => {
	await using server = await loopbackServer((_, response) => void response.end(text));
	const file = await report(server.url);
	await expect(file.bytes()).rejects.toMatchObject({
		kind: 'protocol',
		message: expect.stringContaining(message),
	});
});

it('fails while reading when the line breaks', async () => {
	await using server = await loopbackServer((_, response) => {
		response.writeHead(200, { 'content-length': 1000 });
		response.write(PDF.slice(0, 12), () => response.destroy());
	});
	const file = await report(server.url);
	await expect(file.bytes()).rejects.toMatchObject({
		kind: 'network',
		message: expect.stringContaining('broke'),
	});
});

it('tells the error of an answer that is no file', async () => {
	await using server = await loopbackServer(
		(_, response) => void response.writeHead(403).end('{"message":"Forbidden"}'),
	);
	await expect(report(server.url)).rejects.toMatchObject({ kind: 'unauthorized' });
});
