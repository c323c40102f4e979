import { expect, it } from 'vitest';
import { EXAMPLE, migrated, start } from '../testing/start.ts';

// DELETE /submission, argos-api.md §5.5 and §12. Texts are the vendor's, word for word.

const DELETE = { method: 'DELETE' };

it('erases a case but for id, date, ID type and status', async () => {
	const bench = await start();
	const id = await migrated(bench, { userid: 'user-1', nationality: 'KOR' });
	bench.setTime('2026-01-16T00:00:00.000Z');
	const answer = await bench.call(`/submission?submission_id=${id}&admin_name=admin@example.com`, DELETE);
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		message: 'success',
		content: `Submission ${id} deleted successfully.`,
		statusCode: 200,
	});
	const remains = {
		data: { idType: 'drivers_license' },
		submission_id: id,
		created_at: '2026-01-15T12:00:00.000Z',
		updated_at: '2026-01-16T00:00:00.000Z',
		kyc: { result: 'approved' },
	};
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toEqual({ Items: [remains] });
	expect((await bench.call('/submission')).json()).toEqual({ Items: [remains] });
	expect((await bench.call(`/submission?email=${EXAMPLE.email}`)).json()).toEqual({ Items: [] });
	expect((await bench.call('/submission?userid=user-1')).json()).toEqual({ Items: [] });
});

it('can hide what is left of a deleted case', async () => {
	const bench = await start({ switches: { deletedSubmissions: 'hidden' } });
	const id = await migrated(bench);
	const other = await migrated(bench);
	await bench.call(`/submission?submission_id=${id}`, DELETE);
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toEqual({ Items: [] });
	expect((await bench.call('/submission')).json()).toMatchObject({ Items: [{ submission_id: other }] });
});

it('answers in the older shape under its switch, and with a # in v2', async () => {
	const bench = await start();
	const first = await migrated(bench);
	const second = await migrated(bench);
	expect((await bench.call(`/submission?submission_id=${first}`, DELETE, 'v2')).json()).toEqual({
		message: 'success',
		content: `Submission #${first} deleted successfully.`,
	});
	bench.sandbox.setSwitches({ deletionAnswer: 'old' });
	expect((await bench.call(`/submission?submission_id=${second}`, DELETE)).json()).toEqual({
		message: 'success',
		content: `Submission ${second} deleted successfully.`,
	});
});

it('answers the documented errors in their order', async () => {
	const bench = await start({ switches: { project: 'missing', failing: ['delete'] } });
	bench.sandbox.setSwitches({ project: 'active' });
	const id = await migrated(bench);
	bench.sandbox.setSwitches({ project: 'missing' });
	const answer = async (query: string) => {
		const { status, json } = await bench.call(`/submission${query}`, DELETE);
		expect(status).toBe(400);
		return json();
	};
	expect(await answer('')).toEqual({ message: 'not Exist Submission ID', statusCode: 400 });
	expect(await answer('?submission_id=')).toEqual({ message: 'not Exist Submission ID', statusCode: 400 });
	expect(await answer('?submission_id=x')).toEqual({ message: 'not Exist Submission Data', statusCode: 400 });
	expect(await answer(`?submission_id=${id}`)).toEqual({
		message: 'not Exist Project Data',
		statusCode: 400,
	});
	bench.sandbox.setSwitches({ project: 'active' });
	expect(await answer(`?submission_id=${id}`)).toEqual({ message: 'delete Process FAIL', statusCode: 400 });
	bench.sandbox.setSwitches({ failing: null, deletionAnswer: 'old' });
	expect(await answer('')).toEqual({ errorCode: 'not Exist Submission ID' });
});

it('has nothing left to delete the second time', async () => {
	const bench = await start();
	const id = await migrated(bench);
	await bench.call(`/submission?submission_id=${id}`, DELETE);
	expect((await bench.call(`/submission?submission_id=${id}`, DELETE)).json()).toEqual({
		message: 'not Exist Submission Data',
		statusCode: 400,
	});
});
