import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// Which calls make ARGOS tell what, argos-api.md §8.2; the switches stand for what the documents leave open.

/** The triggers so far, oldest first. */
const triggers = async ({ control }: Bench): Promise<string[]> => {
	const { deliveries } = (await control('/deliveries')).json() as { deliveries: { trigger: string }[] };
	return deliveries.map(({ trigger }) => trigger).toReversed();
};

const send = ({ call }: Bench, method: string, path: string, body?: unknown) =>
	call(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });

const admin = 'admin@example.com';

it('tells the status of a migration, its matches after approval only, and nothing under a switch', async () => {
	const bench = await start();
	await migrated(bench);
	await migrated(bench, { kycStatus: 'rejected' });
	await migrated(bench, { email: 'kim+pending+red-flag@example.com' });
	await migrated(bench, { email: 'kim+red-flag@example.com' });
	await migrated(bench, { email: 'kim+incomplete@example.com' });
	expect(await triggers(bench)).toEqual(['approved', 'rejected', 'submit', 'approved', 'aml']);
	bench.sandbox.setSwitches({ migrationEvent: 'none' });
	await migrated(bench);
	expect(await triggers(bench)).toHaveLength(5);
});

it('tells of later decisions and of incomplete cases that ran out', async () => {
	const bench = await start({ switches: { migrationEvent: 'none' } });
	await migrated(bench, { email: 'kim+approved-after-2h@example.com' });
	await migrated(bench, { email: 'kim+incomplete@example.com' });
	bench.setTime('2026-01-16T12:00:00.000Z');
	await bench.call('/submission');
	expect(await triggers(bench)).toEqual(['approved', 'rejected']);
});

it('tells of an edit by `updated`, and of its result under a switch', async () => {
	const bench = await start({ switches: { migrationEvent: 'none' } });
	const submissionId = await migrated(bench);
	const edit = () =>
		send(bench, 'PATCH', '/submission', { submissionId, admin, data: { kycStatus: 'rejected' } });
	await edit();
	expect(await triggers(bench)).toEqual(['updated']);
	bench.sandbox.setSwitches({ editEvent: 'updated-and-result' });
	await edit();
	expect(await triggers(bench)).toEqual(['updated', 'updated', 'rejected']);
});

it('tells of a review by its result, or not at all under a switch', async () => {
	const bench = await start({ switches: { migrationEvent: 'none' } });
	const review = async () => {
		const submissionId = await migrated(bench, { email: 'kim+pending@example.com' });
		return send(bench, 'POST', '/submission/review', { submissionId, admin, status: 'approved' });
	};
	await review();
	expect(await triggers(bench)).toEqual(['approved']);
	bench.sandbox.setSwitches({ reviewEvent: 'none' });
	await review();
	expect(await triggers(bench)).toEqual(['approved']);
});

it('tells of a deletion only when the acting administrator is named', async () => {
	const bench = await start({ switches: { migrationEvent: 'none' } });
	const [first, second] = [await migrated(bench), await migrated(bench)];
	await send(bench, 'DELETE', `/submission?submission_id=${first}`);
	expect(await triggers(bench)).toEqual([]);
	await send(bench, 'DELETE', `/submission?submission_id=${second}&admin_name=${admin}`);
	expect(await triggers(bench)).toEqual(['delete']);
});

it('tells a decision of the inspector, and nothing twice while a case keeps waiting', async () => {
	const bench = await start({ switches: { migrationEvent: 'none' } });
	const id = await migrated(bench);
	bench.sandbox.decide(id, { status: 'pending' });
	bench.sandbox.decide(id, { status: 'pending', redFlag: { matches: 1, riskLevel: 'Low' } });
	expect(await triggers(bench)).toEqual(['submit']);
	bench.sandbox.setSwitches({ amlEvent: 'always' });
	bench.sandbox.decide(id, { status: 'pending', redFlag: { matches: 1, riskLevel: 'Low' } });
	bench.sandbox.decide(id, { status: 'rejected' });
	expect(await triggers(bench)).toEqual(['submit', 'aml', 'rejected']);
});
