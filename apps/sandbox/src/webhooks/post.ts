import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface Post {
	url: string;
	body: string;
	headers: Record<string, string>;
	timeoutMs: number;
	signal: AbortSignal;
}

/** At most so many deliveries at once; the agent queues the others. */
const SOCKETS = 16;

export interface Poster {
	/** Gives the status of the answer. Redirects are not followed: they could lead off this computer. */
	post(what: Post): Promise<number>;
	close(): void;
}

export function createPoster(): Poster {
	const http = new HttpAgent({ keepAlive: true, maxSockets: SOCKETS });
	const https = new HttpsAgent({ keepAlive: true, maxSockets: SOCKETS });
	return {
		post: (what) =>
			new Promise((resolve, reject) => {
				const isSecure = what.url.startsWith('https:');
				const options = { method: 'POST', headers: headersOf(what), signal: what.signal };
				const call = isSecure
					? httpsRequest(what.url, { ...options, agent: https })
					: httpRequest(what.url, { ...options, agent: http });
				call.on('response', (response) => {
					response.resume();
					response.on('end', () => resolve(response.statusCode ?? 0));
					response.on('error', (error) => reject(new Error(inWords(error))));
				});
				call.on('error', (error) => reject(new Error(inWords(error))));
				call.setTimeout(what.timeoutMs, () =>
					call.destroy(new Error(`no answer within ${what.timeoutMs} ms`)),
				);
				call.end(what.body);
			}),
		close: () => {
			http.destroy();
			https.destroy();
		},
	};
}

function headersOf({ headers, body }: Post): Record<string, string | number> {
	return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers };
}

function inWords(error: NodeJS.ErrnoException): string {
	switch (error.code) {
		case 'ECONNREFUSED':
			return 'nothing listens at that address';
		case 'ECONNRESET':
			return 'the receiver closed the connection without an answer';
		case 'ABORT_ERR':
			return 'the sandbox was closed';
		default:
			return error.message;
	}
}
