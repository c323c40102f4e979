import { Refusal } from '../refusal.ts';
import type { Owner } from '../run/n8n-env.ts';

/** n8n's own REST interface, the one that its editor uses. */
export interface N8nApi {
	/** The `data` of an answer. */
	get(path: string): Promise<unknown>;
	post(path: string, body: unknown): Promise<unknown>;
	bytes(path: string): Promise<Uint8Array>;
}

/** Logs in as the owner. */
export async function loginToN8n(
	{ url, signal }: { url: string; signal: AbortSignal },
	{ email, password }: Owner,
): Promise<N8nApi> {
	let cookie = '';
	const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
		const headers = { 'content-type': 'application/json', ...(cookie !== '' && { cookie }) };
		const response = await fetch(`${url}/rest${path}`, { ...init, headers, signal });
		if (response.ok) return response;
		throw new Refusal(
			`n8n answered ${response.status} to ${init.method ?? 'GET'} /rest${path.split('?')[0]}.`,
		);
	};
	const post = async (path: string, body: unknown) =>
		call(path, { method: 'POST', body: JSON.stringify(body) });

	const login = await post('/login', { emailOrLdapLoginId: email, password });
	cookie = login.headers
		.getSetCookie()
		.map((one) => one.split(';', 1)[0])
		.join('; ');
	return {
		get: async (path) => dataOf(await call(path)),
		post: async (path, body) => dataOf(await post(path, body)),
		bytes: async (path) => new Uint8Array(await (await call(path)).arrayBuffer()),
	};
}

async function dataOf(response: Response): Promise<unknown> {
	return ((await response.json()) as { data: unknown }).data;
}
