import { expect, it } from 'vitest';
import { perform as migrate } from '../src/creates/migrate-submission.ts';
import { submissionInFull } from '../src/hydrators/submission-in-full.ts';
import { type ApprovalItem, perform } from '../src/triggers/new-approved-submission.ts';
import { appTester, authOf, authOfServer, MODES, PERSON, sandbox, wordsOf } from './bench.ts';

type Project = Awaited<ReturnType<typeof sandbox>>;

const MINUTE = 60_000;

/** A project whose clock the test moves. */
async function projectWithClock(encryption: (typeof MODES)[number] = 'off') {
	let time = Date.now() - 5 * 24 * 60 * MINUTE;
	const project = await sandbox({ encryption, now: () => new Date(time) });
	return { project, pass: (minutes: number) => (time += minutes * MINUTE), time: () => new Date(time) };
}

async function insert(project: Project, n: number, kycStatus = 'approved'): Promise<string> {
	const inputData = { ...PERSON, kycStatus, email: `person${n}@example.com`, userId: `user-${n}` };
	const { submissionId } = await appTester(migrate, { authData: authOf(project), inputData });
	return submissionId;
}

function poll(project: Project, meta: object = {}): Promise<ApprovalItem[]> {
	return appTester(perform, { authData: authOf(project), inputData: {}, meta });
}

it.each(MODES)('gives approvals with the newest decision first, encryption %s', async (encryption) => {
	const { project, pass } = await projectWithClock(encryption);
	const first = await insert(project, 1);
	pass(1);
	const second = await insert(project, 2);
	await insert(project, 3, 'rejected');
	pass(1);
	project.decide(first, { status: 'approved' });
	const events = await poll(project);
	expect(events.map((event) => [event.submissionId, event.status])).toEqual([
		[first, 'approved'],
		[second, 'approved'],
	]);
});

it('gives a late approval once, under an id that stays', async () => {
	const { project, pass, time } = await projectWithClock();
	const early = await insert(project, 1);
	const late = await insert(project, 2);
	project.decide(late, { status: 'pending' });
	const seen = new Set((await poll(project)).map(({ id }) => id));
	expect([...seen]).toEqual([`${early}:approved:${time().toISOString()}`]);

	pass(4 * 24 * 60);
	project.decide(late, { status: 'approved' });
	const decidedAt = time().toISOString();
	const after = await poll(project);
	expect(after.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([`${late}:approved:${decidedAt}`]);

	pass(60);
	expect(await poll(project)).toEqual(after);
});

it('takes an approval that was withdrawn and given again for a new event', async () => {
	const { project, pass } = await projectWithClock();
	const id = await insert(project, 1);
	const [before] = await poll(project);
	pass(1);
	project.decide(id, { status: 'rejected' });
	expect(await poll(project)).toEqual([]);
	pass(1);
	project.decide(id, { status: 'approved' });
	const [after] = await poll(project);
	expect(after?.submissionId).toBe(id);
	expect(after?.id).not.toBe(before?.id);
});

it('keeps people out of poll results: the submission is read when a Zap uses it', async () => {
	const { project } = await projectWithClock();
	const id = await insert(project, 1);
	project.decide(id, { status: 'approved', redFlag: { matches: 2, riskLevel: 'High' } });
	const [event] = await poll(project);
	expect(Object.keys(event ?? {})).toEqual([
		'id',
		'submissionId',
		'type',
		'status',
		'occurredAt',
		'submission',
	]);
	expect(event?.submission).toBe(
		`hydrate|||{"type":"method","method":"hydrators.submissionInFull","bundle":{"submissionId":"${id}"}}|||hydrate`,
	);
	const submission = await appTester(submissionInFull, {
		authData: authOf(project),
		inputData: { submissionId: id },
	});
	expect(submission).toMatchObject({
		submissionId: id,
		email: 'person1@example.com',
		aml: { status: 'Red Flag', riskLevel: 'High' },
	});
	expect(submission.aml.matches).toHaveLength(2);
});

it('shows three whole samples in the editor', async () => {
	const { project } = await projectWithClock();
	for (let n = 0; n < 5; n++) await insert(project, n);
	const events = await poll(project, { isLoadingSample: true });
	expect(events).toHaveLength(3);
	for (const event of events) {
		expect(event.submission).toMatchObject({ fullName: 'Ana Example', aml: { status: 'Not Screened' } });
	}
});

it('gives no more than Zapier takes, but all that Zapier only remembers', async () => {
	const project = await sandbox({ people: 400 });
	const all = await poll(project, { isPopulatingDedupe: true });
	expect(all.length).toBeGreaterThan(100);
	expect(await poll(project)).toEqual(all.slice(0, 100));
	expect(await poll(project, { limit: 7 })).toEqual(all.slice(0, 7));
	expect(await poll(project, { limit: -1 })).toEqual(all.slice(0, 100));
});

it('leaves approvals of submissions older than the look-back alone', async () => {
	const { project } = await projectWithClock();
	await insert(project, 1);
	const inputData = { lookBackDays: 2 };
	expect(await appTester(perform, { authData: authOf(project), inputData })).toEqual([]);
});

it('gives an approval once that two pages show', async () => {
	const item = {
		submission_id: 'sub0000example01',
		kyc: { result: 'approved' },
		created_at: '2026-01-15T09:30:00.000Z',
		kyc_result_at: '2026-01-15T10:05:00.000Z',
	};
	const authData = await authOfServer((request, response) => {
		const nextpageKey = { id: item.submission_id, created_at: item.created_at };
		const last = request.url?.includes('nextpage_id');
		response.end(JSON.stringify({ Items: [item], ...(!last && { nextpageKey }) }));
	});
	const events = await appTester(perform, { authData, inputData: {} });
	expect(events.map(({ id }) => id)).toEqual(['sub0000example01:approved:2026-01-15T10:05:00.000Z']);
});

it('stops with an error instead of missing approvals when there are too many submissions', async () => {
	let page = 0;
	const authData = await authOfServer((_request, response) => {
		page++;
		const item = (n: number) => ({
			submission_id: `sub${page}x${n}`,
			kyc: { result: 'approved' },
			created_at: '2026-01-15T09:30:00.000Z',
		});
		const nextpageKey = { id: `sub${page}x199`, created_at: `2026-01-15T09:30:00.${100 + page}Z` };
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ Items: Array.from({ length: 200 }, (_, n) => item(n)), nextpageKey }));
	});
	const words = await wordsOf(appTester(perform, { authData, inputData: {} }));
	expect(words).toEqual({
		message:
			'More than 5,000 submissions were created in the last 30 days. Choose fewer look-back days, so that no approval is missed.',
		code: 'too-many-submissions',
	});
	expect(page).toBe(25);
});

it.each([0, 91, 1.5, 'soon'])('refuses %j look-back days', async (lookBackDays) => {
	const project = await sandbox();
	const inputData = { lookBackDays } as { lookBackDays: number };
	const words = await wordsOf(appTester(perform, { authData: authOf(project), inputData }));
	expect(words.message).toBe('Look-Back Days must be a whole number from 1 to 90.');
});
