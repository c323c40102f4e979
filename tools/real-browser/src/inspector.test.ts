import { expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { visit } from './visit.ts';

const browser = sharedBrowser();

it('approves a pending submission by clicking, and its webhook is delivered', async () => {
	const { page, sandbox, receiver, migrate, at } = await visit({ browser: browser() });
	const id = await migrate();
	sandbox.decide(id, { status: 'pending' });
	sandbox.webhook({ url: receiver.url });
	await page.goto(at('/#/submissions?status=pending'));
	await page.getByRole('link', { name: 'Kim Sample' }).click();
	await page.getByRole('button', { name: 'Approve' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
	await page.getByText('Approved.', { exact: true }).waitFor();
	await expect.poll(() => receiver.bodies.map((body) => body.webhook_trigger)).toEqual(['approved']);
	expect(receiver.bodies[0]).toMatchObject({ submission_id: id, kyc_result: { status: 'approved' } });
	await page.getByRole('link', { name: 'Webhooks' }).click();
	await page.getByText('Delivered, 200').waitFor();
});

it('rejects with a code and a comment, as the API then shows', async () => {
	const { page, sandbox, migrate, at } = await visit({ browser: browser() });
	const id = await migrate();
	sandbox.decide(id, { status: 'pending' });
	await page.goto(at(`/#/submissions/${id}`));
	await page.getByRole('button', { name: 'Reject' }).click();
	await page.getByLabel('Code').fill('expired_id');
	await page.getByLabel('Comment').fill('The document has expired');
	await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
	await page
		.getByRole('region', { name: 'Submission', exact: true })
		.getByText('expired_id')
		.first()
		.waitFor();
	const answer = await fetch(`${sandbox.url}/submission?submission_id=${id}`, {
		headers: { 'x-api-key': sandbox.key },
	});
	expect(await answer.json()).toMatchObject({
		Items: [
			{ kyc: { result: 'rejected', comment: ['The document has expired'], commentCode: ['expired_id'] } },
		],
	});
});

it('gives a red flag whose report opens as a PDF', async () => {
	const { page, migrate, at } = await visit({ browser: browser() });
	const id = await migrate();
	await page.goto(at(`/#/submissions/${id}`));
	await page.getByRole('button', { name: 'Red-flag' }).click();
	await page.getByLabel('Matches').fill('3');
	await page.getByLabel('Risk level').selectOption('Medium');
	await page.getByRole('dialog').getByRole('button', { name: 'Red-flag' }).click();
	await page.getByRole('heading', { name: 'AML matches, risk Medium' }).waitFor();
	const reports = page.getByRole('link', { name: 'Report (PDF)' });
	expect(await reports.count()).toBe(3);
	const report = await page.request.get(at((await reports.first().getAttribute('href')) ?? ''));
	expect(report.headers()['content-type']).toBe('application/pdf');
	expect((await report.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

it('shows the pictures of a seeded submission', async () => {
	const { page, sandbox, at } = await visit({ browser: browser(), sandbox: { people: 5 } });
	await page.goto(at('/'));
	await page.getByRole('list', { name: 'Submissions' }).getByRole('link').first().click();
	const picture = page.getByAltText('idImage');
	await picture.scrollIntoViewIfNeeded();
	await expect
		.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
		.toBeGreaterThan(1);
	expect(sandbox.port).toBeGreaterThan(0);
});

it('deletes only after asking', async () => {
	const { page, migrate, at } = await visit({ browser: browser() });
	const id = await migrate();
	await page.goto(at(`/#/submissions/${id}`));
	await page.getByRole('button', { name: 'Delete' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
	expect(await page.getByRole('button', { name: 'Delete' }).isVisible()).toBe(true);
	await page.getByRole('button', { name: 'Delete' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	await page.getByText('Deleted.', { exact: true }).waitFor();
	await page.getByRole('button', { name: 'Delete' }).waitFor({ state: 'detached' });
});

it('sends a webhook again, and shows its payload', async () => {
	const { page, sandbox, receiver, migrate, at } = await visit({ browser: browser() });
	const id = await migrate();
	await page.goto(at('/#/webhooks'));
	await page.getByLabel('Send to').fill(receiver.url);
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText(`Webhooks go to ${receiver.url}`).waitFor();
	sandbox.decide(id, { status: 'rejected' });
	await page.getByRole('list', { name: 'Deliveries' }).getByRole('link', { name: 'rejected' }).click();
	expect(await page.locator('pre').textContent()).toContain(`"submission_id": "${id}"`);
	await page.getByRole('button', { name: 'Send again' }).click();
	await expect
		.poll(() => receiver.bodies.map((body) => body.webhook_trigger))
		.toEqual(['rejected', 'rejected']);
});

it('turns a switch and back, and the API follows at once', async () => {
	const { page, sandbox, at } = await visit({ browser: browser() });
	await page.goto(at('/#/switches'));
	await page.getByLabel('Find a switch').fill('unknownRoute');
	await page.getByLabel('unknownRoute', { exact: true }).selectOption('not-found');
	await page.getByText('unknownRoute is now "not-found".').waitFor();
	const headers = { 'x-api-key': sandbox.key };
	expect((await fetch(`${sandbox.url}/nothing`, { headers })).status).toBe(404);
	await page.getByRole('button', { name: 'Back to "missing-authentication-token"' }).click();
	await page.getByText('unknownRoute is now "missing-authentication-token".').waitFor();
	expect((await fetch(`${sandbox.url}/nothing`, { headers })).status).toBe(403);
});

it('adds a fault, counts what it did, and takes it away', async () => {
	const { page, sandbox, at } = await visit({ browser: browser() });
	await page.goto(at('/#/faults'));
	await page.getByLabel('What goes wrong').selectOption('throttle');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByText('The fault is in force.').waitFor();
	const answer = await fetch(`${sandbox.url}/submission`, { headers: { 'x-api-key': sandbox.key } });
	expect(answer.status).toBe(429);
	await page.getByText('1 of 1 calls went wrong.').waitFor();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await page.getByText('Every call goes well.').waitFor();
});

it('shows calls to the API as they come in', async () => {
	const { page, sandbox, at } = await visit({ browser: browser() });
	await page.goto(at('/#/requests'));
	await page.getByText('Live', { exact: true }).waitFor();
	await page.getByText('No request yet.').waitFor();
	await fetch(`${sandbox.url}/submission?email=kim%40example.com`, { headers: { 'x-api-key': 'wrong' } });
	const row = page.getByRole('row').filter({ hasText: '/v3/submission' });
	await row.getByText('403').waitFor();
	expect(await row.textContent()).not.toContain('kim');
});

it('moves the clock, and a decision that was to come is there', async () => {
	const { page, at, migrate } = await visit({ browser: browser() });
	const id = await migrate({ email: 'kim+pending+approved-after-2h@example.com' });
	await page.goto(at('/#/clock'));
	await page.getByRole('button', { name: '+ 24 hours' }).click();
	await page.getByText('24.0 hours ahead of real time').waitFor();
	await page.goto(at(`/#/submissions/${id}`));
	await page.locator('.detail-head').getByText('Approved', { exact: true }).waitFor();
});
