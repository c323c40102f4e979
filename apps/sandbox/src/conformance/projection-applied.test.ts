import { expect, it } from 'vitest';
import { multipart } from '../testing/multipart.ts';
import { opensslEncrypt } from '../testing/openssl.ts';
import { raw } from '../testing/raw-http.ts';
import { receiver } from '../testing/receiver.ts';
import { send } from '../testing/send.ts';
import { type Bench, start } from '../testing/start.ts';

// What a projection hides, argos-api.md §5.18: chosen by the encrypted link, fixed when the case begins.

// The API key `test-api-key` and its SHA-256 (§3.5).
const KEY_HEX = '4c806362b613f7496abf284146efd31da90e4b16169fe001841ca17290f427c4';

const FORM = {
	fullName: 'Kim Sample',
	email: 'kim@example.com',
	birthDate: '1990-04-01',
	nationality: 'KOR',
	issuingCountry: 'KOR',
	idType: 'passport',
	documentNumber: 'X0000001',
};

async function projecting(fields: string[]) {
	const hook = await receiver();
	const bench = await start({ key: 'test-api-key', webhook: { url: hook.url } });
	const answer = await send(bench, 'POST /projection', { name: 'hidden', mode: 'exclude', fields });
	const { projection_id: projectionId } = answer.json() as { projection_id: string };
	return { hook, bench, projectionId };
}

async function throughLiveform(bench: Bench, parameters: Record<string, string>): Promise<string> {
	const root = `http://127.0.0.1:${bench.sandbox.port}`;
	const encrypted = encodeURIComponent(opensslEncrypt(KEY_HEX, JSON.stringify(parameters)));
	const url = `${root}/liveform/document?pid=project-1&encrypted=${encrypted}`;
	const { status, headers } = await raw(url, multipart(FORM));
	expect(status).toBe(303);
	const selfie = String(headers.location);
	await raw(root + selfie, multipart({ endAs: 'approved' }));
	return /cases\/([a-z0-9]+)\//.exec(selfie)?.[1] ?? '';
}

const LINK = { cf1: 'one', cf2: 'two' };

it.each(['projectionId', 'projectionName'])('hides fields of a case whose link has %s', async (name) => {
	const { hook, bench, projectionId } = await projecting(['full_name', 'date_of_birth', 'cf1']);
	const value = name === 'projectionId' ? projectionId : 'hidden';
	const id = await throughLiveform(bench, { ...LINK, [name]: value });
	for (const query of [`?submission_id=${id}`, '', `?submission_id=${id}&request_type=data`]) {
		const { Items } = (await bench.call(`/submission${query}`)).json() as {
			Items: [{ data: Record<string, unknown> }];
		};
		expect(Items[0].data).toMatchObject({ nationality: 'KOR', cf2: 'two' });
		for (const field of ['full_name', 'name', 'date_of_birth', 'cf1']) {
			expect(Items[0].data).not.toHaveProperty(field);
		}
	}
	await bench.sandbox.webhooksSent();
	const approved = hook.received.map((one) => one.json() as Record<string, unknown>).at(-1);
	expect(approved).toMatchObject({ webhook_trigger: 'approved', nationality: 'KOR', cf: { cf2: 'two' } });
	expect(approved).not.toHaveProperty('full_name');
	expect(approved).not.toHaveProperty('date_of_birth');
	expect(approved).not.toHaveProperty('cf.cf1');
});

it('hides the name under its old spelling and in v2 too', async () => {
	const { hook, bench, projectionId } = await projecting(['full_name']);
	bench.sandbox.setSwitches({ webhookGeneration: 'old' });
	const id = await throughLiveform(bench, { projectionId });
	const v2 = (await bench.call(`/submission?submission_id=${id}`, {}, 'v2')).text;
	expect(v2).toContain('1990-04-01');
	expect(v2).not.toContain('Kim Sample');
	await bench.sandbox.webhooksSent();
	const approved = hook.received.at(-1)?.text;
	expect(approved).toContain('"idType":"passport"');
	expect(approved).not.toContain('Kim Sample');
});

it('answers null in place of a hidden field by switch', async () => {
	const { bench, projectionId } = await projecting(['full_name']);
	bench.sandbox.setSwitches({ projectedFields: 'null' });
	const id = await throughLiveform(bench, { projectionId });
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
		Items: [{ data: { full_name: null, nationality: 'KOR' } }],
	});
});

it('shows the fields again when the projection is deleted', async () => {
	const { bench, projectionId } = await projecting(['full_name']);
	const id = await throughLiveform(bench, { projectionId });
	await bench.call(`/projection/${projectionId}`, { method: 'DELETE' });
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
		Items: [{ data: { full_name: 'Kim Sample' } }],
	});
});

it('hides nothing of a case whose link names no projection, or one that is not there', async () => {
	const { bench } = await projecting(['full_name']);
	for (const link of [LINK, { projectionId: 'nothing' }]) {
		const id = await throughLiveform(bench, link);
		expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
			Items: [{ data: { full_name: 'Kim Sample' } }],
		});
	}
});
