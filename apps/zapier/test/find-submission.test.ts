import { expect, it } from 'vitest';
import { perform as migrate } from '../src/creates/migrate-submission.ts';
import { perform } from '../src/searches/find-submission.ts';
import { appTester, authOf, MODES, PERSON, sandbox, wordsOf } from './bench.ts';

it.each(MODES)(
	'finds a person by each of the three ways, with the AML result, encryption %s',
	async (encryption) => {
		const project = await sandbox({ encryption });
		const authData = authOf(project);
		const { submissionId } = await appTester(migrate, { authData, inputData: PERSON });
		project.decide(submissionId, { status: 'approved', redFlag: { matches: 1, riskLevel: 'Low' } });
		for (const inputData of [{ email: PERSON.email }, { userId: 'user-0001' }, { submissionId }]) {
			const found = await appTester(perform, { authData, inputData });
			expect(found).toMatchObject([
				{ submissionId, status: 'approved', fullName: 'Ana Example', aml: { riskLevel: 'Low' } },
			]);
		}
	},
);

it('gives the newest first', async () => {
	let time = Date.now() - 3_600_000;
	const project = await sandbox({ now: () => new Date(time) });
	const authData = authOf(project);
	const older = await appTester(migrate, { authData, inputData: PERSON });
	time += 60_000;
	const newer = await appTester(migrate, { authData, inputData: { ...PERSON, cf1: 'again' } });
	project.setSwitches({ sortOrder: 'oldest-first' });
	const found = await appTester(perform, { authData, inputData: { email: PERSON.email } });
	expect(found).toMatchObject([newer, older]);
});

it.each([
	{ email: 'nobody@example.com' },
	{ userId: 'user-9999' },
	{ submissionId: 'sub0000example99' },
	{ email: PERSON.email, userId: 'user-9999' },
])('answers a miss with an empty list: %j', async (inputData) => {
	const project = await sandbox();
	await appTester(migrate, { authData: authOf(project), inputData: PERSON });
	expect(await appTester(perform, { authData: authOf(project), inputData })).toEqual([]);
});

it('lets every given field count', async () => {
	const project = await sandbox();
	const authData = authOf(project);
	const { submissionId } = await appTester(migrate, { authData, inputData: PERSON });
	const inputData = { submissionId, email: 'someone.else@example.com' };
	expect(await appTester(perform, { authData, inputData })).toEqual([]);
});

it('takes an unknown id for a miss also when ARGOS answers it with an error', async () => {
	const project = await sandbox({ switches: { unknownSubmission: 'error' } });
	const inputData = { submissionId: 'sub0000example99' };
	expect(await appTester(perform, { authData: authOf(project), inputData })).toEqual([]);
});

it('says so when nothing was filled in', async () => {
	const project = await sandbox();
	const words = await wordsOf(appTester(perform, { authData: authOf(project), inputData: { email: '' } }));
	expect(words.message).toMatch(/^There is nothing to search for\. Fill in Email, User ID or Submission ID/);
});
