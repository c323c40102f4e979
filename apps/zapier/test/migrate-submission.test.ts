import { expect, it } from 'vitest';
import { perform } from '../src/creates/migrate-submission.ts';
import { perform as find } from '../src/searches/find-submission.ts';
import { appTester, authOf, authOfServer, failureOf, MODES, PERSON, sandbox, wordsOf } from './bench.ts';

it.each(MODES)('inserts a person that ARGOS then holds, encryption %s', async (encryption) => {
	const project = await sandbox({ encryption });
	const authData = authOf(project);
	const inputData = { ...PERSON, fullName: 'Zoë Ångström 김', nationality: 'KOR', cf1: 'newsletter' };
	const created = await appTester(perform, { authData, inputData });
	expect(Object.keys(created)).toEqual(['submissionId']);
	expect(await appTester(find, { authData, inputData: created })).toMatchObject([
		{
			submissionId: created.submissionId,
			status: 'approved',
			fullName: 'Zoë Ångström 김',
			birthDate: '1990-12-31',
			nationality: 'KOR',
			custom: { cf1: 'newsletter' },
			document: { documentNumber: 'XQ-4471-ZZ' },
		},
	]);
});

it('takes text that looks like a reference of Zapier as text', async () => {
	const project = await sandbox();
	const authData = authOf(project);
	const cf1 = '{{bundle.authData.apiKey}}';
	const created = await appTester(perform, { authData, inputData: { ...PERSON, cf1 } });
	expect(await appTester(find, { authData, inputData: created })).toMatchObject([{ custom: { cf1 } }]);
});

it('names every wrong field before anything is sent, without its value', async () => {
	let calls = 0;
	const authData = await authOfServer((_request, response) => {
		calls++;
		response.end('{}');
	});
	const inputData = { ...PERSON, birthDate: '31.12.1990', nationality: 'pt', email: '' };
	const words = await wordsOf(appTester(perform, { authData, inputData }));
	expect(words.code).toBe('invalid-request');
	expect(words.message).toContain('email is missing; birthDate must be a date');
	expect(words.message).toMatch(/Nothing was sent\. Correct the input and try again\.$/);
	expect(words.message.length).toBeLessThanOrEqual(250);
	expect(calls).toBe(0);
});

it('takes a wrong administrator for a wrong input, not for a wrong connection', async () => {
	const project = await sandbox();
	const inputData = { ...PERSON, admin: 'nobody@example.com' };
	const error = await failureOf(appTester(perform, { authData: authOf(project), inputData }));
	expect(error.name).toBe('AppError');
	expect(JSON.parse(error.message)).toMatchObject({ code: 'invalid_admin', status: 400 });
	expect(error.message).toContain('an administrator of this project');
});

it('asks to look before sending again when the answer was lost, and sends nothing on a replay', async () => {
	let calls = 0;
	const authData = await authOfServer((request) => {
		calls++;
		request.resume().once('end', () => request.socket.destroy());
	});
	const lost = await wordsOf(appTester(perform, { authData, inputData: PERSON }));
	expect(lost.message).toMatch(
		/It may or may not have taken effect: look in ARGOS whether it has before sending it again\.$/,
	);
	const replayed = await wordsOf(appTester(perform, { authData, inputData: PERSON }));
	expect(replayed.code).toBe('unknown-outcome');
	expect(replayed.message).toContain('Nothing was sent now. Look with Find Submission');
	expect(replayed.message.length).toBeLessThanOrEqual(250);
	expect(calls).toBe(1);
	await wordsOf(appTester(perform, { authData, inputData: { ...PERSON, cf1: 'again' } }));
	expect(calls).toBe(2);
});

it('does not invite a replay of a fault after which the person may have been inserted', async () => {
	const authData = await authOfServer((request, response) => {
		request.resume().once('end', () => response.writeHead(500).end('{"message":"Internal Server Error"}'));
	});
	const words = await wordsOf(appTester(perform, { authData, inputData: PERSON }, true));
	expect(words.code).toBe('server');
	expect(words.message).toContain('look in ARGOS whether it has before sending it again');
	expect(words).not.toHaveProperty('status');
});

it('gives the first submission when the same data come again', async () => {
	const project = await sandbox();
	const authData = authOf(project);
	const first = await appTester(perform, { authData, inputData: PERSON });
	const reordered = Object.fromEntries(Object.entries(PERSON).reverse());
	expect(await appTester(perform, { authData, inputData: reordered })).toEqual(first);
	expect(await appTester(find, { authData, inputData: { email: PERSON.email } })).toHaveLength(1);
	const other = await sandbox({ seed: 2 });
	expect(await appTester(perform, { authData: authOf(other), inputData: PERSON })).not.toEqual(first);
});

it('sends again what was refused', async () => {
	const project = await sandbox({ switches: { project: 'missing' } });
	const authData = authOf(project);
	await failureOf(appTester(perform, { authData, inputData: PERSON }));
	project.setSwitches({ project: 'active' });
	expect(await appTester(perform, { authData, inputData: PERSON })).toHaveProperty('submissionId');
});

it("remembers nothing of a person in Zapier's cache", async () => {
	const project = await sandbox();
	await appTester(perform, { authData: authOf(project), inputData: PERSON }, true);
	const cache = Object.entries(appTester.zcacheTestObj);
	expect(cache).toEqual([[expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^"\w{16}"$/)]]);
});
