import { expect, it } from 'vitest';
import { createArgos } from '../../client.ts';
import { json, loopbackServer } from '../../testing/loopback-server.ts';
import { kyTransport } from '../../transports/ky.ts';
import { type GetManySubmissionsInput, getManySubmissionsOperation } from './get-many.ts';

async function listed(url: string, input: GetManySubmissionsInput) {
	const argos = createArgos({
		apiKey: 'unit-test-key',
		baseUrl: url,
		transport: kyTransport({ retries: 0 }),
	});
	const ids: string[] = [];
	for await (const { submissionId } of getManySubmissionsOperation.run(argos, input)) ids.push(submissionId);
	return ids;
}

// Lists are thinner than the full answer (argos-api.md §5.2), and that filters may be combined is not documented.
it.each([
	[{ email: 'ana.example@example.com', since: '2026-01-02' }, 'email=ana.example%40example.com&count=200'],
	[{ userId: 'user-1', since: '2026-01-02' }, 'userid=user-1&count=200'],
	[{ userId: 'user-1', email: 'ana.example@example.com', since: '2026-01-02' }, 'userid=user-1&count=200'],
])('asks for %j by the one documented filter and picks the rest itself', async (input, query) => {
	await using server = await loopbackServer((_, response) =>
		json(response, 200, {
			Items: [
				{ submission_id: 'early', created_at: '2026-01-01T23:59:59.999Z' },
				{ submission_id: 'thin', created_at: '2026-01-02T00:00:00.000Z' },
				{
					submission_id: 'other',
					created_at: '2026-01-02T00:00:00.000Z',
					userid: 'user-2',
					email: 'b@example.com',
				},
			],
		}),
	);
	expect(await listed(server.url, input)).toEqual(['thin']);
	expect(server.seen.map(({ path }) => path)).toEqual([`/v3/submission?${query}`]);
});

it('asks for a day more on both sides when only days are given', async () => {
	await using server = await loopbackServer((_, response) => json(response, 200, { Items: [] }));
	await listed(server.url, { since: '2026-01-02', until: '2026-01-31' });
	expect(server.seen[0]?.path).toBe('/v3/submission?count=200&start_date=2026-01-01&end_date=2026-02-01');
});
