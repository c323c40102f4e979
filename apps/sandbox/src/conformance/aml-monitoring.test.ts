import { expect, it } from 'vitest';
import type { SandboxOptions } from '../sandbox.ts';
import { send } from '../testing/send.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

// /v3/submission/aml/monitor, argos-api.md §5.15 to §5.17. Of the error texts only that of `invalid_record` is printed.

const PATH = '/submission/aml/monitor/default';
const admin = 'admin@example.com';

const register = (bench: Bench, body: unknown, path = PATH) => send(bench, `POST ${path}`, body);
const remove = (bench: Bench, body: unknown, path = PATH) => send(bench, `DELETE ${path}`, body);

async function registered(
	options: SandboxOptions = {},
): Promise<{ bench: Bench; id: string; record: string }> {
	const bench = await start(options);
	const id = await migrated(bench, { nationality: 'KOR' });
	const answer = await register(bench, { submissionIds: [id], admin });
	const { successResults } = answer.json() as { successResults: [{ recordIds: [string] }] };
	return { bench, id, record: successResults[0].recordIds[0] };
}

it('registers what can be registered and tells the rest', async () => {
	const bench = await start();
	const good = await migrated(bench);
	const rejected = await migrated(bench, { kycStatus: 'rejected' });
	const answer = await register(bench, { submissionIds: [good, rejected], admin });
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		success: true,
		successCount: 1,
		failedCount: 1,
		successResults: [
			{ submissionId: good, recordIds: [expect.stringMatching(/^[a-z0-9]{16}$/)], status: 'success' },
		],
		failedResults: [
			{
				submissionId: rejected,
				recordIds: [],
				status: 'failed',
				error: `This submission is not approved: ${rejected}`,
			},
		],
	});
});

it('keeps the record of a case that is registered twice', async () => {
	const { bench, id, record } = await registered();
	expect((await register(bench, { submissionIds: [id], admin })).json()).toMatchObject({
		successResults: [{ recordIds: [record] }],
	});
});

it('gives a record as printed', async () => {
	const { bench, id, record } = await registered();
	const answer = await bench.call(`${PATH}/${record}`);
	expect(answer.status).toBe(200);
	expect(answer.json()).toEqual({
		name: 'hong kil dong',
		id: record,
		submissionId: id,
		nationality: 'KOR',
		status: 'screenedNoMatches',
		dob: '1999-11-31',
		email: 'user@example.com',
		memo: '',
		tags: [],
		admin: 'admin@example.com',
		updateTime: '2026-01-15T12:00:00.000Z',
		openCount: 0,
		falsePositiveCount: 0,
		truePositiveCount: 0,
		discardedCount: 0,
	});
});

it('counts the matches of a flagged case as open', async () => {
	const { bench, id, record } = await registered();
	bench.sandbox.decide(id, { status: 'approved', redFlag: { matches: 3, riskLevel: 'Low' } });
	expect((await bench.call(`${PATH}/${record}`)).json()).toMatchObject({
		status: 'screenedMatches',
		openCount: 3,
	});
});

it('removes records', async () => {
	const { bench, record } = await registered();
	const answer = await remove(bench, { admin, recordIds: [record] });
	expect([answer.status, answer.json()]).toEqual([200, { message: 'records deleted successfully' }]);
	expect((await bench.call(`${PATH}/${record}`)).json()).toEqual({
		errorCode: 'invalid_record',
		errorMessage: 'Some records do not exist',
	});
});

it.each([
	['delete-known', 400],
	['delete-none', 200],
] as const)(
	'answers invalid_record when some are not there, and then %s',
	async (monitorPartialDelete, after) => {
		const { bench, record } = await registered({ switches: { monitorPartialDelete } });
		const answer = await remove(bench, { admin, recordIds: [record, 'nothing'] });
		expect([answer.status, answer.json()]).toEqual([
			400,
			{
				errorCode: 'invalid_record',
				errorMessage: 'Some records do not exist',
				details: [{ statusCode: 404, error: { code: 'MAPI-001', message: 'Resource not found' } }],
			},
		]);
		expect((await bench.call(`${PATH}/${record}`)).status).toBe(after);
	},
);

const many = Array.from({ length: 26 }, (_, number) => `id-${number}`);

it.each([
	['missing_required_parameters', 'not JSON'],
	['missing_required_parameters', { admin }],
	['missing_required_parameters', { submissionIds: ['a'] }],
	['invalid_submissionIds', { submissionIds: [], admin: 'other@example.com' }],
	['invalid_submissionIds', { submissionIds: many, admin }],
	['invalid_submissionIds', { submissionIds: 'a', admin }],
	['invalid_admin', { submissionIds: ['a'], admin: 'other@example.com' }],
])('answers %s when records are registered', async (errorCode, body) => {
	const bench = await start();
	const answer = await register(bench, body);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode, errorMessage: expect.any(String) });
});

it.each([
	['invalid_payload', 'not JSON'],
	['invalid_admin', { recordIds: ['a'] }],
	['invalid_admin', { recordIds: ['a'], admin: 'other@example.com' }],
	['invalid_record', { admin }],
	['invalid_record', { admin, recordIds: [] }],
	['invalid_record', { admin, recordIds: many }],
])('answers %s when records are removed', async (errorCode, body) => {
	const bench = await start();
	const answer = await remove(bench, body);
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ errorCode, errorMessage: expect.any(String) });
});

it('knows no worklist but the active ones, and spells the error of a removal as the vendor does', async () => {
	const { bench, id, record } = await registered();
	const other = '/submission/aml/monitor/other';
	const bodies = { add: { submissionIds: [id], admin }, remove: { recordIds: [record], admin } };
	expect((await register(bench, bodies.add, other)).json()).toMatchObject({ errorCode: 'invalid_worklist' });
	expect((await remove(bench, bodies.remove, other)).json()).toMatchObject({
		errorCode: 'invalide_worklist',
	});
	expect((await bench.call(`${other}/${record}`)).json()).toMatchObject({ errorCode: 'invalid_worklist' });
	bench.sandbox.setSwitches({ worklists: null });
	expect((await register(bench, bodies.add, other)).status).toBe(200);
	bench.sandbox.setSwitches({ worklists: [] });
	expect((await register(bench, bodies.add)).json()).toMatchObject({ errorCode: 'invalid_worklist' });
});

it.each([{ project: 'missing' }, { monitoringOption: false }] as const)(
	'answers invalid_project with %j',
	async (switches) => {
		const { bench, id, record } = await registered();
		bench.sandbox.setSwitches(switches);
		for (const answer of [
			await register(bench, { submissionIds: [id], admin }),
			await remove(bench, { recordIds: [record], admin }),
			await bench.call(`${PATH}/${record}`),
		]) {
			expect(answer.status).toBe(400);
			expect(answer.json()).toMatchObject({ errorCode: 'invalid_project' });
		}
	},
);

it('answers all_submissions_failed with status 500', async () => {
	const bench = await start();
	const answer = await register(bench, { submissionIds: ['nothing'], admin });
	expect(answer.status).toBe(500);
	expect(answer.json()).toMatchObject({
		errorCode: 'all_submissions_failed',
		details: [{ submissionId: 'nothing', recordIds: [], status: 'failed' }],
	});
});

it.each(['processing_failed', 'internal_server_error'] as const)(
	'answers %s with status 500 by switch',
	async (failMonitoring) => {
		const { bench, id, record } = await registered();
		bench.sandbox.setSwitches({ failMonitoring });
		for (const answer of [
			await register(bench, { submissionIds: [id], admin }),
			await remove(bench, { recordIds: [record], admin }),
			await bench.call(`${PATH}/${record}`),
		]) {
			expect(answer.status).toBe(500);
			expect(answer.json()).toMatchObject({ errorCode: failMonitoring });
		}
	},
);

it.each([`PUT ${PATH}`, 'POST /submission/aml/monitor', `PATCH ${PATH}/record`])(
	'answers invalid_path to %s',
	async (call) => {
		const bench = await start();
		const answer = await send(bench, call, {});
		expect(answer.status).toBe(400);
		expect(answer.json()).toMatchObject({ errorCode: 'invalid_path' });
	},
);

it('shows a record of a submission that was deleted without the person', async () => {
	const { bench, id, record } = await registered();
	await bench.call(`/submission?submission_id=${id}`, { method: 'DELETE' });
	const answer = await bench.call(`${PATH}/${record}`);
	expect(answer.json()).toEqual({
		id: record,
		submissionId: id,
		status: 'screenedNoMatches',
		memo: '',
		tags: [],
		admin,
		updateTime: '2026-01-15T12:00:00.000Z',
		openCount: 0,
		falsePositiveCount: 0,
		truePositiveCount: 0,
		discardedCount: 0,
	});
});
