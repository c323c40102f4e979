import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// GET /v3/verifiedinfo, argos-api.md §11. The frame and the names of the last three members are not printed.

interface Listed {
	argos_id: string;
	consent_id: string;
	authed_at: string;
}

async function listed(bench: Bench, query = ''): Promise<Listed[]> {
	return ((await bench.call(`/verifiedinfo${query}`)).json() as { Items: Listed[] }).Items;
}

const PERSON = { nationality: 'KOR', gender: 'male', birthDate: '1999-11-30', address_city: 'Musterstadt' };

it('lists approved people only, with three members each', async () => {
	const bench = await start();
	await migrated(bench, PERSON);
	await migrated(bench, { ...PERSON, kycStatus: 'rejected' });
	const answer = await bench.call('/verifiedinfo');
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		Items: [
			{
				argos_id: expect.stringMatching(/^[a-z0-9]+$/),
				consent_id: expect.stringMatching(/^[a-z0-9]+$/),
				authed_at: '2026-01-15T12:00:00.000Z',
			},
		],
	});
});

it('gives one person one ARGOS ID and every approval a consent of its own', async () => {
	const bench = await start();
	await migrated(bench, PERSON);
	await migrated(bench, { ...PERSON, email: 'second@example.com' });
	await migrated(bench, { ...PERSON, fullName: 'Somebody Else' });
	const all = await listed(bench);
	expect(new Set(all.map((consent) => consent.consent_id)).size).toBe(3);
	expect(new Set(all.map((consent) => consent.argos_id)).size).toBe(2);
	const [first] = all.filter(({ argos_id }, _index, list) => {
		return list.filter((other) => other.argos_id === argos_id).length === 2;
	});
	const same = await listed(bench, `?argos_id=${first?.argos_id}`);
	expect(same).toHaveLength(2);
	expect(same.map((consent) => consent.argos_id)).toEqual([first?.argos_id, first?.argos_id]);
});

it('gives one consent in full', async () => {
	const bench = await start();
	const id = await migrated(bench, { ...PERSON, userid: 'user-1', email: 'kim@example.com' });
	bench.sandbox.decide(id, { status: 'approved', redFlag: { matches: 1, riskLevel: 'High' } });
	const [consent] = await listed(bench);
	const query = `/verifiedinfo?consent_id=${consent?.consent_id}`;
	const item = {
		...consent,
		request_id: 'user-1',
		data: {
			email: 'kim@example.com',
			name: 'hong kil dong',
			gender: 'male',
			nationality: 'KOR',
			date_of_birth: '1999-11-30',
			address_city: 'Musterstadt',
			idcard_issuingCountry: 'KOR',
		},
		wallet_address: expect.stringMatching(/^0x[0-9a-f]{40}$/),
		aml_result: {
			currentstatus: 'Red Flag',
			risk_level_summary: 'HIGH',
			matches: [{ resource_id: expect.any(String) }],
		},
		expired_at: '2027-01-15T12:00:00.000Z',
	};
	expect((await bench.call(query)).json()).toEqual({ Items: [item] });
	bench.sandbox.setSwitches({ consentFrame: 'bare', consentKeys: 'camel' });
	const { wallet_address: walletAddress, aml_result: amlResult, expired_at: expiredAt, ...rest } = item;
	expect((await bench.call(query)).json()).toEqual({ ...rest, walletAddress, amlResult, expiredAt });
});

it('pages by nextpage_id and nextpage_date, newest first', async () => {
	const bench = await start();
	for (const hour of ['10', '11', '12']) {
		bench.setTime(`2026-01-15T${hour}:00:00.000Z`);
		await migrated(bench, { ...PERSON, email: `kim-${hour}@example.com` });
	}
	const first = (await bench.call('/verifiedinfo?count=2')).json() as {
		Items: Listed[];
		nextpageKey: { id: string; authed_at: string };
	};
	expect(first.Items.map((consent) => consent.authed_at)).toEqual([
		'2026-01-15T12:00:00.000Z',
		'2026-01-15T11:00:00.000Z',
	]);
	expect(first.nextpageKey).toEqual({
		id: first.Items[1]?.consent_id,
		authed_at: '2026-01-15T11:00:00.000Z',
	});
	const { id, authed_at } = first.nextpageKey;
	const second = await bench.call(`/verifiedinfo?count=2&nextpage_id=${id}&nextpage_date=${authed_at}`);
	expect(second.json()).toEqual({
		Items: [expect.objectContaining({ authed_at: '2026-01-15T10:00:00.000Z' })],
	});
});

it('neither loses nor doubles a consent of the same millisecond', async () => {
	const bench = await start();
	for (const name of ['a', 'b', 'c']) await migrated(bench, { ...PERSON, email: `${name}@example.com` });
	const seen: string[] = [];
	let query: string | undefined = '?count=1';
	while (query !== undefined && seen.length < 4) {
		const { Items, nextpageKey } = (await bench.call(`/verifiedinfo${query}`)).json() as {
			Items: Listed[];
			nextpageKey?: { id: string; authed_at: string };
		};
		seen.push(...Items.map((consent) => consent.consent_id));
		query = nextpageKey && `?count=1&nextpage_id=${nextpageKey.id}&nextpage_date=${nextpageKey.authed_at}`;
	}
	expect(seen).toHaveLength(3);
	expect(new Set(seen).size).toBe(3);
});

it('is filled from the seeded people, the same at every start', async () => {
	const first = await listed(await start({ people: 40, seed: 7 }));
	expect(first).toHaveLength(24);
	expect(await listed(await start({ people: 40, seed: 7 }))).toEqual(first);
});

it.each([
	['consent_id', { errorCode: 'invalid_consent_id', message: 'Cannot find consent.' }],
	['argos_id', { errorCode: 'invalid_argos_id', message: 'Cannot find ARGOS ID.' }],
])('answers an unknown %s with no items, or with an error by switch', async (name, body) => {
	const bench = await start();
	const answer = await bench.call(`/verifiedinfo?${name}=nothing`);
	expect([answer.status, answer.json()]).toEqual([200, { Items: [] }]);
	bench.sandbox.setSwitches({ unknownConsent: 'error' });
	const refused = await bench.call(`/verifiedinfo?${name}=nothing`);
	expect([refused.status, refused.json()]).toEqual([400, body]);
});

it.each(['count=0', 'count=2001', 'nextpage_id=a', 'nextpage_date=2026-01-15'])(
	'refuses the query %s',
	async (query) => {
		const { call } = await start();
		const answer = await call(`/verifiedinfo?${query}`);
		expect([answer.status, answer.json()]).toEqual([400, { message: 'Invalid Query String parameters' }]);
	},
);
