import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createSandbox, type SandboxOptions } from '../sandbox.ts';
import { opensslDecrypt } from '../testing/openssl.ts';
import { receiver } from '../testing/receiver.ts';
import { migrated, start } from '../testing/start.ts';

/** A sandbox with a receiver, whose migrations are silent: only what a test does afterwards is heard. */
async function listening({ switches, ...options }: SandboxOptions = {}) {
	const hook = await receiver();
	const bench = await start({
		webhook: { url: hook.url },
		switches: { migrationEvent: 'none', ...switches },
		...options,
	});
	return { hook, bench, sandbox: bench.sandbox };
}

/** A database file for one test. */
function ownFile(): string {
	const folder = mkdtempSync(join(tmpdir(), 'argos-sandbox-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return join(folder, 'sandbox.db');
}

it('posts JSON to the target when a case is decided, and notes it down', async () => {
	const { hook, bench, sandbox } = await listening();
	const id = await migrated(bench);
	sandbox.decide(id, { status: 'pending' });
	await sandbox.webhooksSent();
	expect(hook.received).toHaveLength(1);
	expect(hook.received[0]).toMatchObject({
		method: 'POST',
		url: '/hook',
		headers: { 'content-type': 'application/json' },
	});
	expect(hook.received[0]?.headers).not.toHaveProperty('x-argos-sandbox-delivery');
	expect(hook.received[0]?.json()).toMatchObject({ webhook_trigger: 'submit', submission_id: id });
	const answer = await bench.control('/deliveries');
	expect(answer.json()).toEqual({
		deliveries: [
			{
				id: '1',
				trigger: 'submit',
				submissionId: id,
				url: hook.url,
				state: 'delivered',
				createdAt: '2026-01-15T12:00:00.000Z',
				payload: hook.received[0]?.json(),
				body: hook.received[0]?.text,
				attempts: [{ at: '2026-01-15T12:00:00.000Z', durationMs: expect.any(Number), status: 200 }],
			},
		],
	});
});

it('tells approval first and the AML result after it', async () => {
	const { hook, bench, sandbox } = await listening();
	const id = await migrated(bench);
	sandbox.decide(id, { status: 'approved', redFlag: { matches: 1, riskLevel: 'High' } });
	await sandbox.webhooksSent();
	expect(hook.received.map((one) => one.json())).toMatchObject([
		{ webhook_trigger: 'approved', kyc_result: { status: 'approved' } },
		{ webhook_trigger: 'aml', aml_result: { currentstatus: 'Red Flag', risk_level_summary: 'High' } },
	]);
});

it('keeps the order of one submission even when the first webhook has to be tried again', async () => {
	const { hook, bench, sandbox } = await listening({});
	sandbox.webhook({ url: hook.url, retries: 2, retryDelayMs: 1 });
	const id = await migrated(bench);
	hook.answerWith(500, 0);
	sandbox.decide(id, { status: 'pending' });
	sandbox.decide(id, { status: 'rejected' });
	await sandbox.webhooksSent();
	expect(hook.received.map((one) => (one.json() as { webhook_trigger: string }).webhook_trigger)).toEqual([
		'submit',
		'submit',
		'submit',
		'rejected',
	]);
	const [rejected, submit] = sandbox.deliveries();
	expect(rejected).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] });
	expect(submit).toMatchObject({
		state: 'delivered',
		attempts: [
			{ status: 500 },
			{ error: 'the receiver closed the connection without an answer' },
			{ status: 200 },
		],
	});
});

it('notes every try of a webhook that is sent again while it is still under way', async () => {
	const { hook, bench, sandbox } = await listening();
	const release = hook.hold();
	sandbox.decide(await migrated(bench), { status: 'pending' });
	await hook.arrived(1);
	sandbox.redeliver('1');
	release();
	await sandbox.webhooksSent();
	expect(hook.received).toHaveLength(2);
	expect(sandbox.deliveries()).toMatchObject([
		{ id: '1', state: 'delivered', attempts: [{ status: 200 }, { status: 200 }] },
	]);
});

it('tries once unless told otherwise, and counts anything but a 2xx as failed', async () => {
	const { hook, bench, sandbox } = await listening();
	const id = await migrated(bench);
	hook.answerWith(302);
	sandbox.decide(id, { status: 'pending' });
	await sandbox.webhooksSent();
	expect(hook.received).toHaveLength(1);
	expect(sandbox.deliveries()).toMatchObject([{ state: 'failed', attempts: [{ status: 302 }] }]);
});

it('says that nobody listens, and delivers when asked again', async () => {
	const { hook, bench, sandbox } = await listening();
	const id = await migrated(bench);
	sandbox.webhook({ url: 'http://127.0.0.1:1/hook' });
	sandbox.decide(id, { status: 'pending' });
	await sandbox.webhooksSent();
	expect(sandbox.deliveries()).toMatchObject([
		{ id: '1', state: 'failed', attempts: [{ error: 'nothing listens at that address' }] },
	]);
	sandbox.webhook({ url: hook.url });
	const answer = await bench.control('/deliveries/1/redeliver', { method: 'POST' });
	expect(answer.json()).toMatchObject({ id: '1', state: 'waiting' });
	await sandbox.webhooksSent();
	expect(hook.received.map((one) => one.json())).toMatchObject([{ submission_id: id }]);
	expect((await bench.control('/deliveries/1')).json()).toMatchObject({
		state: 'delivered',
		url: hook.url,
		attempts: [{ error: 'nothing listens at that address' }, { status: 200 }],
	});
});

it('gives up on a receiver that does not answer in time', async () => {
	const { hook, bench, sandbox } = await listening();
	sandbox.webhook({ url: hook.url, timeoutMs: 20 });
	const release = hook.hold();
	const id = await migrated(bench);
	sandbox.decide(id, { status: 'pending' });
	await sandbox.webhooksSent();
	expect(sandbox.deliveries()).toMatchObject([{ attempts: [{ error: 'no answer within 20 ms' }] }]);
	release();
});

it('answers the caller before the receiver has answered', async () => {
	const { hook, bench, sandbox } = await listening({ switches: { migrationEvent: 'result' } });
	const release = hook.hold();
	const id = await migrated(bench);
	await hook.arrived(1);
	expect(sandbox.deliveries()).toMatchObject([{ submissionId: id, state: 'waiting', attempts: [] }]);
	release();
	await sandbox.webhooksSent();
	expect(sandbox.deliveries()).toMatchObject([{ state: 'delivered' }]);
});

it('writes down what it would have sent when there is no target', async () => {
	const { bench, sandbox, hook } = await listening();
	expect((await bench.control('/webhook', { method: 'DELETE' })).json()).toBeNull();
	expect((await bench.control('/webhook')).json()).toBeNull();
	const id = await migrated(bench);
	sandbox.decide(id, { status: 'pending' });
	expect(sandbox.deliveries()).toMatchObject([
		{ state: 'no-target', payload: { webhook_trigger: 'submit' }, attempts: [] },
	]);
	await sandbox.webhooksSent();
	expect(hook.received).toHaveLength(0);
});

it('sends every webhook as a ciphertext that OpenSSL opens', async () => {
	const { hook, bench, sandbox } = await listening({ encryption: 'aes-256-ecb' });
	const event = (submissionId: string) =>
		bench.control('/webhooks/send', {
			method: 'POST',
			body: JSON.stringify({ trigger: 'delete', submissionId }),
		});
	sandbox.seed({ people: 1 });
	const { submissions } = (await bench.control('/submissions')).json() as {
		submissions: { submissionId: string }[];
	};
	const submissionId = submissions[0]?.submissionId ?? '';
	await event(submissionId);
	sandbox.setSwitches({ webhookIsEncrypted: false, percentEncodeWebhooks: true });
	await event(submissionId);
	await sandbox.webhooksSent();
	const [plain, encoded] = hook.received.map((one) => one.json() as { data: string });
	const keyHex = createHash('sha256').update('sandbox-key').digest('hex');
	expect(plain).toEqual({ data: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/), isEncrypted: true });
	expect(JSON.parse(opensslDecrypt(keyHex, plain?.data ?? ''))).toEqual({
		webhook_trigger: 'delete',
		submission_id: submissionId,
		account_email: 'admin@example.com',
		delete_time: '2026-01-15T12:00:00.000Z',
	});
	expect(encoded).toEqual({ data: expect.stringMatching(/^[A-Za-z0-9%]+$/) });
	expect(opensslDecrypt(keyHex, decodeURIComponent(encoded?.data ?? ''))).toContain('"delete"');
});

it('marks deliveries with a header of its own only when asked', async () => {
	const { hook, bench, sandbox } = await listening();
	const id = await migrated(bench);
	const body = JSON.stringify({ url: hook.url, debugHeader: true });
	expect((await bench.control('/webhook', { method: 'PUT', body })).json()).toEqual({
		url: hook.url,
		retries: 0,
		retryDelayMs: 1000,
		timeoutMs: 10_000,
		debugHeader: true,
	});
	sandbox.decide(id, { status: 'pending' });
	await sandbox.webhooksSent();
	expect(hook.received[0]?.headers['x-argos-sandbox-delivery']).toBe('1');
});

it.each([
	['http://192.0.2.7/hook', 'is not on this computer'],
	['https://hooks.example.com/argos', 'is not on this computer'],
	['http://127.0.0.1.example.com/', 'is not on this computer'],
	['http://[::ffff:192.0.2.7]/', 'is not on this computer'],
	['ftp://127.0.0.1/', 'must be an http or https address'],
	['http://user:secret@127.0.0.1/', 'must hold no user name'],
	['here', 'must be an http or https address'],
])('refuses the target %s', async (url, message) => {
	const { bench, sandbox, hook } = await listening();
	const answer = await bench.control('/webhook', { method: 'PUT', body: JSON.stringify({ url }) });
	expect(answer.status).toBe(400);
	expect(answer.text).toContain(message);
	expect(() => sandbox.webhook({ url })).toThrow(message);
	expect((await bench.control('/webhook')).json()).toMatchObject({ url: hook.url });
});

it('refuses to wait for an answer without end', async () => {
	const { sandbox, hook } = await listening();
	expect(() => sandbox.webhook({ url: hook.url, timeoutMs: 0 })).toThrow(
		'"timeoutMs" must be a whole number from 1 to 600000.',
	);
});

it('takes a target elsewhere only when it was started so', async () => {
	const { sandbox } = await start({ allowRemoteWebhooks: true });
	expect(sandbox.webhook({ url: 'https://hooks.example.com/argos' })).toMatchObject({
		url: 'https://hooks.example.com/argos',
	});
});

it('shows what it would have sent at the time, and sends that when somebody listens later', async () => {
	const { bench, sandbox, hook } = await listening();
	sandbox.webhook(undefined);
	const id = await migrated(bench);
	sandbox.decide(id, { status: 'rejected', commentCode: 'expired_id' });
	sandbox.decide(id, { status: 'approved' });
	const [approved, rejected] = sandbox.deliveries();
	expect(approved).toMatchObject({ id: '2', trigger: 'approved', state: 'no-target' });
	expect(rejected).toMatchObject({
		id: '1',
		payload: { webhook_trigger: 'rejected', kyc_result: { status: 'rejected' } },
	});
	sandbox.webhook({ url: hook.url });
	sandbox.redeliver('1');
	await sandbox.webhooksSent();
	expect(hook.received.map((one) => one.json())).toMatchObject([{ webhook_trigger: 'rejected' }]);
	expect(sandbox.deliveries()).toMatchObject([
		{ id: '2', state: 'no-target' },
		{ id: '1', state: 'delivered', attempts: [{ status: 200 }] },
	]);
	sandbox.reset();
	expect(sandbox.deliveries()).toEqual([]);
});

it('fires nothing by seeding and resetting, and drops what was still to be sent', async () => {
	const { hook, bench, sandbox } = await listening();
	const release = hook.hold();
	const id = await migrated(bench);
	sandbox.decide(id, { status: 'pending' });
	sandbox.decide(id, { status: 'approved' });
	await hook.arrived(1);
	sandbox.seed({ people: 20 });
	sandbox.reset();
	release();
	await sandbox.webhooksSent();
	expect(hook.received).toHaveLength(1);
	expect(sandbox.deliveries()).toEqual([]);
});

it('hands over what is under way before it closes', async () => {
	const hook = await receiver();
	const sandbox = await createSandbox({ people: 20, webhook: { url: hook.url } });
	const release = hook.hold();
	const { submissions } = (await fetch(`${sandbox.url.replace('/v3', '')}/_sandbox/submissions?limit=1`).then(
		(answer) => answer.json(),
	)) as { submissions: { submissionId: string }[] };
	sandbox.decide(submissions[0]?.submissionId ?? '', { status: 'rejected' });
	const closed = sandbox.close();
	await hook.arrived(1);
	release();
	await closed;
	expect(hook.received.map((one) => one.json())).toMatchObject([{ webhook_trigger: 'rejected' }]);
});

it('counts a webhook as failed whose sandbox ended while it was on its way', async () => {
	const database = ownFile();
	const { bench, sandbox } = await listening({ database });
	sandbox.decide(await migrated(bench), { status: 'pending' });
	await sandbox.close();
	const file = new DatabaseSync(database);
	file.exec(`UPDATE deliveries SET record = json_set(record, '$.state', 'waiting')`);
	file.close();
	const again = await start({ database });
	expect(again.sandbox.deliveries()).toMatchObject([{ id: '1', state: 'failed' }]);
});

it('goes on when what became of a webhook cannot be written', async () => {
	const database = ownFile();
	const { hook, bench, sandbox } = await listening({ database });
	const release = hook.hold();
	sandbox.decide(await migrated(bench), { status: 'pending' });
	await hook.arrived(1);
	const file = new DatabaseSync(database);
	file.exec('DROP TABLE deliveries');
	file.close();
	release();
	await sandbox.webhooksSent();
	expect((await bench.call('/submission')).status).toBe(200);
});

it('keeps the newest 1,000 only', async () => {
	const { bench, sandbox } = await listening();
	sandbox.webhook(undefined);
	const id = await migrated(bench);
	for (let number = 0; number < 501; number++) {
		sandbox.decide(id, { status: 'approved' });
		sandbox.decide(id, { status: 'rejected' });
	}
	const ids = sandbox.deliveries(5000).map((delivery) => Number(delivery.id));
	expect(ids).toHaveLength(1000);
	expect([ids[0], ids.at(-1)]).toEqual([1002, 3]);
	expect((await bench.control('/deliveries?limit=2')).json()).toHaveProperty('deliveries.length', 2);
	expect((await bench.control('/deliveries/2')).status).toBe(404);
	expect(() => sandbox.redeliver('2')).toThrow('knows of no delivery "2"');
});

it('gives a webhook up, and does not try it once more, when it closes between two tries', async () => {
	const database = ownFile();
	const { hook, bench, sandbox } = await listening({ database });
	hook.answerWith(500, 500);
	sandbox.webhook({ url: hook.url, retries: 5, retryDelayMs: 3_600_000 });
	sandbox.decide(await migrated(bench), { status: 'pending' });
	await expect.poll(() => sandbox.deliveries()[0]?.attempts.length).toBe(1);
	await sandbox.close();
	expect(hook.received).toHaveLength(1);
	const again = await start({ database });
	expect(again.sandbox.deliveries()).toMatchObject([{ state: 'failed', attempts: [{ status: 500 }] }]);
});
