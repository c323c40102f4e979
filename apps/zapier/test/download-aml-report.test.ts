import { expect, it } from 'vitest';
import { perform } from '../src/creates/download-aml-report.ts';
import { perform as migrate } from '../src/creates/migrate-submission.ts';
import { perform as matches } from '../src/triggers/aml-match.ts';
import { perform as recent } from '../src/triggers/recent-submission.ts';
import { appTester, authOf, MODES, PERSON, sandbox, wordsOf } from './bench.ts';

/** A project with one submission that has so many matches. */
async function flagged(options: { encryption?: (typeof MODES)[number]; matches: number }) {
	const project = await sandbox({ encryption: options.encryption ?? 'off' });
	const authData = authOf(project);
	const { submissionId } = await appTester(migrate, { authData, inputData: PERSON });
	const redFlag = { matches: options.matches, riskLevel: 'High' } as const;
	const decision = { status: 'approved' as const, ...(options.matches > 0 && { redFlag }) };
	return { authData, submissionId, resourceIds: project.decide(submissionId, decision).resourceIds };
}

it.each(MODES)(
	'takes the first match of a submission and names the others, encryption %s',
	async (encryption) => {
		const { authData, submissionId, resourceIds } = await flagged({ encryption, matches: 3 });
		const [first, ...others] = resourceIds;
		const report = await appTester(perform, { authData, inputData: { submissionId } });
		expect(report).toEqual({
			resourceId: first,
			otherResourceIds: others,
			fileName: `aml-report-${first}.pdf`,
			mediaType: 'application/pdf',
			file: `hydrate|||{"type":"file","method":"hydrators.amlReportFile","bundle":{"resourceId":"${first}"}}|||hydrate`,
		});
	},
);

it('takes the match that was asked for', async () => {
	const { authData, submissionId, resourceIds } = await flagged({ matches: 2 });
	const inputData = { submissionId, resourceId: String(resourceIds[1]) };
	const report = await appTester(perform, { authData, inputData });
	expect(report).toMatchObject({ resourceId: resourceIds[1], otherResourceIds: [] });
});

it('says that there is no report when the screening found nothing', async () => {
	const { authData, submissionId } = await flagged({ matches: 0 });
	const words = await wordsOf(appTester(perform, { authData, inputData: { submissionId } }));
	expect(words.message).toMatch(/^This submission has no AML match, so ARGOS has no report\. Add a filter/);
	expect(words.message.length).toBeLessThanOrEqual(250);
});

it('says that ARGOS does not know the submission', async () => {
	const { authData } = await flagged({ matches: 1 });
	const inputData = { submissionId: 'sub0000example99' };
	const words = await wordsOf(appTester(perform, { authData, inputData }));
	expect(words).toMatchObject({ code: 'not-found' });
	expect(words.message).toContain('ARGOS has no submission with this id in this project');
});

it('says so when nothing was filled in', async () => {
	const { authData } = await flagged({ matches: 1 });
	const words = await wordsOf(appTester(perform, { authData, inputData: {} }));
	expect(words.message).toContain('Fill in Submission or AML Match');
});

it('fills its pickers with submissions and their matches, without names of people', async () => {
	const { authData, submissionId, resourceIds } = await flagged({ matches: 2 });
	const submissions = await appTester(recent, { authData, inputData: {} });
	expect(submissions).toEqual([
		{ id: submissionId, name: expect.stringMatching(/^\d{4}-\d\d-\d\d, approved, \w+$/) },
	]);
	expect(await appTester(matches, { authData, inputData: { submissionId } })).toEqual([
		{ id: resourceIds[0], name: `Match 1 of 2, ${resourceIds[0]}` },
		{ id: resourceIds[1], name: `Match 2 of 2, ${resourceIds[1]}` },
	]);
	expect(await appTester(matches, { authData, inputData: {} })).toEqual([]);
});
