import { isCountryCode } from '@argos/core';
import { expect, it } from 'vitest';
import { KNOWN_ID_TYPES } from '../migration/fields.ts';
import { start } from '../testing/start.ts';

interface Item {
	submission_id: string;
	created_at: string;
	updated_at: string;
	email: string;
	userid: string;
	pending_at?: string;
	kyc_result_at?: string;
	data: Record<string, string>;
	kyc: { result: string; comment?: string[]; commentCode?: string[]; attempts?: { retryMsg?: string }[] };
	aml: { currentstatus: string; risk_level_summary: string; matches?: { resource_id: string }[] };
}

/** All people of a fresh sandbox, each asked for alone, so with everything that ARGOS shows. */
async function people(options: { seed?: number; people?: number }): Promise<Item[]> {
	const { call } = await start(options);
	const list = (await call('/submission?count=2000')).json() as { Items: Item[] };
	const single = list.Items.map(async ({ submission_id }) => {
		const answer = (await call(`/submission?submission_id=${submission_id}`)).json() as { Items: [Item] };
		return answer.Items[0];
	});
	return Promise.all(single);
}

it('makes the same people and ids from the same seed, and others from another', async () => {
	const first = await people({ seed: 7, people: 40 });
	expect(await people({ seed: 7, people: 40 })).toEqual(first);
	const ids = new Set((await people({ seed: 8, people: 40 })).map((item) => item.submission_id));
	expect(first.filter((item) => ids.has(item.submission_id))).toEqual([]);
});

it('keeps an id and a person of a seed from one version to the next', async () => {
	const [item] = await people({ seed: 1, people: 1 });
	expect(item).toMatchObject({
		submission_id: '342kcpqsurb34w5l',
		email: 'larissa.serralinda.1@example.com',
	});
});

it('fills the last thirty days with all four states and with red flags', async () => {
	const items = await people({ people: 300 });
	const count = (state: string) => items.filter((item) => item.kyc.result === state).length;
	expect([count('approved'), count('rejected'), count('pending'), count('incomplete')]).toEqual([
		180, 45, 45, 30,
	]);
	const flagged = items.filter((item) => item.aml.currentstatus === 'Red Flag');
	expect(flagged.map((item) => item.kyc.result).toSorted()).toEqual([
		...Array(15).fill('approved'),
		...Array(30).fill('pending'),
	]);
	for (const { aml } of flagged) {
		expect(['High', 'Medium', 'Low']).toContain(aml.risk_level_summary);
		expect([1, 2, 3]).toContain(aml.matches?.length);
	}
	const resourceIds = flagged.flatMap(({ aml }) => aml.matches?.map((match) => match.resource_id) ?? []);
	expect(new Set(resourceIds).size).toBe(resourceIds.length);
	expect(new Set(items.map((item) => item.submission_id)).size).toBe(300);
	expect(items.some((item) => item.kyc.attempts?.some((attempt) => attempt.retryMsg))).toBe(true);
	for (const item of items) {
		expect(
			item.created_at >= '2025-12-16T12:00:00.000Z' && item.created_at < '2026-01-15T12:00:00.000Z',
		).toBe(true);
		expect(item.updated_at >= item.created_at && item.updated_at <= '2026-01-15T12:00:00.000Z').toBe(true);
	}
});

it('gives each state what belongs to it', async () => {
	for (const { kyc, ...item } of await people({ people: 100 })) {
		const { result } = kyc;
		const isDecided = result === 'approved' || result === 'rejected';
		expect(Object.hasOwn(item, 'kyc_result_at'), result).toBe(isDecided);
		expect(Object.hasOwn(item, 'applicant_id'), result).toBe(result === 'approved');
		expect(kyc.commentCode?.length, result).toBe(result === 'rejected' ? 1 : undefined);
		if (result === 'pending') expect(item.pending_at).toBe(item.updated_at);
		if (result === 'incomplete') expect(item.created_at > '2026-01-14T12:00:00.000Z').toBe(true);
	}
});

it('invents people only: reserved addresses, known countries and codes', async () => {
	for (const { data, email } of await people({ people: 300 })) {
		expect(email).toMatch(/^[a-z.-]+\.\d+@example\.com$/);
		expect(data.ip_address).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/);
		expect(isCountryCode(data.nationality ?? '')).toBe(true);
		expect(KNOWN_ID_TYPES).toContain(data.idType);
		expect(data.date_of_birth).toMatch(/^(19[5-9]\d|200[0-5])-\d\d-\d\d$/);
	}
});
