import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createArgos, isArgosError } from '@argos/core';
import { expect, it } from 'vitest';
import type { Bundle, ZObject } from 'zapier-platform-core';
import { test as testConnection } from '../src/authentication.ts';
import { told } from '../src/lib/errors.ts';
import { zapierTransport } from '../src/lib/transport.ts';
import { appTester, authOfServer, failureOf, wordsOf } from './bench.ts';

it('hands a limit of calls on to Zapier, with the time to wait in seconds', async () => {
	const authData = await authOfServer((_request, response) => {
		response.writeHead(429, { 'retry-after': '17' }).end('{"message":"Too Many Requests"}');
	});
	const error = await failureOf(appTester(testConnection, { authData }));
	expect(error.name).toBe('ThrottledError');
	expect(JSON.parse(error.message)).toEqual({
		message:
			'Get submissions: ARGOS is being called too often (HTTP 429). Wait a while, then continue more slowly.',
		delay: 17,
	});
});

it('names a blocked address without asking to connect again', async () => {
	const authData = await authOfServer((_request, response) => {
		const message = 'User is not authorized to access this resource with an explicit deny';
		response.writeHead(403).end(JSON.stringify({ message }));
	});
	const words = await wordsOf(appTester(testConnection, { authData }));
	expect(words).toMatchObject({ code: 'ip-blocked', status: 403 });
	expect(words.message).toContain('allow-list in the ARGOS dashboard');
});

it('says that nobody answers', async () => {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	const authData = { apiKey: 'sandbox-key', baseUrl: `http://127.0.0.1:${port}/v3` };
	const words = await wordsOf(appTester(testConnection, { authData }));
	expect(words).toEqual({
		message: `Get submissions: 127.0.0.1:${port} could not be reached (ECONNREFUSED). Check the base URL, the network and any proxy, then try again.`,
		code: 'network',
	});
});

it('does not follow a redirect, which would show the key to another host', async () => {
	let followed = false;
	const authData = await authOfServer((request, response) => {
		followed ||= request.url === '/elsewhere';
		response.writeHead(307, { location: '/elsewhere' }).end();
	});
	await failureOf(appTester(testConnection, { authData }));
	expect(followed).toBe(false);
});

it('gives up within the time of a run, all calls together', async () => {
	let calls = 0;
	const { apiKey, baseUrl } = await authOfServer((_request, response) => {
		calls++;
		// The second answer begins and never ends.
		if (calls === 1) response.end('{"Items":[]}');
		else response.write('{"Items":[');
	});
	const twice = async (z: ZObject, _bundle: Bundle) => {
		const argos = createArgos({ apiKey, baseUrl, transport: zapierTransport(z, { budgetMs: 150 }) });
		await argos.submissions.list().pages().next();
		return [{ id: await argos.submissions.get('sub0000example01').catch((error: unknown) => kindOf(error)) }];
	};
	expect(await appTester(twice)).toEqual([{ id: 'timeout' }]);
	expect(calls).toBe(2);
});

function kindOf(error: unknown): string {
	return isArgosError(error) ? error.kind : String(error);
}

it('tells an error that was not foreseen without any of its words', async () => {
	const broken = (z: ZObject, _bundle: Bundle) =>
		told(z, () => Promise.reject(new TypeError('ana.example@example.com is not a function')));
	const words = await wordsOf(appTester(broken));
	expect(words).toMatchObject({ code: 'unforeseen' });
	expect(words.message).not.toContain('example.com');
});
