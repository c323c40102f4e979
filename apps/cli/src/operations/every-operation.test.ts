import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS } from '@argos/core';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envOf } from '../testing/cli.ts';
import { argosHere } from '../testing/in-process.ts';

/** The first bytes of a JPEG; nobody looks further. */
const PICTURE = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60)]);

interface Known {
	approved: string;
	pending: string;
	old: string;
	erased: string;
	resourceId: string;
	picture: string;
	file: string;
	webhook: string;
	/** What earlier rows gave, by their own names. */
	[given: string]: string;
}

let sandbox: Sandbox;
let folder: string;
let known: Known;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 60 });
	folder = await mkdtemp(join(tmpdir(), 'argos-every-'));
	const picture = join(folder, 'face.jpg');
	await writeFile(picture, PICTURE);
	const [approved = '', old = '', erased = ''] = await ids('status=approved&redFlag=false');
	const [pending = ''] = await ids('status=pending');
	const [flagged] = await submissions('redFlag=true');
	const webhook = join(folder, 'webhook.json');
	await writeFile(
		webhook,
		JSON.stringify({
			webhook_trigger: 'approved',
			submission_id: approved,
			email: 'ana.example@example.com',
			kyc_result: 'approved',
		}),
	);
	known = {
		...{ approved, pending, old, erased, picture, webhook },
		resourceId: flagged?.resourceIds[0] ?? '',
		file: join(folder, 'saved'),
	};
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

async function submissions(query: string): Promise<{ submissionId: string; resourceIds: string[] }[]> {
	const response = await fetch(new URL(`/_sandbox/submissions?${query}`, sandbox.url));
	return ((await response.json()) as { submissions: { submissionId: string; resourceIds: string[] }[] })
		.submissions;
}

async function ids(query: string): Promise<string[]> {
	return (await submissions(query)).map(({ submissionId }) => submissionId);
}

/** A command line; `{approved}` and the like stand for what is only known when it runs. */
interface Row {
	operation: string;
	line: string;
	gives: unknown;
	/** Path of a value that later rows need, and the name that they have for it. */
	keeps?: readonly [path: string, name: string];
}

const PERSON = '--email ana.example@example.com --full-name Ana --birth-date 1990-12-31';
const TEXT = expect.stringMatching(/./);

// In the order of a life: what one makes, the next one reads, and the last ones erase.
const ROWS: readonly Row[] = [
	{
		operation: 'submission.getMany',
		line: 'submissions list --status pending --limit 1',
		gives: [{ status: 'pending' }],
	},
	{
		operation: 'submission.get',
		line: 'submissions get {approved}',
		gives: { status: 'approved' },
		keeps: ['applicantId', 'applicant'],
	},
	{
		operation: 'submission.getDuplicates',
		line: 'submissions duplicates {applicant}',
		gives: [{ submissionId: TEXT }],
	},
	{
		operation: 'submission.migrate',
		line: `submissions migrate ${PERSON} --kyc-status approved --user-id user-new`,
		gives: { submissionId: TEXT },
		keeps: ['submissionId', 'migrated'],
	},
	{
		operation: 'submission.review',
		line: 'submissions review {pending} --status approved',
		gives: { submissionId: TEXT, status: 'approved' },
	},
	{
		operation: 'submission.update',
		line: 'submissions update {approved} --full-name Ana',
		gives: { submissionId: TEXT },
	},
	{
		operation: 'image.upload',
		line: 'images upload {migrated} --selfie-image {picture}',
		gives: { submissionId: TEXT },
	},
	{
		operation: 'image.download',
		line: 'images download {approved} --type selfieImage -o {file}.img',
		gives: { size: expect.any(Number), mediaType: expect.stringMatching(/^image\//) },
	},
	{
		operation: 'aml.downloadReport',
		line: 'aml report {resourceId} -o {file}.pdf',
		gives: { mediaType: 'application/pdf' },
	},
	{ operation: 'aml.screen', line: 'aml screen {old} --aml-threshold 80', gives: { result: TEXT } },
	{
		operation: 'monitoring.register',
		line: 'monitoring register default --submission-ids {approved},{old}',
		gives: [{ registered: true }, { registered: true }],
		keeps: ['0.recordIds.0', 'record'],
	},
	{
		operation: 'monitoring.get',
		line: 'monitoring get default --record-id {record}',
		gives: { recordId: TEXT, status: TEXT },
	},
	{
		operation: 'monitoring.remove',
		line: 'monitoring remove default --record-ids {record} --yes',
		gives: { recordIds: [TEXT] },
	},
	{
		operation: 'token.create',
		line: 'tokens create invite-0001 invite-0002,invite-0003',
		gives: { processed: 3, failed: 0 },
	},
	{ operation: 'token.get', line: 'tokens get invite-0002', gives: { tokenId: 'invite-0002' } },
	{
		operation: 'token.getMany',
		line: 'tokens list',
		gives: [{ tokenId: TEXT }, { tokenId: TEXT }, { tokenId: TEXT }],
	},
	{ operation: 'token.count', line: 'tokens count', gives: { count: 3 } },
	{
		operation: 'token.delete',
		line: 'tokens delete invite-0003,invite-0009 --yes',
		gives: { deleted: 1, notFound: 1 },
	},
	{ operation: 'token.deleteOldest', line: 'tokens delete-oldest --count 1 --yes', gives: { deleted: 1 } },
	{
		operation: 'projection.create',
		line: 'projections create --name no_numbers --fields identityNumber,documentNumber',
		gives: { name: 'no_numbers' },
		keeps: ['projectionId', 'projection'],
	},
	{ operation: 'projection.getMany', line: 'projections list', gives: [{ name: 'no_numbers' }] },
	{
		operation: 'projection.get',
		line: 'projections get {projection}',
		gives: { fields: ['identityNumber', 'documentNumber'] },
	},
	{
		operation: 'projection.delete',
		line: 'projections delete {projection} --yes',
		gives: { projectionId: TEXT },
	},
	{
		operation: 'faceAuth.verify',
		line: 'faceauth verify {approved} --face-image {picture}',
		gives: { status: 'approved' },
		keeps: ['authenticationId', 'face'],
	},
	{ operation: 'faceAuth.getMany', line: 'faceauth list', gives: [{ status: 'approved' }] },
	{
		operation: 'faceAuth.downloadImage',
		line: 'faceauth download {face} -o {file}.face',
		gives: { mediaType: 'image/jpeg' },
	},
	{ operation: 'faceAuth.delete', line: 'faceauth delete {face} --yes', gives: { authenticationId: TEXT } },
	{
		operation: 'argosId.getMany',
		line: 'argos-id list --limit 1',
		gives: [{ consentId: TEXT }],
		keeps: ['0.consentId', 'consent'],
	},
	{ operation: 'argosId.getConsent', line: 'argos-id get {consent}', gives: { argosId: TEXT } },
	{
		operation: 'verification.submitDocument',
		line: 'verification document --issuing-country PRT --email eva.example@example.com --id-type passport --id-image {picture} --no-approve-period',
		gives: { submissionId: TEXT },
		keeps: ['submissionId', 'begun'],
	},
	{
		operation: 'verification.submitSelfie',
		line: 'verification selfie {begun} --face-image {picture} --full-name Eva --birth-date 1990-12-31',
		gives: { status: TEXT },
	},
	{
		operation: 'verification.getAddressCode',
		line: 'verification address-code --address Lisbon',
		gives: { globalCode: TEXT },
	},
	{
		operation: 'liveform.createLink',
		line: 'liveform link project0001 --user-id user-1 --encrypted false',
		gives: { url: 'https://form.argosidentity.com/?pid=project0001&userid=user-1' },
	},
	{
		operation: 'liveform.createInjectionLink',
		line: 'liveform address-link project0001 --submission-id {approved}',
		gives: { url: expect.stringMatching(/^https:.*encrypted=/) },
	},
	{
		operation: 'liveform.createFaceAuthLink',
		line: 'liveform faceauth-link project0001 --submission-id {approved}',
		gives: { url: expect.stringMatching(/^https:/) },
	},
	{
		operation: 'webhook.read',
		line: 'webhook read --body @{webhook}',
		gives: { trigger: 'approved', confirmed: expect.any(Boolean) },
	},
	{
		operation: 'submission.deleteFields',
		line: 'submissions delete-fields {old} --fields selfie_image --yes',
		gives: { submissionId: TEXT },
	},
	{
		operation: 'submission.delete',
		line: 'submissions delete {erased} --yes',
		gives: { submissionId: TEXT },
	},
];

describe('each operation of the catalogue', () => {
	it('has its row here', () => {
		expect(ROWS.map(({ operation }) => operation).toSorted()).toEqual(
			OPERATIONS.map(({ id }) => id).toSorted(),
		);
	});

	it.each(ROWS)('works as "argos $line"', async ({ line, gives, keeps }) => {
		const filled = line.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
		const run = await argosHere([...filled.split(' '), '--json'], envOf(sandbox));
		expect(run).toMatchObject({ code: 0, stderr: '' });
		const value: unknown = JSON.parse(run.stdout);
		expect(value).toMatchObject(gives as object);
		if (keeps) known[keeps[1]] = String(at(value, keeps[0]));
	});
});

it('saves files for the owner only', async () => {
	expect((await stat(`${known.file}.face`)).mode & 0o777).toBe(0o600);
	expect(await readFile(`${known.file}.face`)).toEqual(PICTURE);
});

function at(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(inner, key) => (typeof inner === 'object' && inner ? Reflect.get(inner, key) : undefined),
			value,
		);
}
