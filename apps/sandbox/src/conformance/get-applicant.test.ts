import { expect, it } from 'vitest';
import { migrated, start } from '../testing/start.ts';

// GET /submission/applicant, argos-api.md §5.3.

it.each(['v3', 'v2'] as const)(
	'answers a bare array of the approved cases of one person (%s)',
	async (version) => {
		const bench = await start();
		const first = await migrated(bench, { email: 'one@example.com' });
		const second = await migrated(bench, { email: 'two@example.com' });
		await migrated(bench, { email: 'three@example.com', fullName: 'someone else' });
		await migrated(bench, { email: 'four@example.com', kycStatus: 'rejected' });
		const single = (await bench.call(`/submission?submission_id=${first}`)).json() as {
			Items: [{ applicant_id: string }];
		};
		const query = `/submission/applicant?applicant_id=${single.Items[0].applicant_id}`;
		const answer = await bench.call(query, {}, version);
		expect(answer.status).toBe(200);
		expect(answer.json()).toEqual(
			expect.arrayContaining([
				{ submission_id: first, email: 'one@example.com' },
				{ submission_id: second, email: 'two@example.com' },
			]),
		);
		expect(answer.json()).toHaveLength(2);
	},
);

it('answers an empty array for an applicant that is not there', async () => {
	const { call } = await start();
	expect((await call('/submission/applicant?applicant_id=nobody')).json()).toEqual([]);
});

it('refuses a call without applicant_id like the gateway, or answers an empty array under a switch', async () => {
	const { call, sandbox } = await start();
	const refused = await call('/submission/applicant');
	expect(refused.status).toBe(400);
	expect(refused.json()).toEqual({ message: 'Invalid Query String parameters' });
	sandbox.setSwitches({ missingApplicantId: 'empty' });
	expect((await call('/submission/applicant')).json()).toEqual([]);
});
