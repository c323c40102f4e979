import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// GET /v3/submission, argos-api.md §5.2.

interface Page {
	Items: { submission_id: string; [field: string]: unknown }[];
	nextpageKey?: { id: string; created_at: string };
}

async function page({ call }: Bench, query: string): Promise<Page> {
	const answer = await call(`/submission?${query}`);
	expect(answer.status).toBe(200);
	return answer.json() as Page;
}

const ids = ({ Items }: Page) => Items.map((item) => item.submission_id);

/** Migrates one case at each of these moments. */
async function migratedAt(bench: Bench, times: string[]): Promise<string[]> {
	const made: string[] = [];
	for (const time of times) {
		bench.setTime(time);
		made.push(await migrated(bench));
	}
	return made;
}

it('answers empty Items and no nextpageKey when there is nothing', async () => {
	const { call } = await start();
	expect((await call('/submission')).text).toBe('{"Items":[]}');
});

it('answers one case by submission_id as Items with one element', async () => {
	const bench = await start();
	const id = await migrated(bench);
	await migrated(bench);
	const answer = await page(bench, `submission_id=${id}`);
	expect(ids(answer)).toEqual([id]);
	expect(answer).not.toHaveProperty('nextpageKey');
});

it('answers empty Items to an unknown submission_id, or an error under a switch', async () => {
	const { call, sandbox } = await start();
	const answer = await call('/submission?submission_id=nowhere');
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({ Items: [] });
	sandbox.setSwitches({ unknownSubmission: 'error' });
	const other = await call('/submission?submission_id=nowhere');
	expect(other.status).toBe(400);
	expect(other.json()).toEqual({ errorCode: 'invalid_submissionId', message: 'Cannot find submission.' });
});

it('ignores the camel-case spelling, which only tables print', async () => {
	const bench = await start();
	const both = [await migrated(bench), await migrated(bench)];
	expect(ids(await page(bench, `submissionId=${both[0]}`)).sort()).toEqual(both.sort());
});

it('lists by userid and by email', async () => {
	const bench = await start();
	const first = await migrated(bench, { userid: 'user-1', email: 'one@example.com' });
	const second = await migrated(bench, { userid: 'user-2', email: 'two+tag@example.com' });
	expect(ids(await page(bench, 'userid=user-1'))).toEqual([first]);
	expect(ids(await page(bench, 'email=two%2Btag%40example.com'))).toEqual([second]);
	expect(ids(await page(bench, 'userid=user-1&email=two%2Btag%40example.com'))).toEqual([]);
	expect(ids(await page(bench, 'userid=nobody'))).toEqual([]);
});

it('lists the newest first, or the oldest under a switch', async () => {
	const bench = await start();
	const [a, b, c] = await migratedAt(bench, [
		'2026-01-15T12:00:00.000Z',
		'2026-01-15T12:00:00.001Z',
		'2026-01-16T00:00:00.000Z',
	]);
	expect(ids(await page(bench, ''))).toEqual([c, b, a]);
	bench.sandbox.setSwitches({ sortOrder: 'oldest-first' });
	expect(ids(await page(bench, ''))).toEqual([a, b, c]);
});

it('gives nextpageKey with the last id and its created_at, only when there is another page', async () => {
	const bench = await start();
	const [a, b, c] = await migratedAt(bench, [
		'2026-01-15T12:00:00.000Z',
		'2026-01-15T12:00:01.000Z',
		'2026-01-15T12:00:02.000Z',
	]);
	const first = await page(bench, 'count=2');
	expect(ids(first)).toEqual([c, b]);
	expect(first.nextpageKey).toEqual({ id: b, created_at: '2026-01-15T12:00:01.000Z' });
	const second = await page(bench, `count=2&nextpage_id=${b}&nextpage_date=2026-01-15T12:00:01.000Z`);
	expect(ids(second)).toEqual([a]);
	expect(second).not.toHaveProperty('nextpageKey');
	expect(await page(bench, 'count=3')).not.toHaveProperty('nextpageKey');
});

it.each(['newest-first', 'oldest-first'] as const)(
	'neither loses nor doubles cases of one millisecond across pages, %s',
	async (sortOrder) => {
		const bench = await start({ switches: { sortOrder } });
		const all = await migratedAt(bench, Array(7).fill('2026-01-15T12:00:00.000Z'));
		const seen: string[] = [];
		let cursor = '';
		do {
			const { Items, nextpageKey } = await page(bench, `count=2${cursor}`);
			seen.push(...ids({ Items }));
			cursor = nextpageKey ? `&nextpage_id=${nextpageKey.id}&nextpage_date=${nextpageKey.created_at}` : '';
		} while (cursor !== '' && seen.length < 100);
		expect(seen.toSorted()).toEqual(all.toSorted());
	},
);

it('pages by 50 without count, by 2000 at most', async () => {
	const bench = await start({ people: 2100 });
	expect((await page(bench, '')).Items).toHaveLength(50);
	expect((await page(bench, 'count=2000')).Items).toHaveLength(2000);
	expect((await page(bench, 'count=2001')).Items).toHaveLength(2000);
	bench.sandbox.setSwitches({ countAboveMax: 'refuse' });
	expect((await bench.call('/submission?count=2001')).status).toBe(400);
});

it.each(['start_date=2026-01-16&end_date=2026-01-17', 'start_date=20260116&end_date=20260117'])(
	'filters by day of creation in UTC, both ends included: %s',
	async (query) => {
		const bench = await start();
		const [, b, c] = await migratedAt(bench, [
			'2026-01-15T23:59:59.999Z',
			'2026-01-16T00:00:00.000Z',
			'2026-01-17T23:59:59.999Z',
			'2026-01-18T00:00:00.000Z',
		]);
		expect(ids(await page(bench, query))).toEqual([c, b]);
	},
);

it('takes a start or an end alone', async () => {
	const bench = await start();
	const [a, b] = await migratedAt(bench, ['2026-01-15T12:00:00.000Z', '2026-01-16T12:00:00.000Z']);
	expect(ids(await page(bench, 'start_date=2026-01-16'))).toEqual([b]);
	expect(ids(await page(bench, 'end_date=2026-01-15'))).toEqual([a]);
});

it('can leave the last day out, and begin days in another zone', async () => {
	const bench = await start();
	const [a, b] = await migratedAt(bench, ['2026-01-15T15:30:00.000Z', '2026-01-16T15:30:00.000Z']);
	expect(ids(await page(bench, 'start_date=2026-01-16'))).toEqual([b]);
	bench.sandbox.setSwitches({ dateFilterUtcOffsetMinutes: 540 });
	expect(ids(await page(bench, 'start_date=2026-01-16'))).toEqual([b, a]);
	bench.sandbox.setSwitches({ dateFilterUtcOffsetMinutes: 0, dateFilterEnd: 'exclusive' });
	expect(ids(await page(bench, 'end_date=2026-01-16'))).toEqual([a]);
});

it('lists thinner items than it gives for one case', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const [item] = (await page(bench, '')).Items;
	expect(item).toEqual({
		data: {
			full_name: 'hong kil dong',
			first_name: 'kil dong',
			last_name: 'hong',
			date_of_birth: '1999-11-31',
		},
		email: 'user@example.com',
		submission_id: id,
		applicant_id: expect.any(String),
		created_at: '2026-01-15T12:00:00.000Z',
		updated_at: '2026-01-15T12:00:00.000Z',
		kyc_result_at: '2026-01-15T12:00:00.000Z',
		reviewer: 'admin@example.com',
		kyc: { result: 'approved' },
	});
	bench.sandbox.setSwitches({ listCarriesAml: true });
	expect((await page(bench, '')).Items[0]).toHaveProperty('aml.currentstatus', 'Not Screened');
});

it.each([
	['kyc', ['kyc', 'submission_id']],
	['aml', ['aml', 'submission_id']],
	['data', ['data', 'submission_id']],
])('answers request_type=%s with that part and the id, for one case and for lists', async (type, keys) => {
	const bench = await start();
	const id = await migrated(bench);
	for (const query of [`submission_id=${id}`, 'count=5']) {
		const [item] = (await page(bench, `${query}&request_type=${type}`)).Items;
		expect(Object.keys(item ?? {}).sort()).toEqual(keys);
	}
});

it('answers request_type=others with the rest', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const [item] = (await page(bench, `submission_id=${id}&request_type=others`)).Items;
	expect(item).toMatchObject({ email: 'user@example.com', submission_id: id, reviewer: 'admin@example.com' });
	expect(item).not.toHaveProperty('kyc');
	expect(item).not.toHaveProperty('aml');
	expect(item).not.toHaveProperty('data');
});

it('gives comment and commentCode as arrays, for rejected cases only', async () => {
	const bench = await start();
	const id = await migrated(bench);
	bench.sandbox.decide(id, { status: 'rejected', comment: 'Too many retry', commentCode: 'too_many_retry' });
	const rejected = await page(bench, `submission_id=${id}&request_type=kyc`);
	expect(rejected.Items[0]).toEqual({
		submission_id: id,
		kyc: { result: 'rejected', comment: ['Too many retry'], commentCode: ['too_many_retry'] },
	});
	bench.sandbox.decide(id, { status: 'approved' });
	const approved = await page(bench, `submission_id=${id}&request_type=kyc`);
	expect(approved.Items[0]).toEqual({ submission_id: id, kyc: { result: 'approved' } });
});

it('names applicants by the new keys, the old one, or both', async () => {
	const bench = await start({ switches: { nameKeys: 'old' } });
	await migrated(bench);
	expect((await page(bench, '')).Items[0]?.data).toEqual({
		name: 'hong kil dong',
		date_of_birth: '1999-11-31',
	});
	bench.sandbox.setSwitches({ nameKeys: 'both' });
	expect((await page(bench, '')).Items[0]?.data).toMatchObject({
		name: 'hong kil dong',
		full_name: 'hong kil dong',
	});
});

it('can put the full address under the other key, and give scores as texts', async () => {
	const bench = await start({
		people: 1,
		switches: { addressFullAs: 'address_formatted', scoresAs: 'string' },
	});
	const [id] = ids(await page(bench, ''));
	const [item] = (await page(bench, `submission_id=${id}`)).Items;
	expect(item).toHaveProperty('data.address_formatted');
	expect(item).not.toHaveProperty('data.address_input');
	expect(item?.recognition_score).toMatch(/^\d+$/);
	expect(item?.argos_score).toMatch(/^\d+$/);
});

it('gives the same applicant_id to two approved cases of one person, and none to a rejected one', async () => {
	const bench = await start();
	const first = await migrated(bench);
	const second = await migrated(bench, { email: 'other@example.com' });
	const other = await migrated(bench, { fullName: 'hong kil seo' });
	const rejected = await migrated(bench, { kycStatus: 'rejected' });
	const applicant = async (id: string) => (await page(bench, `submission_id=${id}`)).Items[0]?.applicant_id;
	expect(await applicant(second)).toBe(await applicant(first));
	expect(await applicant(other)).not.toBe(await applicant(first));
	expect(await applicant(rejected)).toBeUndefined();
});

it.each(['end_date=9999-12-31', 'start_date=0000-01-01', 'start_date=00010101&end_date=99991231'])(
	'takes a day at the end of the calendar for no limit: %s',
	async (query) => {
		const bench = await start({ switches: { dateFilterUtcOffsetMinutes: 540 } });
		const id = await migrated(bench);
		expect(ids(await page(bench, query))).toEqual([id]);
	},
);
