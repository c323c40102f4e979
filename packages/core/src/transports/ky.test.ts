import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { createLimiter } from '../limits/limiter.ts';
import { deadUrl, json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from './ky.ts';

const read = { policy: { safety: 'read', answer: 'bytes' } } as const;
const get = (url: string) => ({ method: 'GET', url, headers: {} }) as const;

it('tries a read again after a passing fault', async () => {
	await using server = await loopbackServer((_, response, count) =>
		count === 1 ? json(response, 503, {}, { 'retry-after': '0' }) : json(response, 200, { ok: true }),
	);
	const response = await kyTransport()(get(server.url), read);
	expect(response.status).toBe(200);
	expect(server.seen).toHaveLength(2);
});

it('gives the last answer back when the tries are used up', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 503, { a: 1 }, { 'retry-after': '0' }),
	);
	const response = await kyTransport({ retries: 2 })(get(server.url), read);
	expect(response.status).toBe(503);
	expect(new TextDecoder().decode(response.body as Uint8Array)).toBe('{"a":1}');
	expect(server.seen).toHaveLength(3);
});

it('does not wait for a Retry-After beyond the cap', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 429, {}, { 'retry-after': '3600' }),
	);
	const response = await kyTransport()(get(server.url), read);
	expect(response).toMatchObject({ status: 429, headers: { 'retry-after': '3600' } });
	expect(server.seen).toHaveLength(1);
});

it('never tries a once-call again', async () => {
	await using server = await loopbackServer((_, response) => json(response, 503, {}, { 'retry-after': '0' }));
	const request = { method: 'POST', url: server.url, headers: {}, body: '{}' } as const;
	await kyTransport()(request, { policy: { safety: 'once', answer: 'bytes' } });
	expect(server.seen).toHaveLength(1);
});

it('gives up when nothing comes in time', async () => {
	await using server = await loopbackServer(() => {});
	const call = kyTransport({ timeoutMs: 50, retries: 0 })(get(server.url), read);
	await expect(call).rejects.toMatchObject({ fault: 'timeout' });
});

it('gives up when the body stops coming', async () => {
	await using server = await loopbackServer((_, response) => void response.write('{'));
	const call = kyTransport({ totalTimeoutMs: 200, retries: 0 })(get(server.url), read);
	await expect(call).rejects.toMatchObject({ fault: 'timeout' });
});

it('gives up when the caller does', async () => {
	await using server = await loopbackServer(() => {});
	const controller = new AbortController();
	const call = kyTransport()(get(server.url), { ...read, signal: controller.signal });
	controller.abort();
	await expect(call).rejects.toMatchObject({ fault: 'aborted' });
});

it('tells a dead server from a broken line', async () => {
	await using server = await loopbackServer((_, response) => void response.destroy());
	const transport = kyTransport({ retries: 0 });
	await expect(transport(get(await deadUrl()), read)).rejects.toMatchObject({
		fault: 'unreachable',
		code: 'ECONNREFUSED',
	});
	await expect(transport(get(server.url), read)).rejects.toMatchObject({ fault: 'broken' });
});

it('gives a file up that stops coming, and not one that keeps coming', async () => {
	await using server = await loopbackServer(({ path }, response) => {
		response.write('one');
		if (path.endsWith('whole')) response.end('two');
	});
	const transport = kyTransport({ idleTimeoutMs: 100, retries: 0 });
	const read = async (path: string) => {
		const policy = { safety: 'read', answer: 'stream' } as const;
		const { body } = await transport(get(`${server.url}/${path}`), { policy });
		const texts: string[] = [];
		for await (const chunk of body as AsyncIterable<Uint8Array>) texts.push(new TextDecoder().decode(chunk));
		return texts.join('');
	};
	expect(await read('whole')).toBe('onetwo');
	await expect(read('stalled')).rejects.toMatchObject({ fault: 'timeout' });
});

it('asks its limiter before every try, and lets no wait count as the time of a try', async () => {
	await using server = await loopbackServer((_, response, count) =>
		count === 1 ? json(response, 503, {}, { 'retry-after': '0' }) : json(response, 200, {}),
	);
	const asked: number[] = [];
	const limiter = {
		async take() {
			asked.push(server.seen.length);
			await new Promise((resolve) => setTimeout(resolve, 120));
		},
	};
	const response = await kyTransport({ timeoutMs: 100, limiter })(get(server.url), read);
	expect(response.status).toBe(200);
	expect(asked).toEqual([0, 1]);
});

it('sends nothing when the limiter refuses, and says so in its words', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	const limiter = createLimiter({ perDay: 1, now: Date.now, wait: async () => {} });
	const argos = createArgos({ apiKey: 'key', baseUrl: server.url, transport: kyTransport({ limiter }) });
	const list = async () => (await argos.submissions.list().pages().next()).value;
	await list();
	await expect(list()).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: expect.any(Number) });
	expect(server.seen).toHaveLength(1);
});
