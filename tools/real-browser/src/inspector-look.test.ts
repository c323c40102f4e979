import { expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { visit } from './visit.ts';
import { worstContrast } from './worst-contrast.ts';

const browser = sharedBrowser();
const SECTIONS = ['submissions', 'requests', 'webhooks', 'switches', 'faults', 'clock'];

it('can be worked by the keyboard alone', async () => {
	const { page, sandbox, migrate, at } = await visit({ browser: browser() });
	await migrate({ fullName: 'Ada Sample', email: 'ada@example.com' });
	const id = await migrate({ fullName: 'Bo Sample', email: 'bo@example.com' });
	sandbox.decide(id, { status: 'pending' });
	await page.goto(at('/'));
	await page.getByRole('link', { name: 'Ada Sample' }).waitFor();
	await page.keyboard.press('/');
	await page.keyboard.type('bo@');
	await page.getByRole('link', { name: 'Ada Sample' }).waitFor({ state: 'detached' });
	await page.keyboard.press('Escape');
	await page.keyboard.press('j');
	const outline = await page.evaluate(
		() => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
	);
	expect(outline).toBe('solid');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Bo Sample' }).waitFor();
	await page.keyboard.press('a');
	await page.getByRole('dialog').waitFor();
	await page.keyboard.press('Enter');
	await page.getByText('Approved.', { exact: true }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByText('Open a submission to see and decide it.').waitFor();
	await page.keyboard.press('?');
	await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('4');
	await page.getByRole('heading', { name: 'Switches' }).waitFor();
});

it('keeps a name that is markup as text, everywhere', async () => {
	const { page, sandbox, migrate, at } = await visit({ browser: browser() });
	const fullName = '<img src=x onerror="document.title=1"><b>Kim</b>';
	const id = await migrate({ fullName, cf1: '<script>document.title=2</script>' });
	sandbox.decide(id, { status: 'rejected', comment: '<i>why</i>', commentCode: '<b>' });
	await page.goto(at(`/#/submissions/${id}`));
	await page.getByRole('heading', { name: fullName }).waitFor();
	await page.getByRole('link', { name: fullName }).waitFor();
	expect(await page.locator('main b, main i, main script, main img[src=x]').count()).toBe(0);
	expect(await page.title()).toBe('Submissions · ARGOS sandbox');
});

it.each(['light', 'dark'] as const)(
	'is readable in %s: text reaches a contrast of 4.5 to 1',
	async (colorScheme) => {
		const { page, at } = await visit({
			browser: browser(),
			sandbox: { people: 40 },
			context: { colorScheme },
		});
		await page.goto(at('/'));
		await page.getByRole('list', { name: 'Submissions' }).getByRole('link').first().click();
		await page.getByRole('group', { name: 'Decide' }).waitFor();
		expect(await page.evaluate(worstContrast)).toBeGreaterThanOrEqual(4.5);
		const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(ground).toBe(colorScheme === 'dark' ? 'rgb(16, 22, 27)' : 'rgb(246, 247, 248)');
	},
);

it('fits a screen of 360 pixels in every section', async () => {
	const { page, at } = await visit({
		browser: browser(),
		sandbox: { people: 20 },
		context: { viewport: { width: 360, height: 740 } },
	});
	for (const path of [...SECTIONS.map((name) => `/#/${name}`), '/liveform?pid=project1']) {
		await page.goto(at(path));
		await page.getByRole('heading').first().waitFor();
		expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360]);
	}
});

it('runs no script and loads nothing but its own files', async () => {
	const { page, at } = await visit({ browser: browser(), mayLog: /Content Security Policy/ });
	const answer = await page.goto(at('/'));
	const policy = answer?.headers()['content-security-policy'] ?? '';
	expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
	expect(policy).not.toContain('unsafe');
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "inline"';
		document.body.append(script);
		return document.title;
	});
	expect(ran).not.toBe('inline');
});

it('refuses other hosts and other pages', async () => {
	const { sandbox } = await visit({ browser: browser() });
	const answer = await fetch(`http://127.0.0.1:${sandbox.port}/`, {
		headers: { origin: 'http://stranger.example.com' },
	});
	expect(answer.status).toBe(403);
});
