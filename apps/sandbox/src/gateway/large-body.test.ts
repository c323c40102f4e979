import { request } from 'node:http';
import { expect, it } from 'vitest';
import { start } from '../testing/start.ts';

const MEGABYTE = Buffer.alloc(1_048_576, 97);

/** Sends so many megabytes in chunks, as fast as the other side takes them, to the end. */
function upload(url: string, megabytes: number): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const call = request(url, { method: 'POST', headers: { 'x-api-key': 'sandbox-key' } }, async (answer) => {
			let text = '';
			for await (const part of answer) text += String(part);
			resolve({ status: answer.statusCode ?? 0, text });
		});
		call.on('error', reject);
		let sent = 0;
		const more = () => {
			while (sent < megabytes) {
				sent += 1;
				if (!call.write(MEGABYTE)) {
					call.once('drain', more);
					return;
				}
			}
			call.end();
		};
		more();
	});
}

it('answers 413 to a body of 60 MB that comes in chunks, to a caller who sends it to the end', async () => {
	const { sandbox } = await start();
	const answer = await upload(`${sandbox.url}/submission/migration`, 60);
	expect(answer).toEqual({ status: 413, text: '{"message":"Request Entity Too Large"}' });
	expect((await upload(`${sandbox.url}/submission/migration`, 1)).status).toBe(400);
});
