import { expect, it } from 'vitest';
import { createArgos } from '../client.ts';
import { json, loopbackServer, type Seen } from '../testing/loopback-server.ts';
import { kyTransport } from '../transports/ky.ts';
import { confirmWebhook } from './confirm-webhook.ts';
import { parseWebhook } from './parse-webhook.ts';

const TIME = '2026-01-15T10:05:00.000Z';
// The answer of argos-api.md §5.16.
const RECORD = {
	name: 'Ana Example',
	id: 'r1',
	submissionId: 'sub1',
	status: 'screenedNoMatches',
	updateTime: TIME,
	openCount: 0,
	truePositiveCount: 0,
};

/** A project that has `sub1` and, by path, these records. */
async function arrive(records: Record<string, { status: number; body: object }>, claimed: object[]) {
	const answer = ({ path }: Seen) =>
		path.startsWith('/v3/submission?')
			? { status: 200, body: { Items: [{ submission_id: 'sub1', kyc: { result: 'approved' } }] } }
			: (records[path] ?? { status: 404, body: { message: 'Not Found' } });
	await using server = await loopbackServer((seen, response) => {
		const { status, body } = answer(seen);
		json(response, status, body);
	});
	const argos = createArgos({
		apiKey: 'unit-test-key',
		baseUrl: server.url,
		transport: kyTransport({ retries: 0 }),
	});
	const body = { webhook_trigger: 'aml_monitor', submission_id: 'sub1', records: claimed };
	const confirmation = await confirmWebhook(argos, parseWebhook(body)).catch((error: unknown) => error);
	return { confirmation, paths: server.seen.map(({ path }) => path) };
}

const PATH = '/v3/submission/aml/monitor/default/r1';

it('tells of each record that the API knows, once for each time that it was looked at', async () => {
	const claimed = [
		{ recordId: 'r1', worklistId: 'default' },
		{ recordId: 'unknown', worklistId: 'default' },
		{ recordId: 'nowhere' },
	];
	const { confirmation, paths } = await arrive({ [PATH]: { status: 200, body: RECORD } }, claimed);
	expect(paths).toEqual([
		'/v3/submission?submission_id=sub1',
		PATH,
		'/v3/submission/aml/monitor/default/unknown',
	]);
	expect(confirmation).toMatchObject({
		confirmed: true,
		events: [{ id: `sub1:monitored:r1:${TIME}`, type: 'monitored', occurredAt: TIME }],
		records: [{ recordId: 'r1', status: 'screenedNoMatches', openCount: 0 }],
	});
});

it("does not take another submission's record", async () => {
	const body = { ...RECORD, submissionId: 'sub2' };
	const claimed = [{ recordId: 'r1', worklistId: 'default' }];
	const { confirmation } = await arrive({ [PATH]: { status: 200, body } }, claimed);
	expect(confirmation).toMatchObject({ confirmed: false, reason: 'not-shown' });
});

it('asks for twenty records at most, however many are claimed', async () => {
	const claimed = Array.from({ length: 500 }, (_, n) => ({ recordId: `r${n}`, worklistId: 'default' }));
	const { paths } = await arrive({}, claimed);
	expect(paths).toHaveLength(21);
});

it('fails when a record cannot be asked for, so that the webhook can come again', async () => {
	const claimed = [{ recordId: 'r1', worklistId: 'default' }];
	const { confirmation } = await arrive({ [PATH]: { status: 502, body: {} } }, claimed);
	expect(confirmation).toMatchObject({ kind: 'server' });
});
