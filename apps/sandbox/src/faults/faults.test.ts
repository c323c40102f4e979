import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { type Bench, EXAMPLE, start } from '../testing/start.ts';
import type { FaultRuleInput } from './read-rule.ts';

const add = async (bench: Bench, rule: FaultRuleInput) =>
	(await bench.control('/faults', { method: 'POST', body: JSON.stringify(rule) })).json() as { id: string };

const statuses = async (bench: Bench, calls: number, path = '/submission') => {
	const seen: number[] = [];
	for (let call = 0; call < calls; call++) seen.push((await bench.call(path)).status);
	return seen;
};

/** Every byte that comes back over one connection, until it ends. */
function exchange({ sandbox }: Bench, text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(sandbox.port, '127.0.0.1', () => socket.write(text));
		let received = '';
		socket.setEncoding('utf8');
		socket.on('data', (part: string) => {
			received += part;
		});
		socket.on('error', reject);
		socket.on('close', () => resolve(received));
	});
}

const LIST = 'GET /v3/submission HTTP/1.1\r\nhost: 127.0.0.1\r\nx-api-key: sandbox-key\r\n\r\n';

const people = async (bench: Bench) => {
	const answer = await bench.control('/submissions');
	return (answer.json() as { submissions: unknown[] }).submissions.length;
};

it('answers the texts of the gateway for 500 and 502, and does nothing else', async () => {
	const bench = await start();
	await add(bench, { match: { method: 'POST' }, fault: { status: 500 } });
	const failed = await bench.migrate(EXAMPLE);
	expect([failed.status, failed.json()]).toEqual([500, { message: 'Internal Server Error' }]);
	expect(await people(bench)).toBe(0);
	await bench.control('/faults', { method: 'DELETE' });
	await add(bench, { fault: { status: 502 } });
	const bad = await bench.call('/submission');
	expect([bad.status, bad.json()]).toEqual([502, { message: 'Bad Gateway' }]);
	bench.sandbox.setSwitches({ gatewayErrorBody: 'text' });
	expect((await bench.call('/submission')).text).toBe('Bad Gateway');
});

it('breaks the connection before anything was done', async () => {
	const bench = await start();
	await add(bench, { fault: 'drop-before-commit' });
	await expect(bench.migrate(EXAMPLE)).rejects.toThrow('socket hang up');
	expect(await people(bench)).toBe(0);
	expect(bench.sandbox.requests()[0]).not.toHaveProperty('status');
});

it('breaks the connection after everything was done', async () => {
	const bench = await start();
	await add(bench, { fault: 'drop-after-commit' });
	await expect(bench.migrate(EXAMPLE)).rejects.toThrow('socket hang up');
	expect(await people(bench)).toBe(1);
	expect(bench.sandbox.deliveries()).toMatchObject([{ trigger: 'approved' }]);
});

it('sends fewer bytes than it announces', async () => {
	const bench = await start();
	await add(bench, { fault: 'truncated-body' });
	const received = await exchange(bench, LIST);
	const [head = '', body = ''] = received.split('\r\n\r\n');
	expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
	expect(head.toLowerCase()).toContain('content-length: 12');
	expect(body).toBe('{"Item');
	await expect(bench.call('/submission')).rejects.toThrow('aborted');
});

it('sends a whole answer that is no JSON', async () => {
	const bench = await start();
	await add(bench, { fault: 'malformed-json' });
	const answer = await bench.call('/submission');
	expect(answer.status).toBe(200);
	expect(answer.headers['content-length']).toBe('11');
	expect(answer.text).toBe('{"Items":[]');
});

it('throttles with or without Retry-After, in seconds or as a date', async () => {
	const bench = await start();
	const throttled = async (throttle: object) => {
		await add(bench, { fault: { throttle }, when: { times: 1 } });
		return bench.call('/submission');
	};
	const plain = await throttled({});
	expect([plain.status, plain.json()]).toEqual([429, { message: 'Too Many Requests' }]);
	expect(plain.headers).not.toHaveProperty('retry-after');
	const seconds = await throttled({ retryAfter: 'seconds', seconds: 90, body: 'text' });
	expect([seconds.headers['retry-after'], seconds.text]).toEqual(['90', 'Too Many Requests']);
	const date = await throttled({ retryAfter: 'date', seconds: 90, body: 'empty', status: 503 });
	expect([date.status, date.text]).toEqual([503, '']);
	expect(date.headers['retry-after']).toBe('Thu, 15 Jan 2026 12:01:30 GMT');
});

it('waits before it answers', async () => {
	const bench = await start();
	await add(bench, { fault: { latency: 40 } });
	await add(bench, { fault: { latency: { min: 20, max: 30 } } });
	const started = performance.now();
	expect((await bench.call('/submission')).status).toBe(200);
	expect(performance.now() - started).toBeGreaterThanOrEqual(59);
	expect(bench.sandbox.requests()[0]).toMatchObject({ fault: 'latency, latency', status: 200 });
});

it('does not keep the sandbox open while a call waits', async () => {
	const bench = await start();
	await add(bench, { fault: { latency: 600_000 } });
	const call = bench.call('/submission');
	// The call counts as matched as soon as its wait begins.
	while (bench.sandbox.faults.list()[0]?.matched !== 1) await new Promise(setImmediate);
	await bench.sandbox.close();
	expect((await call).status).toBe(200);
});

it('befalls each n-th call after the first ones, at most so many times', async () => {
	const bench = await start();
	await add(bench, { fault: { status: 500 }, when: { after: 2, every: 3, times: 2 } });
	expect(await statuses(bench, 14)).toEqual([
		200, 200, 200, 200, 500, 200, 200, 500, 200, 200, 200, 200, 200, 200,
	]);
	expect(bench.sandbox.faults.list()).toMatchObject([{ id: 'fault-1', matched: 14, applied: 2 }]);
});

it('befalls the same calls for the same seed, and about the share that was asked for', async () => {
	const drawn = async (seed: number) => {
		const bench = await start();
		await add(bench, { fault: { status: 500 }, when: { probability: 0.25, seed } });
		return statuses(bench, 120);
	};
	const first = await drawn(7);
	expect(await drawn(7)).toEqual(first);
	expect(await drawn(8)).not.toEqual(first);
	const failed = first.filter((status) => status === 500).length;
	expect(failed).toBeGreaterThan(15);
	expect(failed).toBeLessThan(45);
});

it('looks at the method and at the path, by its beginning or with stars', async () => {
	const bench = await start();
	await add(bench, { match: { method: 'get', path: '/v3/sub' }, fault: { status: 500 } });
	await add(bench, { match: { path: '/v3/*/aml' }, fault: { status: 502 } });
	expect((await bench.call('/submission')).status).toBe(500);
	expect((await bench.call('/report/aml')).status).toBe(502);
	expect((await bench.call('/submission', {}, 'v2')).status).toBe(200);
	expect((await bench.migrate(EXAMPLE)).status).toBe(200);
});

it('lets the first rule that ends a call win', async () => {
	const bench = await start();
	await add(bench, { fault: { status: 503, message: 'Later' }, when: { times: 1 } });
	await add(bench, { fault: { status: 500 } });
	const answer = await bench.call('/submission');
	expect([answer.status, answer.json()]).toEqual([503, { message: 'Later' }]);
	expect(await statuses(bench, 1)).toEqual([500]);
	expect(bench.sandbox.faults.list()).toMatchObject([{ applied: 1 }, { applied: 1 }]);
});

it('lists rules and takes away one or all', async () => {
	const bench = await start();
	const { id } = await add(bench, { fault: { status: 500 } });
	const second = bench.sandbox.faults.add({ fault: 'truncated-body', when: { every: 2 } });
	expect((await bench.control('/faults')).json()).toEqual({
		faults: [
			{
				id,
				match: {},
				fault: { kind: 'status', status: 500 },
				when: {},
				matched: 0,
				applied: 0,
			},
			{
				id: second.id,
				match: {},
				fault: { kind: 'truncated-body' },
				when: { every: 2 },
				matched: 0,
				applied: 0,
			},
		],
	});
	expect((await bench.control(`/faults/${id}`, { method: 'DELETE' })).json()).toMatchObject({
		faults: [{ id: second.id }],
	});
	expect((await bench.control(`/faults/${id}`, { method: 'DELETE' })).status).toBe(404);
	bench.sandbox.reset();
	expect(bench.sandbox.faults.list()).toEqual([]);
});

it('never befalls the control calls', async () => {
	const bench = await start();
	await add(bench, { fault: { status: 500 } });
	expect((await bench.control('')).status).toBe(200);
});

it.each([
	[{}, '"fault" must be a JSON object.'],
	[{ fault: 'explode' }, 'There is no "explode" here; known: status, latency,'],
	[{ fault: { status: 200 } }, '"fault.status" must be a whole number from 400 to 599.'],
	[{ fault: { latency: { min: 9, max: 3 } } }, '"fault.latency.max" must be a whole number from 9 to'],
	[{ fault: { latency: 'long' } }, '"fault.latency" must be a JSON object.'],
	[{ fault: { status: 500, latency: 3 } }, '"fault" must be one of status, latency,'],
	[{ fault: { throttle: { retryAfter: 'soon' } } }, '"fault.throttle.retryAfter" must be one of none,'],
	[{ fault: { status: 500 }, when: { every: 0 } }, '"when.every" must be a whole number from 1 to'],
	[{ fault: { status: 500 }, when: { probability: 2 } }, '"when.probability" must be a number from 0 to 1.'],
	[{ fault: { status: 500 }, match: { path: 'v3' } }, '"match.path" must begin with "/"'],
])('refuses the rule %j', async (rule, message) => {
	const { control } = await start();
	const answer = await control('/faults', { method: 'POST', body: JSON.stringify(rule) });
	expect(answer.status).toBe(400);
	expect((answer.json() as { error: string }).error).toContain(message);
});
