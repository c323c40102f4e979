import assert from 'node:assert/strict';
import type { CaseOverview } from '../sandbox-http.ts';
import type { Running } from './running.ts';
import { sendPerson } from './webhook.ts';

export async function migrationChecks({ world, url, check, approved }: Running): Promise<void> {
	const { http, webhookKey, sandbox, clock } = world;
	const kim = {
		admin: sandbox.admin,
		email: 'kim.sample@example.com',
		fullName: 'Kim Sample',
		birthDate: '1990-04-01',
		kycStatus: 'approved',
		userId: 'kim-0001',
	};
	const held = async (email: string): Promise<CaseOverview[]> =>
		(await http.cases()).filter((one) => one.email === email);

	await check('the migration webhook refuses a caller without its key', async () => {
		const answer = await sendPerson({ url, key: 'wrong', person: kim }, world);
		assert.equal(answer.status, 403);
		assert.deepEqual(await held(kim.email), []);
	});
	await check('a person sent to the webhook becomes a submission that the sandbox holds', async () => {
		clock.step();
		const answer = await sendPerson({ url, key: webhookKey, person: kim }, world);
		assert.equal(answer.status, 201, JSON.stringify(answer.body));
		const { submissionId } = answer.body;
		assert.ok(typeof submissionId === 'string' && submissionId !== '');
		approved.add(submissionId);
		const [one, ...more] = await held(kim.email);
		assert.deepEqual([one?.submissionId, one?.status, one?.userid], [submissionId, 'approved', 'kim-0001']);
		assert.deepEqual(more, []);
	});
	await check('a person with an impossible birth date is refused, with the name of the field', async () => {
		const lee = { ...kim, email: 'lee.sample@example.com', birthDate: '1990-02-30' };
		const answer = await sendPerson({ url, key: webhookKey, person: lee }, world);
		const text = JSON.stringify(answer.body);
		assert.equal(answer.status, 422, text);
		assert.match(text, /birth ?date/i);
		assert.doesNotMatch(text, /lee\.sample|1990-02-30/, 'the answer repeats applicant data');
		assert.deepEqual(await held(lee.email), []);
	});
}
