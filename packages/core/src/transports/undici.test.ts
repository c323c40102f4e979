import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { createLimiter } from '../limits/limiter.ts';
import { deadUrl, json, loopbackServer } from '../testing/loopback-server.ts';
import { undiciTransport } from './undici.ts';

const read = { policy: { safety: 'read', answer: 'bytes' } } as const;
const once = { policy: { safety: 'once', answer: 'bytes' } } as const;
const streamed = { policy: { safety: 'read', answer: 'stream' } } as const;
const get = (url: string) => ({ method: 'GET', url, headers: {} }) as const;
const post = (url: string) => ({ method: 'POST', url, headers: { 'x-a': 'b' }, body: '{"ä":1}' }) as const;
const text = (body: unknown) => new TextDecoder().decode(body as Uint8Array);
const atOnce = { random: () => 0 };

it('sends method, path, headers and body, and gives the answer back', async () => {
	await using server = await loopbackServer((_, response) => json(response, 201, { ok: true }));
	const response = await undiciTransport()(post(`${server.url}/a?b=%2B`), once);
	expect(response.status).toBe(201);
	expect(response.headers['content-type']).toBe('application/json');
	expect(text(response.body)).toBe('{"ok":true}');
	expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/v3/a?b=%2B', body: '{"ä":1}' });
	expect(server.seen[0]?.headers).toMatchObject({ 'x-a': 'b', 'content-length': '8' });
});

it('reads an answer that comes in many pieces', async () => {
	const long = 'ä'.repeat(300_000);
	await using server = await loopbackServer((_, response) => json(response, 200, long));
	const { body } = await undiciTransport()(get(server.url), read);
	expect(JSON.parse(text(body))).toBe(long);
});

it('tries a read again after a passing fault', async () => {
	await using server = await loopbackServer((_, response, count) =>
		count === 1 ? json(response, 503, {}, { 'retry-after': '0' }) : json(response, 200, { ok: true }),
	);
	expect((await undiciTransport()(get(server.url), read)).status).toBe(200);
	expect(server.seen).toHaveLength(2);
});

it('tries a read again after a broken line', async () => {
	await using server = await loopbackServer((_, response, count) =>
		count < 3 ? void response.destroy() : json(response, 200, { ok: true }),
	);
	expect((await undiciTransport(atOnce)(get(server.url), read)).status).toBe(200);
	expect(server.seen).toHaveLength(3);
});

it('gives the last answer back when the tries are used up', async () => {
	await using server = await loopbackServer((_, response) => json(response, 503, { a: 1 }));
	const response = await undiciTransport({ ...atOnce, retries: 2 })(get(server.url), read);
	expect(response.status).toBe(503);
	expect(text(response.body)).toBe('{"a":1}');
	expect(server.seen).toHaveLength(3);
});

it.each([
	['in seconds', '3600'],
	['as a date', 'Fri, 01 Jan 2100 00:00:00 GMT'],
])('does not wait for a Retry-After beyond the cap, given %s', async (_form, header) => {
	await using server = await loopbackServer((_, response) =>
		json(response, 429, {}, { 'retry-after': header }),
	);
	const response = await undiciTransport()(get(server.url), read);
	expect(response).toMatchObject({ status: 429, headers: { 'retry-after': header } });
	expect(server.seen).toHaveLength(1);
});

it.each([
	['a passing fault', 503],
	['a broken line', 0],
])('never sends a once-call again, after %s', async (_what, status) => {
	await using server = await loopbackServer((_, response) =>
		status ? json(response, status, {}, { 'retry-after': '0' }) : void response.destroy(),
	);
	await undiciTransport(atOnce)(post(server.url), once).catch(() => undefined);
	expect(server.seen).toHaveLength(1);
});

it('gives up when nothing comes in time', async () => {
	await using server = await loopbackServer(() => {});
	const call = undiciTransport({ timeoutMs: 50, retries: 0 })(get(server.url), read);
	await expect(call).rejects.toMatchObject({ fault: 'timeout' });
});

it('gives up when the body stops coming', async () => {
	await using server = await loopbackServer((_, response) => void response.write('{'));
	const call = undiciTransport({ totalTimeoutMs: 100, retries: 0 })(get(server.url), read);
	await expect(call).rejects.toMatchObject({ fault: 'timeout' });
});

it('gives up when the total time ends between two tries', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 503, {}, { 'retry-after': '20' }),
	);
	const call = undiciTransport({ totalTimeoutMs: 100 })(get(server.url), read);
	await expect(call).rejects.toMatchObject({ fault: 'timeout' });
	expect(server.seen).toHaveLength(1);
});

it('never sends a call that was given up while it waited for a connection', async () => {
	await using server = await loopbackServer(({ path }, response) => {
		if (path.endsWith('third')) json(response, 200, {});
	});
	const transport = undiciTransport({ connections: 1, totalTimeoutMs: 100 });
	const controller = new AbortController();
	const first = transport(post(`${server.url}/first`), once);
	const second = transport(post(`${server.url}/second`), { ...once, signal: controller.signal });
	controller.abort();
	await expect(second).rejects.toMatchObject({ fault: 'aborted' });
	await expect(first).rejects.toMatchObject({ fault: 'timeout' });
	await transport(post(`${server.url}/third`), once);
	expect(server.seen.map((one) => one.path)).toEqual(['/v3/first', '/v3/third']);
});

it.each([
	['JSON', read],
	['a file', streamed],
])('gives up when the caller does, for %s', async (_what, context) => {
	await using server = await loopbackServer(() => {});
	const controller = new AbortController();
	const call = undiciTransport()(get(server.url), { ...context, signal: controller.signal });
	controller.abort();
	await expect(call).rejects.toMatchObject({ fault: 'aborted' });
});

it('sends nothing for a caller that has given up', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, {}));
	const call = undiciTransport()(get(server.url), { ...read, signal: AbortSignal.abort() });
	await expect(call).rejects.toMatchObject({ fault: 'aborted' });
	expect(server.seen).toHaveLength(0);
});

it('tells a dead server from a broken line', async () => {
	await using server = await loopbackServer((_, response) => void response.destroy());
	const transport = undiciTransport({ retries: 0 });
	await expect(transport(get(await deadUrl()), read)).rejects.toMatchObject({
		fault: 'unreachable',
		code: 'ECONNREFUSED',
	});
	await expect(transport(get(server.url), read)).rejects.toMatchObject({ fault: 'broken' });
});

it('does not follow a redirect', async () => {
	await using server = await loopbackServer((_, response) =>
		json(response, 302, {}, { location: 'http://127.0.0.1:9/' }),
	);
	expect((await undiciTransport()(get(server.url), read)).status).toBe(302);
	expect(server.seen).toHaveLength(1);
});

it('gives a file up that stops coming, and not one that keeps coming', async () => {
	await using server = await loopbackServer(({ path }, response) => {
		response.write('one');
		if (path.endsWith('whole')) response.end('two');
	});
	const transport = undiciTransport({ idleTimeoutMs: 100, retries: 0 });
	const whole = async (path: string) => {
		const { body } = await transport(get(`${server.url}/${path}`), streamed);
		const texts: string[] = [];
		for await (const chunk of body as AsyncIterable<Uint8Array>) texts.push(text(chunk));
		return texts.join('');
	};
	expect(await whole('whole')).toBe('onetwo');
	await expect(whole('stalled')).rejects.toMatchObject({ fault: 'timeout' });
});

it('reads a refused file whole', async () => {
	await using server = await loopbackServer((_, response) => json(response, 404, { a: 1 }));
	const response = await undiciTransport()(get(server.url), streamed);
	expect(response.status).toBe(404);
	expect(text(response.body)).toBe('{"a":1}');
});

it('streams a body with its length, from the beginning for every try', async () => {
	await using server = await loopbackServer((_, response, count) =>
		json(response, count === 1 ? 503 : 200, {}, { 'retry-after': '0' }),
	);
	let begun = 0;
	const body = {
		size: 6,
		async *stream() {
			begun++;
			yield new TextEncoder().encode('one');
			yield new TextEncoder().encode('two');
		},
	};
	const request = { method: 'PUT', url: server.url, headers: {}, body } as const;
	await undiciTransport()(request, { policy: { safety: 'idempotent', answer: 'bytes' } });
	expect(begun).toBe(2);
	expect(server.seen.map((one) => one.body)).toEqual(['onetwo', 'onetwo']);
	expect(server.seen[1]?.headers).toMatchObject({ 'content-length': '6' });
	expect(server.seen[1]?.headers).not.toHaveProperty('transfer-encoding');
});

it('asks its limiter before every try, and lets no wait count as the time of a try', async () => {
	await using server = await loopbackServer((_, response, count) =>
		json(response, count === 1 ? 503 : 200, {}, { 'retry-after': '0' }),
	);
	const asked: number[] = [];
	const limiter = {
		async take() {
			asked.push(server.seen.length);
			await new Promise((resolve) => setTimeout(resolve, 120));
		},
	};
	const response = await undiciTransport({ timeoutMs: 100, limiter })(get(server.url), read);
	expect(response.status).toBe(200);
	expect(asked).toEqual([0, 1]);
});

it('sends nothing when the limiter refuses, and says so in its words', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	const limiter = createLimiter({ perDay: 1, now: Date.now, wait: async () => {} });
	const argos = createArgos({ apiKey: 'key', baseUrl: server.url, transport: undiciTransport({ limiter }) });
	const list = async () => (await argos.submissions.list().pages().next()).value;
	await list();
	await expect(list()).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: expect.any(Number) });
	expect(server.seen).toHaveLength(1);
});
