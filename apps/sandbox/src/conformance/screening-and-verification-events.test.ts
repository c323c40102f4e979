import { expect, it } from 'vitest';
import { multipart } from '../testing/multipart.ts';
import { receiver } from '../testing/receiver.ts';
import { send } from '../testing/send.ts';
import { EXAMPLE, migrated, start } from '../testing/start.ts';

// Which calls fire which webhook, argos-api.md §8.2 and §8.3.

/** A sandbox and what it tells, from the migrations on that the test begins with. */
async function listening() {
	const hook = await receiver();
	const bench = await start({ webhook: { url: hook.url }, switches: { migrationEvent: 'none' } });
	const told = async () => {
		await bench.sandbox.webhooksSent();
		return hook.received.map((one) => one.json() as Record<string, unknown>);
	};
	return { bench, told };
}

it('tells a screening of an approved case, and none of another', async () => {
	const { bench, told } = await listening();
	const rejected = await migrated(bench, { kycStatus: 'rejected' });
	await send(bench, 'POST /submission/aml', { submissionId: rejected });
	const approved = await migrated(bench, { email: 'kim+red-flag-2-low@example.com' });
	await send(bench, 'POST /submission/aml', { submissionId: approved });
	expect(await told()).toEqual([
		expect.objectContaining({
			webhook_trigger: 'aml',
			submission_id: approved,
			aml_result: { currentstatus: 'Red Flag', risk_level_summary: 'Low' },
		}),
	]);
});

it('tells the records of a registration for monitoring, one message for each case', async () => {
	const { bench, told } = await listening();
	const submissionIds = [await migrated(bench), await migrated(bench)];
	const answer = await send(bench, 'POST /submission/aml/monitor/default', {
		submissionIds,
		admin: EXAMPLE.admin,
	});
	const { successResults } = answer.json() as { successResults: { recordIds: [string] }[] };
	expect(await told()).toEqual(
		submissionIds.map((submission_id, index) =>
			expect.objectContaining({
				webhook_trigger: 'aml_monitor',
				submission_id,
				records: [
					{
						recordId: successResults[index]?.recordIds[0],
						worklistId: 'default',
						created_at: '2026-01-15T12:00:00.000Z',
					},
				],
			}),
		),
	);
});

it('tells a face authentication', async () => {
	const { bench, told } = await listening();
	const submissionId = await migrated(bench, { userid: 'user-1' });
	const faceImage = { file: 'face.jpg', content: 'face' };
	const fields = { submissionId, faceImage, userId: 'auth-1', cf1: 'Face_Occluded_fail' };
	const answer = await bench.call('/faceauth', multipart(fields));
	const { authentication_id } = answer.json() as { authentication_id: string };
	expect(await told()).toEqual([
		{
			webhook_trigger: 'faceAuth',
			data: {
				Submission_id: submissionId,
				Auth_Status: 'rejected',
				Create_Time: '2026-01-15T12:00:00.000Z',
				Auth_User_id: 'auth-1',
				Auth_cf1: 'Face_Occluded_fail',
				Authentication_id: authentication_id,
				reference: { userid: 'user-1', email: 'user@example.com' },
			},
		},
	]);
});

it('tells how a verification by API went: created, retry, approved', async () => {
	const { bench, told } = await listening();
	const picture = { file: 'picture.jpg', content: '\xff\xd8\xff' };
	const document = multipart({
		issuingCountry: 'USA',
		email: 'kim+retry-face_compare_underscore@example.com',
		idType: 'passport',
		idImage: picture,
	});
	const begun = (await bench.call('/submission/step1', document)).json() as { submissionId: string };
	const { submissionId } = begun;
	const face = multipart({ submissionId, faceImage: picture, name: 'Kim', date_of_birth: '1990-04-01' });
	await bench.call('/submission/step2', face);
	await bench.call('/submission/step2', face);
	expect(await told()).toMatchObject([
		{ webhook_trigger: 'created', submission_id: submissionId, kyc_result: { status: 'incomplete' } },
		{ webhook_trigger: 'retry', submission_id: submissionId, retryCode: 'face_compare_underscore' },
		{ webhook_trigger: 'approved', submission_id: submissionId, full_name: 'Kim' },
	]);
});
