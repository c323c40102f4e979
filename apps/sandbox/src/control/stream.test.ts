import { get, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

/** Opens the stream; gives a reader of the next piece of text and the end of it all. */
async function listen({ sandbox }: Bench) {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		get(`http://127.0.0.1:${sandbox.port}/_sandbox/stream`, resolve).on('error', reject);
	});
	response.setEncoding('utf8');
	const pieces = response[Symbol.asyncIterator]();
	let text = '';
	async function until(part: string): Promise<string> {
		while (!text.includes(part)) {
			const { value, done } = await pieces.next();
			if (done) throw new Error(`The stream ended before ${part}: ${text}`);
			text += String(value);
		}
		return text;
	}
	return { response, until, next: () => pieces.next() };
}

it('tells what is new as server-sent events', async () => {
	const bench = await start();
	const { response, until } = await listen(bench);
	expect(response.headers['content-type']).toBe('text/event-stream');
	await until(': connected\n\n');
	const id = await migrated(bench);
	await until('data: {"kind":"request","id":"1"}\n\n');
	expect(await until('"kind":"delivery"')).toContain(`data: {"kind":"submission","id":"${id}"}\n\n`);
	await bench.control('/switches', { method: 'PATCH', body: '{"defaultCount":9}' });
	await until('data: {"kind":"settings"}\n\n');
});

it('ends when the sandbox closes', async () => {
	const bench = await start();
	const { until, next } = await listen(bench);
	await until(': connected\n\n');
	await bench.sandbox.close();
	expect(await next()).toMatchObject({ done: true });
});

it('lets other listeners go on when one leaves', async () => {
	const bench = await start();
	const [first, second] = [await listen(bench), await listen(bench)];
	await Promise.all([first.until(': connected'), second.until(': connected')]);
	first.response.destroy();
	await migrated(bench);
	await second.until('"kind":"request"');
});
