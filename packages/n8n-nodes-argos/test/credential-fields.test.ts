import { readLiveformLink } from '@argos/core';
import { afterEach, expect, it } from 'vitest';
import { type Loopback, loopback } from './loopback.mts';
import { run } from './run.ts';

const COUNT = { resource: 'token', operation: 'count' };
const CONSENTS = { resource: 'argosId', operation: 'getMany' };
const FACES = { resource: 'faceAuth', operation: 'getMany' };

let server: Loopback;
afterEach(() => server.close());

async function account(more: Record<string, string> = {}) {
	server = await loopback((response) => response.end('{"success":true,"count":3,"Items":[]}'));
	return { url: server.url, key: 'project-key', more };
}

const sent = () => server.requests.map(({ path, headers }) => [path.split('?')[0], headers['x-api-key']]);

it('sends the key of the project, and that of an add-on or a sister product only to it', async () => {
	const keys = { faceAuthApiKey: ' face-key ', argosIdApiKey: 'id-key' };
	const project = await account(keys);
	for (const parameters of [COUNT, FACES, CONSENTS, COUNT]) {
		expect((await run(project, parameters)).error).toBeUndefined();
	}
	expect(sent().map(([, key]) => key)).toEqual(['project-key', 'face-key', 'id-key', 'project-key']);
});

it('sends the key of the project to all of them when there is no other', async () => {
	const project = await account();
	for (const parameters of [FACES, CONSENTS]) await run(project, parameters);
	expect(sent().map(([, key]) => key)).toEqual(['project-key', 'project-key']);
});

it('goes to the address of the product', async () => {
	const project = await account();
	const elsewhere = server.url.replace('/v3', '/faces/v3');
	await run({ ...project, more: { faceAuthBaseUrl: `${elsewhere}/` } }, FACES);
	await run({ ...project, more: { argosIdBaseUrl: server.url.replace('/v3', '/ids/v3') } }, CONSENTS);
	expect(sent().map(([path]) => path)).toEqual(['/faces/v3/faceauth', '/ids/v3/verifiedinfo']);
});

it('takes the version from the end of the base URL, or as it is told', async () => {
	const project = await account();
	const url = server.url.replace('/v3', '/v2');
	const summary = "ARGOS's v2 does not have this call.";
	const told = await run({ ...project, more: { apiVersion: 'v2' } }, COUNT);
	expect(told.error?.message).toContain(summary);
	expect((await run({ ...project, url }, COUNT)).error?.message).toContain(summary);
	expect((await run({ ...project, url, more: { apiVersion: 'v3' } }, COUNT)).error).toBeUndefined();
	expect(sent().map(([path]) => path)).toEqual(['/v2/submission/tokens']);
});

it('seals links with their own key', async () => {
	const project = await account({ linkSecretKey: 'link-key' });
	const link = { resource: 'liveform', operation: 'createLink', projectId: 'project0001', userId: 'user-1' };
	const { items } = await run(project, link);
	const url = String(items[0]?.json.url);
	const under = (key: string) => readLiveformLink(url, { mode: 'aes-256-ecb', key }).encrypted;
	expect(under('link-key')).toEqual({ userid: 'user-1' });
	expect(() => under('project-key')).toThrow();
	expect(server.requests).toEqual([]);
});
