import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One upload as Zapier's file storage would have got it. */
export interface Upload {
	fileName: string | undefined;
	contentType: string | undefined;
	bytes: Uint8Array;
}

/**
 * Plays Zapier's file storage. zapier-platform-core reads its address once, when it is loaded: load it, and
 * everything that loads it, only afterwards.
 */
export async function startStash(): Promise<Upload[]> {
	const uploads: Upload[] = [];
	const server = createServer(async (request, response) => {
		const body = await bodyOf(request);
		if (request.url === '/upload') {
			uploads.push(await uploadFrom(request, body));
			response.writeHead(204).end();
			return;
		}
		const { id } = JSON.parse(body.toString());
		const url = `http://${request.headers.host}/upload`;
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ id, result: { url, fields: { key: 'stashed-file' } } }));
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	process.env.ZAPIER_BASE_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	process.env.ZAPIER_DEPLOY_KEY = 'no-real-key';
	onTestFinished(() => {
		delete process.env.ZAPIER_BASE_ENDPOINT;
		delete process.env.ZAPIER_DEPLOY_KEY;
		server.closeAllConnections();
		server.close();
	});
	return uploads;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	return Buffer.concat(await request.toArray());
}

async function uploadFrom(request: IncomingMessage, body: Buffer): Promise<Upload> {
	const headers = { 'content-type': request.headers['content-type'] ?? '' };
	const form = await new Response(new Uint8Array(body), { headers }).formData();
	const file = form.get('file');
	if (!(file instanceof File)) throw new TypeError('There is no file in the upload.');
	return { fileName: file.name, contentType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
