import { createCipheriv, createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createArgos } from '../../client.ts';
import { json, loopbackServer } from '../../testing/loopback-server.ts';
import { kyTransport } from '../../transports/ky.ts';
import { readWebhookOperation } from './read.ts';

const KEY = 'unit-test-key';
const SAID = { webhook_trigger: 'approved', submission_id: 's1', kyc_result: { status: 'approved' } };

function sealed(text: string): string {
	const cipher = createCipheriv('aes-256-ecb', createHash('sha256').update(KEY).digest(), null);
	return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

async function read(body: string, result: string, encryption: 'off' | 'aes-256-ecb' = 'off') {
	await using server = await loopbackServer((_, response) => {
		const answer = JSON.stringify({
			Items: [{ submission_id: 's1', kyc: { result }, kyc_result_at: '2026-01-15T10:05:00.000Z' }],
		});
		json(
			response,
			200,
			encryption === 'off' ? JSON.parse(answer) : { data: sealed(answer), isEncrypted: true },
		);
	});
	const argos = createArgos({ apiKey: KEY, baseUrl: server.url, transport: kyTransport(), encryption });
	return await readWebhookOperation.run(argos, { body });
}

it('tells what the API confirms', async () => {
	const news = await read(JSON.stringify(SAID), 'approved');
	expect(news).toMatchObject({
		trigger: 'approved',
		confirmed: true,
		events: [{ id: 's1:approved:2026-01-15T10:05:00.000Z', type: 'approved' }],
	});
});

it('tells nothing that the API denies', async () => {
	const news = await read(JSON.stringify(SAID), 'pending');
	expect(news).toMatchObject({ confirmed: false, reason: 'differs', events: [] });
});

it('opens an encrypted one', async () => {
	const body = JSON.stringify({ data: sealed(JSON.stringify(SAID)) });
	expect(await read(body, 'approved', 'aes-256-ecb')).toMatchObject({ confirmed: true });
	await expect(read(body, 'approved')).rejects.toMatchObject({ kind: 'decryption' });
});
