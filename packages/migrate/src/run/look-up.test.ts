import { createArgos } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Reference } from '../journal/journal.ts';
import { lookUp } from './look-up.ts';
import { person, serve } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
	sandbox.reset();
});

const argosAt = (baseUrl: string) =>
	createArgos({ apiKey: sandbox.key, baseUrl, transport: kyTransport({ retries: 0 }) });

function ana(changes: Parameters<typeof person>[1] = {}) {
	const { mapped } = person(1, {
		email: 'ana@example.com',
		fullName: 'Ana Prova',
		userId: 'ana-1',
		...changes,
	});
	if (!mapped.ok) throw new Error('a person is a good row');
	return mapped.input;
}

async function add(changes: Parameters<typeof person>[1] = {}) {
	const { submissionId } = await argosAt(sandbox.url).submissions.migrate(ana(changes));
	return submissionId;
}

function look(input = ana(), reference: Reference = 'userid', baseUrl = sandbox.url) {
	const { signal } = new AbortController();
	return lookUp({ argos: argosAt(baseUrl), reference, input, signal });
}

it('finds the one person that has the reference and agrees', async () => {
	await add({ userId: 'other-1' });
	const submissionId = await add();
	expect(await look()).toEqual({ type: 'found', submissionId });
});

it('finds a person in whatever letters the address and with whatever blanks the name are kept', async () => {
	const submissionId = await add({ email: 'Ana@Example.com', fullName: ' Ana  Prova' });
	expect(await look()).toEqual({ type: 'found', submissionId });
});

it('says that there is nobody', async () => {
	await add({ userId: 'other-1' });
	expect(await look()).toEqual({ type: 'none' });
});

it.each([
	['name', { fullName: 'Ana Proba' }],
	['birth date', { birthDate: '1990-12-30' }],
	['address', { email: 'anna@example.com' }],
	['status', { kycStatus: 'rejected' as const }],
])('does not take somebody with another %s for the person', async (_name, changes) => {
	await add(changes);
	expect(await look()).toEqual({ type: 'contradicted' });
});

it('takes the earliest of several that agree, and passes over one that does not', async () => {
	await add({ fullName: 'Ben Muster' });
	sandbox.clock.advance(1_000);
	const submissionId = await add();
	sandbox.clock.advance(1_000);
	await add();
	expect(await look()).toEqual({ type: 'found', submissionId });
});

it('looks through all pages', async () => {
	sandbox.setSwitches({ maxCount: 2, countAboveMax: 'clamp', sortOrder: 'newest-first' });
	const submissionId = await add({ cf2: 'reference 1' });
	for (let i = 2; i < 8; i++) {
		sandbox.clock.advance(1_000);
		await add({ cf2: `reference ${i}` });
	}
	expect(await look(ana({ cf2: 'reference 1' }), 'cf2')).toEqual({ type: 'found', submissionId });
	expect(await look(ana({ cf2: 'reference 9' }), 'cf2')).toEqual({ type: 'none' });
});

const ITEM = {
	submission_id: 'sub0000example01',
	email: 'ana@example.com',
	userid: 'ana-1',
	kyc: { result: 'approved' },
	data: { full_name: 'Ana Prova' },
};

/** Lists `listed`, and answers `single` when asked for one. */
async function lookAt(answers: { listed: unknown[]; single?: unknown }, reference: Reference = 'userid') {
	const server = await serve((request, response) => {
		const one = request.url?.includes('submission_id=');
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ Items: one ? [answers.single] : answers.listed }));
	});
	try {
		return await look(ana({ cf1: 'reference 1' }), reference, server.baseUrl);
	} finally {
		server.close();
	}
}

it('takes what a list does not show for no contradiction', async () => {
	expect(await lookAt({ listed: [ITEM] })).toEqual({ type: 'found', submissionId: 'sub0000example01' });
});

it('does not take a case for the person that shows nothing of anybody, such as a deleted one', async () => {
	const { submission_id, kyc } = ITEM;
	expect(await lookAt({ listed: [{ submission_id, kyc }] })).toEqual({ type: 'unsure' });
});

it('asks for the whole case when a list does not show the custom field', async () => {
	const whole = { ...ITEM, data: { ...ITEM.data, cf1: 'reference 1' } };
	expect(await lookAt({ listed: [ITEM], single: whole }, 'cf1')).toMatchObject({ type: 'found' });
	const other = { ...ITEM, data: { ...ITEM.data, cf1: 'reference 2' } };
	expect(await lookAt({ listed: [ITEM], single: other }, 'cf1')).toEqual({ type: 'none' });
	expect(await lookAt({ listed: [ITEM], single: ITEM }, 'cf1')).toEqual({ type: 'unsure' });
});

it('fails, instead of finding nobody, when ARGOS lists cases of others', async () => {
	await expect(lookAt({ listed: [{ ...ITEM, userid: 'ben-2' }] })).rejects.toMatchObject({
		kind: 'protocol',
	});
});

it('fails, instead of finding nobody, when ARGOS does not answer well', async () => {
	sandbox.faults.add({ fault: { status: 500 } });
	await expect(look()).rejects.toMatchObject({ kind: 'server' });
	sandbox.faults.clear();
});
