import { expect, it } from 'vitest';
import { EXAMPLE, migrated, start } from '../testing/start.ts';

// Where v2 differs from v3, argos-api.md §12.

it('answers one name under data.name in v2', async () => {
	const bench = await start();
	const id = await migrated(bench);
	for (const query of ['', `?submission_id=${id}`]) {
		const { Items } = (await bench.call(`/submission${query}`, {}, 'v2')).json() as {
			Items: [{ data: Record<string, string> }];
		};
		expect(Items[0].data).toMatchObject({ name: 'hong kil dong', date_of_birth: '1999-11-31' });
		expect(Items[0].data).not.toHaveProperty('full_name');
	}
});

it('answers pages of 2,000 in v2 and of 50 in v3, unless asked for others', async () => {
	const { call } = await start({ people: 60 });
	const size = async (version: 'v2' | 'v3', query = '') =>
		((await call(`/submission${query}`, {}, version)).json() as { Items: unknown[] }).Items.length;
	expect([await size('v2'), await size('v3'), await size('v2', '?count=7')]).toEqual([60, 50, 7]);
});

it('has no migration in v2', async () => {
	const { call } = await start();
	const answer = await call('/submission/migration', { method: 'POST', body: JSON.stringify(EXAMPLE) }, 'v2');
	expect(answer.status).toBe(403);
});

it('names no back of a document in v2', async () => {
	const bench = await start({ people: 60 });
	const approved = (await bench.control('/submissions?status=approved')).json() as {
		submissions: { submissionId: string }[];
	};
	const pictures = async (id: string, version: 'v2' | 'v3') => {
		const answer = await bench.call(`/submission?submission_id=${id}`, {}, version);
		const { Items } = answer.json() as { Items: [{ image: object }] };
		return Object.keys(Items[0].image);
	};
	const seen: string[][] = [];
	for (const { submissionId } of approved.submissions) {
		if ((await pictures(submissionId, 'v3')).includes('idBackImage')) {
			seen.push(await pictures(submissionId, 'v2'));
		}
	}
	expect(seen.length).toBeGreaterThan(0);
	expect(new Set(seen.flat())).toEqual(new Set(['idImage', 'selfieImage']));
});
