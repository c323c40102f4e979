import { Agent, request as httpRequest } from 'node:http';
import axios from 'axios';
import ky from 'ky';
import { Pool } from 'undici';

/** Sends a JSON text and gives the answered text: each HTTP library as its own documents show it. */
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<string>;

const WIDTH = 64;

function nodeHttp(): Post {
	const agent = new Agent({ keepAlive: true, maxSockets: WIDTH });
	return (url, headers, body) =>
		new Promise((resolve, reject) => {
			const sized = { ...headers, 'content-length': Buffer.byteLength(body) };
			const request = httpRequest(url, { method: 'POST', agent, headers: sized }, (response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (chunk: string) => {
					text += chunk;
				});
				response.on('end', () => resolve(text));
				response.on('error', reject);
			});
			request.on('error', reject);
			request.end(body);
		});
}

function undici(url: string): Post {
	const pool = new Pool(new URL(url).origin, { connections: WIDTH });
	return async (to, headers, body) => {
		const answer = await pool.request({ path: new URL(to).pathname, method: 'POST', headers, body });
		return answer.body.text();
	};
}

/** The libraries by name, set up for one server. */
export function barePosts(url: string): Record<string, Post> {
	return {
		'node:http': nodeHttp(),
		'undici.request': undici(url),
		fetch: async (to, headers, body) => (await fetch(to, { method: 'POST', headers, body })).text(),
		ky: (to, headers, body) => ky.post(to, { headers, body }).text(),
		axios: async (to, headers, body) => (await axios.post(to, body, { headers, responseType: 'text' })).data,
	};
}
