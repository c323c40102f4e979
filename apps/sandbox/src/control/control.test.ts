import { expect, it } from 'vitest';
import { raw } from '../testing/raw-http.ts';
import { migrated, start } from '../testing/start.ts';

const post = (body: unknown = {}) => ({ method: 'POST', body: JSON.stringify(body) });

it('says what there is', async () => {
	const { control } = await start({ people: 20 });
	const answer = await control('');
	expect(answer.json()).toMatchObject({
		calls: { 'POST /_sandbox/reset': expect.any(String) },
		submissions: { incomplete: 2, pending: 3, approved: 12, rejected: 3 },
		encryption: 'off',
		switchedFromDefault: {},
	});
	expect(answer.text).not.toContain('sandbox-key');
});

it('approves a pending case at its own clock, and ARGOS shows it', async () => {
	const bench = await start();
	const id = await migrated(bench, { userid: 'user-1' });
	bench.setTime('2026-01-16T08:00:00.000Z');
	await bench.control(`/submissions/${id}/decide`, post({ status: 'pending' }));
	bench.setTime('2026-01-18T09:30:00.250Z');
	const decision = { status: 'approved', redFlag: { matches: 2, riskLevel: 'Medium' } };
	const answer = await bench.control(`/submissions/${id}/decide`, post(decision));
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		submissionId: id,
		status: 'approved',
		redFlag: true,
		riskLevel: 'Medium',
		resourceIds: [expect.any(String), expect.any(String)],
		name: 'hong kil dong',
		email: 'user@example.com',
		userid: 'user-1',
		createdAt: '2026-01-15T12:00:00.000Z',
		updatedAt: '2026-01-18T09:30:00.250Z',
	});
	const { resourceIds } = answer.json() as { resourceIds: string[] };
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
		Items: [
			{
				created_at: '2026-01-15T12:00:00.000Z',
				updated_at: '2026-01-18T09:30:00.250Z',
				pending_at: '2026-01-16T08:00:00.000Z',
				kyc_result_at: '2026-01-18T09:30:00.250Z',
				reviewer: 'admin@example.com',
				kyc: { result: 'approved' },
				aml: {
					currentstatus: 'Red Flag',
					risk_level_summary: 'Medium',
					matches: [{ resource_id: resourceIds[0] }, { resource_id: resourceIds[1] }],
				},
			},
		],
	});
});

it('puts a decided case back to pending, without a result', async () => {
	const bench = await start();
	const id = await migrated(bench);
	bench.sandbox.decide(id, { status: 'pending' });
	const { Items } = (await bench.call(`/submission?submission_id=${id}`)).json() as { Items: object[] };
	expect(Items[0]).toMatchObject({ kyc: { result: 'pending' }, pending_at: '2026-01-15T12:00:00.000Z' });
	expect(Items[0]).not.toHaveProperty('kyc_result_at');
	expect(Items[0]).not.toHaveProperty('applicant_id');
	expect(Items[0]).not.toHaveProperty('reviewer');
});

it('gives a rejection without a reason the code other', async () => {
	const bench = await start();
	const id = await migrated(bench);
	await bench.control(`/submissions/${id}/decide`, post({ status: 'rejected' }));
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
		Items: [{ kyc: { comment: ['Rejected in the sandbox'], commentCode: ['other'] } }],
	});
});

it('answers 404 to a decision on a submission that is not there', async () => {
	const { control, sandbox } = await start();
	const answer = await control('/submissions/nowhere/decide', post({ status: 'approved' }));
	expect(answer.status).toBe(404);
	expect(answer.json()).toEqual({
		error: 'There is no such submission. GET /_sandbox/submissions lists them.',
	});
	expect(() => sandbox.decide('nowhere', { status: 'approved' })).toThrow(/holds no submission "nowhere"/);
});

it.each([
	['/submissions/x/decide', { status: 'maybe' }, '"status" must be "approved", "rejected" or "pending".'],
	[
		'/submissions/x/decide',
		{ status: 'approved', colour: 'red' },
		'There is no "colour" here; known: status, comment, commentCode, redFlag, delayMs.',
	],
	[
		'/submissions/x/decide',
		{ status: 'approved', redFlag: { matches: 0, riskLevel: 'High' } },
		'"redFlag.matches" must be a whole number from 1 to 20.',
	],
	[
		'/submissions/x/decide',
		{ status: 'approved', redFlag: { matches: 1, riskLevel: 'HIGH' } },
		'"redFlag.riskLevel" must be "High", "Medium" or "Low".',
	],
	['/submissions/x/decide', { status: 'rejected', comment: 5 }, '"comment" must be a text.'],
	['/seed', { people: -1 }, '"people" must be a whole number from 0 to 100000.'],
	['/seed', { seed: 'one' }, '"seed" must be a whole number from 0 to 4294967295.'],
	['/seed', [], 'The body must be a JSON object.'],
])('answers 400 to %s with %j', async (path, body, error) => {
	const { control } = await start();
	const answer = await control(path, post(body));
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ error });
});

it('answers 400 to a body that is no JSON', async () => {
	const { control } = await start();
	const answer = await control('/seed', { method: 'POST', body: 'people=3' });
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ error: 'The body is not JSON.' });
});

it('reads and changes switches, and refuses unknown names and values', async () => {
	const { control } = await start();
	const patch = (body: unknown) => control('/switches', { method: 'PATCH', body: JSON.stringify(body) });
	expect((await patch({ allowedIps: ['192.0.2.1'] })).json()).toMatchObject({ allowedIps: ['192.0.2.1'] });
	expect((await control('/switches')).json()).toMatchObject({ allowedIps: ['192.0.2.1'], defaultCount: 50 });
	const unknown = await patch({ defaultCount: 10, colour: 'red' });
	expect(unknown.status).toBe(400);
	expect(unknown.json()).toEqual({
		error: 'There is no switch "colour". GET /_sandbox/switches lists them.',
	});
	expect((await patch({ calendarDates: 'maybe' })).json()).toEqual({
		error: 'The switch "calendarDates" takes "format" or "strict".',
	});
	expect((await patch({ toString: 1 })).status).toBe(400);
	expect((await control('/switches')).json()).toMatchObject({ defaultCount: 50 });
});

it('lists cases at a glance by status and red flag', async () => {
	const { control } = await start({ people: 20 });
	const list = async (query: string) =>
		((await control(`/submissions?${query}`)).json() as { submissions: object[] }).submissions;
	expect(await list('')).toHaveLength(20);
	expect(await list('status=rejected')).toHaveLength(3);
	expect(await list('redFlag=true')).toHaveLength(3);
	expect(await list('status=pending&redFlag=false')).toHaveLength(1);
	expect(await list('limit=2')).toHaveLength(2);
	expect((await control('/submissions?status=lost')).json()).toEqual({
		error: '"status" must be one of incomplete, pending, approved, rejected.',
	});
});

it('resets people, ids and switches to how it all began', async () => {
	const bench = await start({ people: 5, switches: { defaultCount: 7 } });
	const before = (await bench.call('/submission')).text;
	const id = await migrated(bench);
	bench.sandbox.setSwitches({ defaultCount: 1, failMigrations: true });
	expect((await bench.control('/reset', post())).json()).toEqual({ seed: 1, people: 5 });
	expect((await bench.call('/submission')).text).toBe(before);
	expect((await bench.control('/switches')).json()).toMatchObject({ defaultCount: 7, failMigrations: false });
	expect(await migrated(bench)).toBe(id);
});

it('seeds another population in place of the one that is there', async () => {
	const bench = await start({ people: 5 });
	const before = (await bench.call('/submission')).text;
	expect((await bench.control('/seed', post({ seed: 2 }))).json()).toEqual({ seed: 2, people: 5 });
	expect((await bench.call('/submission')).text).not.toBe(before);
	expect((await bench.control('/seed', post({ people: 0 }))).json()).toEqual({ seed: 1, people: 0 });
	expect((await bench.call('/submission')).json()).toEqual({ Items: [] });
});

it.each([
	['a foreign Host header', { host: 'sandbox.example.com' }],
	['a Host header that only begins like loopback', { host: '127.0.0.1.example.com' }],
	['a foreign Origin header', { origin: 'https://www.example.com' }],
	['the Origin of another local server', { origin: 'http://127.0.0.1:1' }],
	['an opaque Origin', { origin: 'null' }],
])('refuses %s', async (_what, headers) => {
	const bench = await start({ people: 1 });
	const answer = await bench.control('/seed', { ...post({ people: 0 }), headers });
	expect(answer.status).toBe(403);
	expect((await bench.call('/submission')).json()).toHaveProperty('Items.length', 1);
});

it('takes calls by the name localhost and from its own origin', async () => {
	const { sandbox } = await start();
	const host = `localhost:${sandbox.port}`;
	const headers = { host, origin: `http://${host}` };
	expect((await raw(`http://127.0.0.1:${sandbox.port}/_sandbox`, { headers })).status).toBe(200);
});

it('answers 404 to a control call that is not there', async () => {
	const { control } = await start();
	expect((await control('/nothing')).status).toBe(404);
});
