import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterEach, expect, it } from 'vitest';
import { idsOf, poller, run } from './run.ts';

const DAY_MS = 86_400_000;
const APPROVED = { events: ['approved'] };

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function pendingCases(options: Parameters<typeof createSandbox>[0] = {}): Promise<string[]> {
	sandbox = await createSandbox({ people: 60, ...options });
	return idsOf(sandbox, 'pending');
}

const idsIn = (items: { json: { submissionId?: unknown } }[]) => items.map(({ json }) => json.submissionId);

it.each(['off', 'aes-256-ecb'] as const)(
	'remembers on the first poll and then tells of an approval once, with encryption %s',
	async (encryption) => {
		const [id = ''] = await pendingCases({ encryption });
		const trigger = await poller(sandbox, APPROVED);
		expect(await trigger.poll()).toEqual([]);

		sandbox.decide(id, { status: 'approved', redFlag: { matches: 2, riskLevel: 'High' } });
		const items = await trigger.poll();
		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			id: expect.stringMatching(new RegExp(`^${id}:approved:\\d{4}-\\d{2}-\\d{2}T`)),
			submissionId: id,
			status: 'approved',
			submission: {
				email: expect.stringContaining('@example.com'),
				aml: {
					status: 'Red Flag',
					riskLevel: 'High',
					matches: [{ resourceId: expect.any(String) }, { resourceId: expect.any(String) }],
				},
			},
		});
		expect(await trigger.poll()).toEqual([]);
	},
);

it('gives the whole submission when it shall not simplify', async () => {
	const [id = ''] = await pendingCases();
	const trigger = await poller(sandbox, { ...APPROVED, simplify: false });
	await trigger.poll();
	sandbox.decide(id, { status: 'approved' });
	const [item] = await trigger.poll();
	expect(item?.json).toMatchObject({ submission: { submissionId: id, raw: { submission_id: id } } });
});

it('tells only of the events that were picked', async () => {
	const [first = '', second = ''] = await pendingCases();
	const trigger = await poller(sandbox, { events: ['rejected'] });
	await trigger.poll();
	sandbox.decide(first, { status: 'approved' });
	sandbox.decide(second, { status: 'rejected', commentCode: 'expired_id' });
	expect(idsIn(await trigger.poll())).toEqual([second]);
});

it('tells of a red flag once, by polling and in the editor', async () => {
	const [id = ''] = await pendingCases();
	const trigger = await poller(sandbox, { events: ['red-flag'] });
	await trigger.poll();
	sandbox.decide(id, { status: 'approved', redFlag: { matches: 2, riskLevel: 'High' } });
	const items = await trigger.poll();
	expect(idsIn(items)).toEqual([id]);
	expect(items[0]?.json).toMatchObject({
		type: 'red-flag',
		submission: { aml: { status: 'Red Flag' } },
	});
	expect(await trigger.poll()).toEqual([]);
	expect(idsIn(await trigger.manualPoll())).toHaveLength(1);
});

it.each([[[]], [['deleted']]])('refuses %j as events instead of staying silent', async (events) => {
	sandbox = await createSandbox({ people: 0 });
	const trigger = await poller(sandbox, { events });
	await expect(trigger.poll()).rejects.toMatchObject({
		name: 'NodeOperationError',
		message: 'No event is picked, or one that ARGOS does not have',
		description: 'Pick at least one of: Approved, Pending Review, Rejected, AML Red Flag, Any Change.',
	});
});

it('starts with what is there when asked to', async () => {
	await pendingCases();
	const approved = await idsOf(sandbox, 'approved');
	const trigger = await poller(sandbox, { ...APPROVED, options: { emitExisting: true } });
	const told: unknown[] = [];
	for (let poll = 0; poll < 5; poll++) told.push(...idsIn(await trigger.poll()));
	expect(new Set(told).size).toBe(told.length);
	expect(told.length).toBeGreaterThan(0);
	expect(approved).toEqual(expect.arrayContaining(told));
});

it('tells nothing twice and misses nothing across restarts, although n8n saves only when items come', async () => {
	const [first = '', second = '', third = ''] = await pendingCases();
	const before = await poller(sandbox, APPROVED);
	await before.poll();
	sandbox.decide(first, { status: 'approved' });
	expect(idsIn(await before.poll())).toEqual([first]);
	sandbox.decide(second, { status: 'rejected' });
	expect(await before.poll()).toEqual([]);

	sandbox.decide(third, { status: 'approved' });
	const after = await poller(sandbox, APPROVED, before.saved());
	expect(idsIn(await after.poll())).toEqual([third]);
	expect(await after.poll()).toEqual([]);
});

it('goes on from what the first version of the trigger saved', async () => {
	const day = Date.parse('2026-03-02T00:00:00Z');
	let clock = day - 10 * DAY_MS;
	const [old = ''] = await pendingCases({ now: () => new Date(clock) });
	const open = { id: old, at: clock - 1000, mark: 'pending:2026-02-19T23:59:00.000Z' };
	clock = day;
	const watch = { version: 1, seeded: true, watermark: day - DAY_MS, floor: day - 2 * DAY_MS, seen: {} };
	const saved = { 'node:Tested': { watch: { ...watch, open: [open], openLeft: 0 } } };
	sandbox.decide(old, { status: 'approved' });
	const trigger = await poller(sandbox, APPROVED, saved);
	expect(idsIn(await trigger.poll())).toEqual([old]);
	expect(await trigger.poll()).toEqual([]);
	expect(trigger.saved()).toMatchObject({ 'node:Tested': { watch: { version: 2 } } });
});

it('catches what was approved right after the activation, before anything was told', async () => {
	const [id = ''] = await pendingCases();
	const before = await poller(sandbox, APPROVED);
	await before.poll();
	sandbox.decide(id, { status: 'approved' });
	const after = await poller(sandbox, APPROVED, before.saved());
	expect(idsIn(await after.poll())).toEqual([id]);
});

it('catches an approval that comes ten days after the submission', async () => {
	let clock = Date.now();
	const [late = ''] = await pendingCases({ now: () => new Date(clock) });
	const trigger = await poller(sandbox, APPROVED);
	await trigger.poll();
	for (let day = 1; day <= 10; day++) {
		clock += DAY_MS;
		await run(sandbox, {
			resource: 'submission',
			operation: 'migrate',
			admin: sandbox.admin,
			email: `day.${day}@example.com`,
			fullName: 'Day Example',
			birthDate: '1990-01-01',
			kycStatus: 'rejected',
		});
		expect(await trigger.poll()).toEqual([]);
	}
	sandbox.decide(late, { status: 'approved' });
	expect(idsIn(await trigger.poll())).toEqual([late]);
	expect(await trigger.poll()).toEqual([]);
});

it('tells once when n8n lets two polls overlap', async () => {
	const [id = ''] = await pendingCases();
	const trigger = await poller(sandbox, APPROVED);
	await trigger.poll();
	sandbox.decide(id, { status: 'approved' });
	const both = await Promise.all([trigger.poll(), trigger.poll()]);
	expect(idsIn(both.flat())).toEqual([id]);
});

it('goes on when the clock was set back while a poll was under way', async () => {
	const [id = ''] = await pendingCases();
	const before = await poller(sandbox, APPROVED);
	await before.poll();
	sandbox.decide(id, { status: 'approved' });
	const saved = before.saved();
	Object.assign(saved['node:Tested'] as object, { busyUntil: Date.now() + DAY_MS });
	const after = await poller(sandbox, APPROVED, saved);
	expect(idsIn(await after.poll())).toEqual([id]);
});

it('loses nothing over a poll that fails, and tells n8n whom to wake', async () => {
	const [id = ''] = await pendingCases();
	const trigger = await poller(sandbox, APPROVED);
	await trigger.poll();
	sandbox.decide(id, { status: 'approved' });
	sandbox.setSwitches({ allowedIps: ['203.0.113.1'] });
	await expect(trigger.poll()).rejects.toMatchObject({
		name: 'NodeApiError',
		httpCode: '403',
		failure: { cause: 'configuration-invalid' },
	});
	sandbox.setSwitches({ allowedIps: null });
	expect(idsIn(await trigger.poll())).toEqual([id]);
});

it('keeps no personal data in the state of the workflow', async () => {
	const [id = ''] = await pendingCases();
	const trigger = await poller(sandbox, APPROVED);
	await trigger.poll();
	sandbox.decide(id, { status: 'approved' });
	await trigger.poll();
	const state = JSON.stringify(trigger.saved());
	expect(state).toContain(id);
	expect(state).not.toContain('example.com');
	expect(Object.keys(trigger.saved())).toEqual(['node:Tested']);
});

it('shows the latest approval in the editor, again and again, and remembers nothing of it', async () => {
	const [id = ''] = await pendingCases();
	sandbox.decide(id, { status: 'approved' });
	const trigger = await poller(sandbox, APPROVED);
	expect(idsIn(await trigger.manualPoll())).toEqual([id]);
	expect(idsIn(await trigger.manualPoll())).toEqual([id]);
	expect(trigger.staticData()).toEqual({});
});

it('says in the editor what to do when there is nothing to show', async () => {
	sandbox = await createSandbox({ people: 0 });
	const trigger = await poller(sandbox, { events: ['pending', 'rejected'] });
	await expect(trigger.manualPoll()).rejects.toMatchObject({
		message: 'No submission of the last 30 days fits these events: Pending Review, Rejected',
		description: 'Pick other events, or let one of them happen to a submission in ARGOS and try again.',
	});
});
