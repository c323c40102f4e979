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

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('fictional'.repeat(500))]);

it('downloads a picture and tells its kind by its first bytes, however they come', async () => {
	await using server = await loopbackServer((_, response) => {
		response.write(PNG.subarray(0, 3));
		response.end(PNG.subarray(3));
	});
	const { images } = createArgos({ apiKey: 'k-k-k', baseUrl: server.url, transport: kyTransport() });
	const file = await images.download({ submissionId: 'sub1', type: 'selfieImage' });
	expect(server.seen[0]?.path).toBe('/v3/image?submission_id=sub1&type=selfieImage');
	expect(file).toMatchObject({ fileName: 'image.png', mediaType: 'image/png' });
	expect(Buffer.from(await file.bytes()).equals(PNG)).toBe(true);
});

it.each([
	['plain', (text: string) => text],
	['quoted as JSON', (text: string) => `"${text}"`],
	['broken into lines', (text: string) => text.replaceAll(/.{76}/g, '$&\r\n')],
])('opens the Base64 text of a face, %s', async (_what, written) => {
	await using server = await loopbackServer((_, response) => {
		const text = written(PNG.toString('base64'));
		response.write(text.slice(0, 101));
		response.end(text.slice(101));
	});
	const { faceAuth } = createArgos({ apiKey: 'k-k-k', baseUrl: server.url, transport: kyTransport() });
	const file = await faceAuth.image('fac1');
	expect(server.seen[0]?.path).toBe('/v3/faceauth/image?authId=fac1');
	expect(Buffer.from(await file.bytes()).equals(PNG)).toBe(true);
});

it('does not take a page or an error for a picture', async () => {
	await using server = await loopbackServer((_, response) => void response.end('<html>Not found</html>'));
	const { images } = createArgos({ apiKey: 'k-k-k', baseUrl: server.url, transport: kyTransport() });
	const download = images.download({ submissionId: 'sub1', type: 'idImage' });
	await expect(download).rejects.toMatchObject({ kind: 'protocol', summary: 'The answer is not a picture.' });
});
