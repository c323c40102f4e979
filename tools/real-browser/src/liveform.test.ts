import { createCipheriv, createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { visit } from './visit.ts';

const browser = sharedBrowser();

/** Encrypts as the vendor describes it, with Node's own AES (argos-api.md §3.1). */
function encrypted(parameters: object, key = 'sandbox-key'): string {
	const cipher = createCipheriv('aes-256-ecb', createHash('sha256').update(key).digest(), null);
	const bytes = Buffer.concat([cipher.update(JSON.stringify(parameters), 'utf8'), cipher.final()]);
	return encodeURIComponent(bytes.toString('base64'));
}

async function fillDocument(page: Page, email?: string): Promise<void> {
	await page.getByLabel('Issued by').selectOption('KOR');
	await page.getByLabel('Document', { exact: true }).selectOption('passport');
	await page.getByLabel('Full name').fill('Kim Sample');
	await page.getByLabel('Birth date').fill('1990-04-01');
	if (email) await page.getByLabel('E-mail').fill(email);
	await page.getByRole('button', { name: 'Go on to the selfie' }).click();
}

it('plays an onboarding through to the return URL and fires its webhooks', async () => {
	const { page, sandbox, receiver, at } = await visit({ browser: browser() });
	sandbox.webhook({ url: receiver.url });
	sandbox.setSwitches({ liveformReturnUrl: new URL('/back', receiver.url).href });
	await page.goto(at('/liveform?pid=project1&userid=user-1&cf1=order%207&email=kim%40example.com'));
	await page.getByText('This is the sandbox, not ARGOS').waitFor();
	await fillDocument(page);
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.getByRole('heading', { name: 'You are verified' }).waitFor();
	const submissionId = await page.locator('#submission').textContent();
	await page.getByRole('link', { name: 'OK' }).click();
	await page.waitForURL('**/back?*');
	expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
		userid: 'user-1',
		email: 'kim@example.com',
		submissionId,
		kycStatus: 'approved',
	});
	await expect
		.poll(() => receiver.bodies.map((body) => body.webhook_trigger))
		.toEqual(['created', 'approved']);
	expect(receiver.bodies[1]).toMatchObject({ submission_id: submissionId, cf: { cf1: 'order 7' } });
});

it('goes to the return URL by itself when nobody presses OK', async () => {
	const { page, sandbox, receiver, at } = await visit({ browser: browser() });
	sandbox.setSwitches({ liveformReturnUrl: receiver.url, liveformReturnFields: ['kycStatus', 'errorCode'] });
	await page.goto(at('/liveform?pid=project1'));
	await fillDocument(page, 'kim+reject-expired_id@example.com');
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.waitForURL(`${receiver.url}?*`, { timeout: 10_000 });
	expect(new URL(page.url()).search).toBe('?kycStatus=rejected&errorCode=expired_id');
});

it('lets a tester choose a pending end with AML matches', async () => {
	const { page, sandbox, at } = await visit({ browser: browser() });
	await page.goto(at('/liveform?pid=project1'));
	await fillDocument(page, 'kim@example.com');
	await page.getByLabel('End as').selectOption('pending');
	await page.getByLabel('AML matches').fill('3');
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.getByRole('heading', { name: 'We look at it' }).waitFor();
	const submissionId = await page.locator('#submission').textContent();
	const answer = await fetch(`${sandbox.url}/submission?submission_id=${submissionId}`, {
		headers: { 'x-api-key': sandbox.key },
	});
	expect(await answer.json()).toMatchObject({
		Items: [{ kyc: { result: 'pending' }, aml: { currentstatus: 'Red Flag', risk_level_summary: 'High' } }],
	});
});

it('asks for the selfie again as a tag says, and gives up after three tries', async () => {
	const { page, at } = await visit({ browser: browser() });
	await page.goto(at('/liveform?pid=project1'));
	await fillDocument(page, 'kim+retry-face_compare_underscore-3@example.com');
	for (const _try of [1, 2]) {
		await page.getByRole('button', { name: 'Finish' }).click();
		await page.getByRole('alert').waitFor();
		expect(await page.getByRole('alert').textContent()).toContain('face_compare_underscore');
	}
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.getByText('Multiple invalid KYC attempts').waitFor();
	expect(await page.locator('#status').textContent()).toBe('rejected');
});

it('does what an encrypted link says, and can ignore everything clear', async () => {
	const { page, sandbox, at } = await visit({ browser: browser() });
	sandbox.setSwitches({ liveformEncryptedOnly: true });
	const secret = encrypted({
		email: 'secret@example.com',
		allowedCountries: 'USA,KOR',
		selectedIdType: 'drivers_license',
		mainColor: '#7a1fa2',
	});
	await page.goto(at(`/liveform?pid=project1&email=clear%40example.com&encrypted=${secret}`));
	expect(await page.getByLabel('E-mail').inputValue()).toBe('secret@example.com');
	expect(await page.getByLabel('Issued by').locator('option').allInnerTexts()).toEqual([
		'Choose',
		'South Korea',
		'United States of America',
	]);
	expect(await page.locator('input[name=idType]').inputValue()).toBe('drivers_license');
	const colour = await page
		.getByRole('button', { name: 'Go on' })
		.evaluate((button) => getComputedStyle(button).backgroundColor);
	expect(colour).toBe('rgb(122, 31, 162)');
});

it('rejects by the rules of the project, which a link can switch off', async () => {
	const { page, sandbox, at } = await visit({ browser: browser() });
	sandbox.setSwitches({ liveformAgeLimit: 99 });
	await page.goto(at('/liveform?pid=project1'));
	await fillDocument(page, 'kim@example.com');
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.getByText('under_ageLimit').waitFor();
	await page.goto(at('/liveform?pid=project1&ageLimit=false'));
	await fillDocument(page, 'kim@example.com');
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.getByRole('heading', { name: 'You are verified' }).waitFor();
});

it('shows the documented page when a link may no longer be started', async () => {
	const { page, at } = await visit({ browser: browser(), mayLog: /400/ });
	const secret = encrypted({ startValidUntil: '2020-01-01T00:00:00Z' });
	await page.goto(at(`/liveform?pid=project1&encrypted=${secret}`));
	expect(new URL(page.url()).pathname).toBe('/error-page/expired-start-valid-until');
	await page.getByText('PV-40018').waitFor();
});

it('takes a token once in private mode', async () => {
	const { page, sandbox, at } = await visit({ browser: browser(), mayLog: /400/ });
	sandbox.setSwitches({ liveformPrivateMode: true });
	await page.goto(at('/liveform?pid=project1'));
	await page.getByRole('heading', { name: 'A token is needed' }).waitFor();
	await page.goto(at('/liveform?pid=project1&token=token-0001'));
	await fillDocument(page, 'kim@example.com');
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.locator('#status').waitFor();
	await page.goto(at('/liveform?pid=project1&token=token-0001'));
	await page.getByText('TK-10001').waitFor();
});

it('adds an address to a submission, and tells it by webhook', async () => {
	const { page, sandbox, receiver, migrate, at } = await visit({ browser: browser() });
	const sid = await migrate();
	sandbox.webhook({ url: receiver.url });
	await page.goto(at(`/liveform?pid=project1&action=addveri&sid=${sid}`));
	await page.getByLabel('Street').fill('Sample street 1');
	await page.getByLabel('City').fill('Seoul');
	await page.getByRole('button', { name: 'Send' }).click();
	await page.getByText('Your address was added').waitFor();
	await expect.poll(() => receiver.bodies.map((body) => body.webhook_trigger)).toEqual(['injection']);
	expect(receiver.bodies[0]).toMatchObject({ submission_id: sid, action: { type: 'address' } });
});

it('compares a face through an encrypted FaceAuth link', async () => {
	const { page, sandbox, receiver, migrate, at } = await visit({
		browser: browser(),
		sandbox: { faceAuthKey: 'face-key' },
	});
	const sid = await migrate();
	sandbox.webhook({ url: receiver.url });
	await page.goto(
		at(`/face-auth?pid=face1&encrypted=${encrypted({ sid, authUserId: 'user-1' }, 'face-key')}`),
	);
	await page.getByRole('button', { name: 'Send' }).click();
	await page.getByRole('heading', { name: 'It is you' }).waitFor();
	await expect
		.poll(() => receiver.bodies)
		.toMatchObject([
			{
				webhook_trigger: 'faceAuth',
				data: { Submission_id: sid, Auth_Status: 'approved', Auth_User_id: 'user-1' },
			},
		]);
});

it('works without JavaScript', async () => {
	const { page, at } = await visit({ browser: browser(), context: { javaScriptEnabled: false } });
	await page.goto(at('/liveform?pid=project1'));
	await fillDocument(page, 'kim@example.com');
	await page.getByRole('button', { name: 'Finish' }).click();
	await page.getByRole('heading', { name: 'You are verified' }).waitFor();
});

it('keeps what people type as text', async () => {
	const { page, at } = await visit({ browser: browser(), mayLog: /400/ });
	await page.goto(at(`/liveform?pid=project1&email=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`));
	expect(await page.getByLabel('E-mail').inputValue()).toBe('"><img src=x onerror=alert(1)>');
	expect(await page.locator('img').count()).toBe(0);
});
