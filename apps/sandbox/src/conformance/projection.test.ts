import { expect, it } from 'vitest';
import { send } from '../testing/send.ts';
import { type Bench, start } from '../testing/start.ts';

// /v3/projection, argos-api.md §5.18. That errors lie under `message` is inferred.

const POLICY = { name: 'no_names_1', mode: 'exclude', fields: ['full_name', 'cf1'] };

const create = (bench: Bench, changes: Record<string, unknown> = {}) =>
	send(bench, 'POST /projection', { ...POLICY, ...changes });

async function created(bench: Bench, changes: Record<string, unknown> = {}): Promise<string> {
	return ((await create(bench, changes)).json() as { projection_id: string }).projection_id;
}

const item = (projection_id: string) => ({
	projection_id,
	name: 'no_names_1',
	mode: 'exclude',
	fields: ['full_name', 'cf1'],
	created_at: '2026-01-15T12:00:00.000Z',
});

it('makes, lists, gives and deletes a projection', async () => {
	const bench = await start();
	const id = await created(bench);
	expect(id).toMatch(/^[a-z0-9]{16}$/);
	expect((await bench.call('/projection')).json()).toEqual({
		items: [item(id)],
		message: 'Get projection list success',
	});
	expect((await bench.call(`/projection/${id}`)).json()).toEqual({
		item: item(id),
		message: 'Get projection success',
	});
	const gone = await bench.call(`/projection/${id}`, { method: 'DELETE' });
	expect([gone.status, gone.json()]).toEqual([200, { message: 'Delete projection success' }]);
	expect((await bench.call('/projection')).json()).toEqual({
		items: [],
		message: 'Get projection list success',
	});
});

it.each([
	['flat', { ...item('?'), projection_id: expect.any(String), message: 'Create projection success' }],
	[
		'item',
		{ item: { ...item('?'), projection_id: expect.any(String) }, message: 'Create projection success' },
	],
	['id', { projection_id: expect.any(String) }],
] as const)('answers a new projection as %s', async (projectionCreated, body) => {
	const answer = await create(await start({ switches: { projectionCreated } }));
	expect([answer.status, answer.json()]).toEqual([200, body]);
});

it.each([
	['a capital letter in the name', { name: 'Names' }],
	['a hyphen in the name', { name: 'no-names' }],
	['no name', { name: undefined }],
	['another mode', { mode: 'include' }],
	['no fields', { fields: [] }],
	['fields as a text', { fields: 'full_name' }],
	['an unknown field', { fields: ['full_name', 'email'] }],
	['a field in the old spelling', { fields: ['name'] }],
])('answers 400 to %s', async (_what, changes) => {
	const answer = await create(await start(), changes);
	expect([answer.status, answer.json()]).toEqual([400, { message: 'Invalid request' }]);
});

it('answers 400 to a body that is no JSON', async () => {
	expect((await send(await start(), 'POST /projection', 'name=no_names')).status).toBe(400);
});

it('takes every documented field', async () => {
	const fields = [
		...['first_name', 'last_name', 'full_name', 'gender', 'nationality', 'date_of_birth', 'ip_address'],
		...['idType', 'idcard_issuingCountry', 'idcard_issueDate', 'idcard_expireDate'],
		...['identityNumber', 'documentNumber', 'address_city', 'address_country', 'address_state'],
		...['address_street', 'address_street2', 'address_zipcode', 'address_globalCode'],
		...['address_compoundCode', 'address_formatted', 'address_input', 'address_detail'],
		...['cf1', 'cf2', 'cf3', 'age_group', 'ssnNumber', 'phoneNumber'],
	];
	expect((await create(await start(), { fields })).json()).toMatchObject({ fields });
});

it.each([
	['conflict', 409],
	['bad-request', 400],
] as const)('takes a name once, and then answers %s', async (projectionNameTaken, status) => {
	const bench = await start({ switches: { projectionNameTaken } });
	await create(bench);
	const answer = await create(bench, { fields: ['gender'] });
	expect([answer.status, answer.json()]).toEqual([status, { message: 'Projection name already exists' }]);
});

it('takes ten projections', async () => {
	const bench = await start();
	for (let number = 1; number <= 10; number++) {
		expect((await create(bench, { name: `policy_${number}` })).status).toBe(200);
	}
	const answer = await create(bench, { name: 'policy_11' });
	expect([answer.status, answer.json()]).toEqual([409, { message: 'Projection count limit exceeded' }]);
});

it('answers 404, 405 and 500 as documented', async () => {
	const bench = await start();
	for (const method of ['GET', 'DELETE']) {
		const answer = await bench.call('/projection/nothing', { method });
		expect([answer.status, answer.json()]).toEqual([404, { message: 'Projection not found' }]);
	}
	for (const method of ['PUT', 'PATCH', 'POST']) {
		const answer = await bench.call('/projection/nothing', { method });
		expect([answer.status, answer.json()]).toEqual([
			405,
			{ message: 'Method not allowed for /projections/projectionId path' },
		]);
	}
	bench.sandbox.setSwitches({ failProjections: true });
	for (const answer of [
		await create(bench),
		await bench.call('/projection'),
		await bench.call('/projection/nothing'),
		await bench.call('/projection/nothing', { method: 'DELETE' }),
	]) {
		expect([answer.status, answer.json()]).toEqual([500, { message: 'Internal server error' }]);
	}
});
