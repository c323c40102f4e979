import { createCipheriv, createHash } from 'node:crypto';
import { readLiveformLink } from '@argos/core';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, run } from './run.ts';

/** As ARGOS sends it, by Node's own cipher. */
function sealed({ key }: Sandbox, body: object) {
	const cipher = createCipheriv('aes-256-ecb', createHash('sha256').update(key).digest(), null);
	const data = cipher.update(JSON.stringify(body), 'utf8', 'base64') + cipher.final('base64');
	return { data, isEncrypted: true };
}

const LINK = { resource: 'liveform', operation: 'createLink', projectId: 'project0001' };

describe('a Liveform link', () => {
	const account = { url: 'http://127.0.0.1:9/v3', key: 'project-key' };

	async function parametersOf(parameters: Parameters<typeof run>[1], input = [{}]) {
		const { items, error } = await run(account, { ...LINK, ...parameters }, { input });
		expect(error).toBeUndefined();
		return readLiveformLink(String(items[0]?.json.url), { mode: 'aes-256-ecb', key: 'project-key' });
	}

	it('is made without a call, from lists, switches and times of n8n', async () => {
		const { encrypted } = await parametersOf({
			userId: 'user-1',
			allowedCountries: ['USA', 'KOR'],
			startValidUntil: '2026-12-31T18:00:00.000+09:00',
			additionalFields: { approvePeriod: false, rejectPeriod: '', rejectDuplicateUser: true },
		});
		expect(encrypted).toEqual({
			userid: 'user-1',
			allowedCountries: 'USA,KOR',
			startValidUntil: '2026-12-31T09:00:00.000Z',
			approvePeriod: false,
			rejectDuplicateUser: true,
		});
	});

	it('takes what expressions give: lists as text, and date objects', async () => {
		const { encrypted } = await parametersOf(
			{
				allowedIdTypes: '={{ $json.types }}',
				startValidUntil: '={{ DateTime.fromISO("2026-12-31T18:00:00", { zone: "Asia/Seoul" }) }}',
			},
			[{ types: 'passport, drivers_license' }],
		);
		expect(encrypted).toEqual({
			allowedIdTypes: 'passport,drivers_license',
			startValidUntil: '2026-12-31T09:00:00.000Z',
		});
	});

	it('takes a time without a zone for one of the time zone of the workflow', async () => {
		const { encrypted } = await parametersOf({ startValidUntil: '2026-12-31T18:00:00' });
		// What n8n has where nobody chose another: New York, five hours behind.
		expect(encrypted).toEqual({ startValidUntil: '2026-12-31T23:00:00.000Z' });
	});

	it('says what is wrong with a time', async () => {
		const { error } = await run(account, { ...LINK, startValidUntil: 'tomorrow' });
		expect(error?.message).toContain('startValidUntil must be a moment in UTC');
	});
});

describe.each(['off', 'aes-256-ecb'] as const)('a webhook, with encryption %s', (encryption) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await createSandbox({ encryption, people: 60 });
	});
	afterAll(() => sandbox.close());

	const read = (input: object) =>
		run(
			sandbox,
			{ resource: 'webhook', operation: 'read', body: '={{ $json.body }}' },
			{ input: [{ ...input }] },
		);

	it('is believed when the API says the same, as text and as the object that n8n makes of it', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'approved');
		const body = { webhook_trigger: 'approved', submission_id: submissionId };
		for (const form of encryption === 'off' ? [body, JSON.stringify(body)] : [sealed(sandbox, body)]) {
			const { items, error } = await read({ body: form });
			expect(error).toBeUndefined();
			expect(items[0]?.json).toMatchObject({
				trigger: 'approved',
				confirmed: true,
				events: [{ submissionId, type: 'approved', submission: { email: expect.any(String) } }],
				submission: { submissionId, status: 'approved' },
			});
			expect(JSON.stringify(items[0]?.json)).not.toContain('"raw"');
		}
	});

	it('is not believed when the API says something else', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'rejected');
		const body = { webhook_trigger: 'approved', submission_id: submissionId };
		const { items } = await read({ body: encryption === 'off' ? body : sealed(sandbox, body) });
		expect(items[0]?.json).toMatchObject({ confirmed: false, events: [] });
	});
});
