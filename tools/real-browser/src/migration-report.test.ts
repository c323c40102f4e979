import { expect, it } from 'vitest';
import { openReport } from './open-report.ts';
import { sampleMigration } from './sample-migration.ts';
import { sharedBrowser } from './shared-browser.ts';
import { worstContrast } from './worst-contrast.ts';

const browser = sharedBrowser();

it('shows what became of a migration', async () => {
	const page = await openReport({ browser: browser(), source: sampleMigration() });
	await page.getByRole('heading', { name: 'Migration of people.csv', level: 1 }).waitFor();
	await page.getByRole('img', { name: /^Rows a second over time/ }).waitFor();
	await page.getByRole('img', { name: /^How rows ended over time/ }).waitFor();
	const rows = page.getByRole('region', { name: 'Rows that need a person' }).getByRole('row');
	const texts = (role: 'columnheader' | 'rowheader' | 'cell', row: number) =>
		rows.nth(row).getByRole(role).allInnerTexts();
	expect(await texts('columnheader', 0)).toEqual(['Row', 'Outcome', 'What happened']);
	expect(await texts('rowheader', 1)).toEqual(['5,226\nline 5,227']);
	expect(await texts('cell', 1)).toEqual([
		'Unknown',
		'The server failed, so ARGOS may hold it. Look it up before you send it again. HTTP 503',
	]);
});

it.each(['light', 'dark'] as const)(
	'is readable in %s: text reaches a contrast of 4.5 to 1',
	async (colorScheme) => {
		const page = await openReport({
			browser: browser(),
			source: sampleMigration(),
			context: { colorScheme },
		});
		expect(await page.evaluate(worstContrast)).toBeGreaterThanOrEqual(4.5);
		const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(ground).toBe(colorScheme === 'dark' ? 'rgb(16, 22, 27)' : 'rgb(246, 247, 248)');
	},
);

it('is dark ink on white paper, whatever the screen shows', async () => {
	const page = await openReport({
		browser: browser(),
		source: sampleMigration(),
		context: { colorScheme: 'dark' },
	});
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const colours = await page.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.documentElement);
		return [backgroundColor, color];
	});
	expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(22, 32, 42)']);
	expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
});

it('fits a screen of 360 pixels, with people as well', async () => {
	const page = await openReport({
		browser: browser(),
		source: sampleMigration({ input: `${'long-name-'.repeat(20)}.csv` }),
		people: (row) => ({ reference: `user-${row}`, name: `Kim ${'Long'.repeat(30)}` }),
		context: { viewport: { width: 360, height: 740 } },
	});
	await page.getByText('The numbers behind these charts').click();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	const rows = page.getByRole('region', { name: 'Rows that need a person' });
	expect(await rows.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
});

it('can be worked by the keyboard alone', async () => {
	const page = await openReport({ browser: browser(), source: sampleMigration() });
	const reached: (string | null)[] = [];
	for (let stop = 0; stop < 4; stop++) {
		await page.keyboard.press('Tab');
		if (stop === 1) await page.keyboard.press('Enter');
		const { name, outline } = await page.evaluate(() => {
			const element = document.activeElement ?? document.body;
			const label = element.getAttribute('aria-label') ?? element.textContent;
			return { name: label, outline: getComputedStyle(element).outlineStyle };
		});
		reached.push(name);
		expect(outline).toBe('solid');
	}
	expect(reached).toEqual([
		'How to go on',
		'The numbers behind these charts',
		'The numbers behind the charts',
		'Rows that need a person',
	]);
	expect(await page.getByRole('cell', { name: '100', exact: true }).first().isVisible()).toBe(true);
});

it('keeps a column whose name is a script as text', async () => {
	const planted = '<script>document.title="planted"</script><img src=x onerror="document.title=1">';
	const source = sampleMigration({ input: 'people.csv', project: planted });
	const page = await openReport({
		browser: browser(),
		source: {
			...source,
			rows: () => [
				{ row: 1, line: 2, state: 'skipped', tries: 0, issues: [{ column: planted, reason: planted }] },
			],
		},
		people: () => ({ reference: planted, name: planted }),
	});
	await page.getByRole('region', { name: 'Rows that need a person' }).getByText(planted).first().waitFor();
	expect(await page.locator('script, img').count()).toBe(0);
	expect(await page.title()).toBe('Migration of people.csv');
});

it('runs no script even when somebody puts one in', async () => {
	const page = await openReport({
		browser: browser(),
		source: sampleMigration(),
		mayLog: /Content Security Policy/,
	});
	const title = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "inline"';
		document.body.append(script);
		return document.title;
	});
	expect(title).toBe('Migration of people.csv');
});
