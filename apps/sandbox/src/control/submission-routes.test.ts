import { expect, it } from 'vitest';
import { migrated, start } from '../testing/start.ts';

const ids = (answer: { json: () => unknown }) =>
	(answer.json() as { submissions: { submissionId: string }[] }).submissions.map(
		({ submissionId }) => submissionId,
	);

it('finds cases by a part of name, e-mail, user id or submission id, in any case', async () => {
	const bench = await start();
	const kim = await migrated(bench, { fullName: 'Kim 100% Muster', email: 'one@example.com', userid: 'u-7' });
	const lee = await migrated(bench, { fullName: 'Lee', email: 'two_b@example.com' });
	const search = async (text: string) =>
		ids(await bench.control(`/submissions?search=${encodeURIComponent(text)}`));
	expect(await search('muster')).toEqual([kim]);
	expect(await search('U-7')).toEqual([kim]);
	expect(await search('TWO')).toEqual([lee]);
	expect(await search(lee.slice(3))).toEqual([lee]);
	expect(await search('0% M')).toEqual([kim]);
	expect(await search('e_a')).toEqual([]);
});

it('goes on before the last case of a page', async () => {
	const { control } = await start({ people: 5 });
	const all = ids(await control('/submissions'));
	const first = ids(await control('/submissions?limit=2'));
	const second = ids(await control(`/submissions?limit=3&before=${first[1]}`));
	expect([...first, ...second]).toEqual(all);
	expect((await control('/submissions?before=x')).json()).toEqual({
		error: '"before" must be the id of a submission.',
	});
});

it('tells everything about one case: data, pictures, duplicates, decisions to come', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const other = await migrated(bench, { email: 'other@example.com' });
	await bench.control(`/submissions/${id}/decide`, {
		method: 'POST',
		body: '{"status":"rejected","commentCode":"other","delayMs":60000}',
	});
	expect((await bench.control(`/submissions/${id}`)).json()).toMatchObject({
		submissionId: id,
		status: 'approved',
		applicant: { fullName: 'hong kil dong' },
		duplicates: [{ submissionId: other, status: 'approved' }],
		due: [{ at: '2026-01-15T12:01:00.000Z', decision: { status: 'rejected', commentCode: 'other' } }],
	});
	bench.setTime('2026-01-15T12:01:00.000Z');
	expect((await bench.control(`/submissions/${id}`)).json()).toMatchObject({ status: 'rejected', due: [] });
});

it('shows the pictures of a case', async () => {
	const { control } = await start({ people: 1 });
	const [id] = ids(await control('/submissions'));
	const picture = await control(`/submissions/${id}/images/selfieImage`);
	expect(picture.headers['content-type']).toBe('image/png');
	expect((await control(`/submissions/${id}/images/hat`)).status).toBe(404);
});

it('deletes a case once', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const remove = () => bench.control(`/submissions/${id}`, { method: 'DELETE' });
	expect((await remove()).json()).toEqual({ deleted: id });
	expect((await remove()).status).toBe(404);
	expect((await bench.call(`/submission?submission_id=${id}`)).text).not.toContain('hong');
});

it('lists the magic tags', async () => {
	const { control } = await start();
	expect((await control('/magic')).json()).toMatchObject({
		tags: expect.arrayContaining([
			{
				tag: 'reject-{code}',
				example: 'kim+reject-expired_id@example.com',
				meaning: expect.any(String),
			},
		]),
	});
});
