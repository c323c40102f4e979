import { type IncomingHttpHeaders, request } from 'node:http';

export interface RawAnswer {
	status: number;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	text: string;
	/** The parsed body. Throws when it is no JSON. */
	json: () => unknown;
}

export interface RawRequest {
	method?: string;
	headers?: Record<string, string>;
	body?: string | Uint8Array;
}

/** One HTTP request with nothing of ours in between: what the sandbox answers is what the test sees. */
export function raw(
	url: string,
	{ method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
	return new Promise((resolve, reject) => {
		// Node's client tells the length of a DELETE's body only when asked to.
		const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
		const lengthKnown = 'transfer-encoding' in headers ? headers : { ...length, ...headers };
		const call = request(url, { method, headers: lengthKnown }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const bytes = Buffer.concat(chunks);
				const text = bytes.toString('utf8');
				const { statusCode: status = 0, headers } = response;
				resolve({ status, headers, bytes, text, json: () => JSON.parse(text) as unknown });
			});
		});
		call.on('error', reject);
		call.end(body);
	});
}
