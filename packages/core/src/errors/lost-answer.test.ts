import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { deadUrl, json, loopbackServer } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';

const admin = 'admin@example.com';
const connect = (baseUrl: string) =>
	createArgos({ apiKey: 'unit-test-key', baseUrl, transport: kyTransport({ retries: 0 }) });
const update = (baseUrl: string) =>
	connect(baseUrl).submissions.update({ submissionId: 's1', admin, fullName: 'Ana' });
const review = (baseUrl: string) =>
	connect(baseUrl).submissions.review({ submissionId: 's1', admin, status: 'approved' });
const read = (baseUrl: string) => connect(baseUrl).submissions.get('s1');

it.each([
	['an edit', update, 'unknown', true, 'doing it again is as good'],
	['a review', review, 'unknown', false, 'look in ARGOS whether it has'],
	['a read', read, 'not-applied', true, 'Check the base URL'],
])(
	'tells of %s whose answer was lost what is known of it',
	async (_what, call, outcome, retryable, advice) => {
		await using server = await loopbackServer((_, response) => void response.destroy());
		const message = expect.stringContaining(advice);
		await expect(call(server.url)).rejects.toMatchObject({ kind: 'network', outcome, retryable, message });
	},
);

it.each([
	['an edit', update, 'unknown', true],
	['a review', review, 'unknown', false],
	['a read', read, 'not-applied', true],
])('tells the same of %s after a fault of the server', async (_what, call, outcome, retryable) => {
	await using server = await loopbackServer((_, response) => json(response, 500, {}));
	await expect(call(server.url)).rejects.toMatchObject({ kind: 'server', outcome, retryable });
});

it.each([
	['an edit', update],
	['a review', review],
])('knows that %s did not happen when nobody was there, or ARGOS refused it', async (_what, call) => {
	await expect(call(await deadUrl())).rejects.toMatchObject({ outcome: 'not-applied', retryable: true });
	await using server = await loopbackServer((_, response) => json(response, 400, { message: 'x' }));
	await expect(call(server.url)).rejects.toMatchObject({ outcome: 'not-applied', retryable: false });
});
