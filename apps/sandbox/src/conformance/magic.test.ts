import { expect, it } from 'vitest';
import { type Bench, EXAMPLE, migrated, start } from '../testing/start.ts';

// What an applicant's e-mail address makes the sandbox do. None of this is in the vendor's documents.

const kyc = async ({ call }: Bench, id: string) => {
	const { Items } = (await call(`/submission?submission_id=${id}`)).json() as {
		Items: [{ kyc: Record<string, unknown>; aml: Record<string, unknown> } & Record<string, unknown>];
	};
	return Items[0];
};

it('keeps the status that a migration sends when no tag says more', async () => {
	const bench = await start();
	const id = await migrated(bench, { email: 'kim+newsletter@example.com', kycStatus: 'rejected' });
	expect((await kyc(bench, id)).kyc).toMatchObject({ result: 'rejected' });
});

it.each([
	['pending', { result: 'pending' }],
	['incomplete', { result: 'incomplete' }],
	[
		'reject-expired_id',
		{ result: 'rejected', comment: ['The document has expired'], commentCode: ['expired_id'] },
	],
])('takes the status of the tag %s', async (tag, expected) => {
	const bench = await start();
	const item = await kyc(bench, await migrated(bench, { email: `kim+${tag}@example.com` }));
	expect(item.kyc).toEqual(expected);
	expect(Object.hasOwn(item, 'applicant_id')).toBe(false);
});

it('flags with as many matches as asked for, each with a report', async () => {
	const bench = await start();
	const { aml } = await kyc(bench, await migrated(bench, { email: 'kim+red-flag-3-low@example.com' }));
	expect(aml).toMatchObject({ currentstatus: 'Red Flag', risk_level_summary: 'Low' });
	const matches = aml.matches as { resource_id: string }[];
	expect(matches).toHaveLength(3);
	const report = await bench.call(`/report/aml?resourceId=${matches[0]?.resource_id}`);
	expect(report.text.slice(0, 4)).toBe('%PDF');
});

it('decides later, at the moment that was asked for, not when somebody looks', async () => {
	const bench = await start();
	const id = await migrated(bench, { email: 'kim+approved-after-2h+reject-other-after-3h@example.com' });
	bench.setTime('2026-01-15T13:59:59.999Z');
	expect((await kyc(bench, id)).kyc).toEqual({ result: 'pending' });
	bench.setTime('2026-01-15T14:30:00.000Z');
	expect(await kyc(bench, id)).toMatchObject({
		kyc: { result: 'approved' },
		kyc_result_at: '2026-01-15T14:00:00.000Z',
		updated_at: '2026-01-15T14:00:00.000Z',
		reviewer: 'system',
	});
	bench.setTime('2026-01-16T12:00:00.000Z');
	expect(await kyc(bench, id)).toMatchObject({
		kyc: { result: 'rejected', commentCode: ['other'] },
		kyc_result_at: '2026-01-15T15:00:00.000Z',
	});
});

it('decides nothing later for a case that was deleted', async () => {
	const bench = await start();
	const id = await migrated(bench, { email: 'kim+approved-after-2h@example.com' });
	await bench.call(`/submission?submission_id=${id}`, { method: 'DELETE' });
	bench.setTime('2026-01-16T12:00:00.000Z');
	expect((await kyc(bench, id)).kyc).toEqual({ result: 'pending' });
});

it('holds the answer back, after the case is stored', async () => {
	const bench = await start();
	const began = performance.now();
	let isAnswered = false;
	const answer = migrated(bench, { email: 'kim+slow-1500ms@example.com' }).then(() => {
		isAnswered = true;
	});
	await expect
		.poll(async () => ((await bench.call('/submission')).json() as { Items: unknown[] }).Items.length)
		.toBe(1);
	expect(isAnswered).toBe(false);
	await answer;
	expect(performance.now() - began).toBeGreaterThanOrEqual(1495);
});

it('answers at once what it holds back when it closes', async () => {
	const bench = await start();
	const answer = bench.migrate({ ...EXAMPLE, email: 'kim+slow-1m@example.com' });
	await expect
		.poll(async () => ((await bench.call('/submission')).json() as { Items: unknown[] }).Items.length)
		.toBe(1);
	await bench.sandbox.close();
	expect((await answer).status).toBe(200);
});

it('rejects an incomplete case a day after it began, or when the switch says', async () => {
	const bench = await start();
	const id = await migrated(bench, { email: 'kim+incomplete@example.com' });
	bench.setTime('2026-01-16T11:59:59.999Z');
	expect((await kyc(bench, id)).kyc).toEqual({ result: 'incomplete' });
	bench.setTime('2026-01-16T18:00:00.000Z');
	expect(await kyc(bench, id)).toMatchObject({
		kyc: { result: 'rejected', commentCode: ['other'] },
		kyc_result_at: '2026-01-16T12:00:00.000Z',
		reviewer: 'system',
	});
});

it('lets incomplete cases live under incompleteExpiryHours 0', async () => {
	const bench = await start({ switches: { incompleteExpiryHours: 0 } });
	const id = await migrated(bench, { email: 'kim+incomplete@example.com' });
	bench.setTime('2027-01-15T12:00:00.000Z');
	expect((await kyc(bench, id)).kyc).toEqual({ result: 'incomplete' });
});
