import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../journal/journal.ts';
import { EACH_KIND, NINE, ownFolder, sourceOf } from '../testing.ts';
import { type HtmlReportOptions, htmlReport, writeHtmlReport } from './page.ts';

const now = () => NINE + 3_600_000;
const page = (rows: Iterable<JournalRow>, options: HtmlReportOptions = {}, count?: number) =>
	htmlReport(sourceOf(rows, { rows: count }), { now, ...options });
/** What people read: without the style sheet and without tags. */
const wordsOf = (markup: string) =>
	markup
		.replace(/<style>.*?<\/style>/s, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');

describe('the page', () => {
	it('says what became of the rows and what to do', async () => {
		const words = wordsOf(await page(EACH_KIND, {}, 8));
		expect(words).toContain('Migration of people.csv');
		expect(words).toContain('1 of 8 people are in ARGOS; 3 not sent yet, 4 that need a person.');
		expect(words).toContain('Done 1 12.5 %, ARGOS holds them Failed 1 12.5 %');
		expect(words).toContain('Started 2026-01-15 09:00:00 UTC Ended 2026-01-15 09:00:02 UTC Took 2.0 s');
		expect(words).toContain('argos migrate resume people.csv.argos-journal');
		expect(words).toContain('Going on looks them up by userid and sends only whom ARGOS does not have;');
		expect(words).toContain('2 line 3 Failed Migrate submission was refused.');
		expect(words).toContain('invalid_format birthDate HTTP 400');
		expect(words).toContain(
			'4 line 5 Skipped Born must be a date, written YYYY-MM-DD Mail must be an e-mail',
		);
		expect(words).toContain('Made at 2026-01-15 10:00 UTC. It holds no personal data.');
	});

	it('says that all is well, and asks for nothing', async () => {
		const [done] = EACH_KIND;
		const words = wordsOf(await page([1, 2].flatMap((row) => (done ? [{ ...done, row }] : []))));
		expect(words).toContain('All 2 people are in ARGOS.');
		expect(words).not.toMatch(/What to do next|need a person|resume|Why rows/);
	});

	it('has no folder of the input in it', async () => {
		const markup = await htmlReport(sourceOf([], { input: '../of-kim/people.csv' }), { now });
		expect(markup).toContain('<h1>Migration of people.csv</h1>');
		expect(markup).not.toContain('of-kim');
	});

	it('sends people without a reference to the dashboard, not to the next run', async () => {
		const unknown = EACH_KIND.filter(({ state }) => state === 'unknown').map((row) => ({ ...row, row: 1 }));
		const words = wordsOf(await htmlReport(sourceOf(unknown, { reference: undefined }), { now }));
		expect(words).toContain('Look for these people in the ARGOS dashboard');
		expect(words).not.toContain('argos migrate resume');
	});

	it('says how to go on in the words of its host', async () => {
		const words = wordsOf(await page([], { resume: 'npm run again' }, 1));
		expect(words).toContain('To go on: npm run again');
		expect(words).not.toContain('folder of the journal');
		expect(wordsOf(await page([], {}, 1))).toContain('To go on, in the folder of the journal: argos migrate');
	});

	it('quotes a journal whose name has blanks, for the shell', async () => {
		const source = { ...sourceOf([], { rows: 1 }), name: "it's $(here).db" };
		expect(await htmlReport(source, { now })).toContain(
			'argos migrate resume &#39;it&#39;\\&#39;&#39;s $(here).db&#39;',
		);
	});

	it('takes markup in any text for text, and may run no script', async () => {
		const planted = '<script>document.title="x"</script><img src=x onerror="y">';
		const rows: JournalRow[] = [
			{ row: 1, line: 2, state: 'skipped', tries: 0, issues: [{ column: planted, reason: planted }] },
			{
				row: 2,
				line: 3,
				state: 'failed',
				tries: 1,
				sentAt: NINE,
				settledAt: NINE,
				fault: { kind: 'server', code: planted, field: planted, message: planted },
			},
		];
		const source = { ...sourceOf(rows, { input: planted, project: planted, rows: 4 }), name: planted };
		const people = () => ({ reference: planted, name: planted });
		const markup = await htmlReport(source, { now, people, results: planted });
		expect(markup).not.toMatch(/<script|<img/i);
		expect(markup).toContain('&lt;script&gt;document.title=&quot;x&quot;&lt;/script&gt;');
		expect(markup).toContain(
			`<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
		);
	});

	it('asks nothing of any other place', async () => {
		const markup = await page(EACH_KIND, {}, 8);
		expect(markup.match(/(src|href)="[^"]{0,12}/g)).toEqual(['href="data:image/s']);
		expect(markup).not.toMatch(/url\(|@import/);
	});

	it('shows data of people only when they are given', async () => {
		const shown = await page(EACH_KIND, {
			people: (row) => ({ reference: `ref-${row}`, name: 'Kim Sample' }),
		});
		expect(wordsOf(shown)).toContain('3 line 4 Unknown ref-3 Kim Sample No answer came in time.');
		expect(shown).toContain('It names people');
		const usual = await page(EACH_KIND);
		expect(usual).not.toMatch(/Kim Sample|>Reference</);
	});

	it('shows a thousand rows, the most pressing first, and counts the others', async () => {
		function* rows(): Generator<JournalRow> {
			for (let row = 1; row <= 1_500; row++) yield { row, line: row + 1, state: 'skipped', tries: 0 };
			yield { row: 1_501, line: 1_502, state: 'unknown', tries: 1 };
		}
		const markup = await page(rows(), { results: 'of-kim/people.results.csv' });
		expect(markup.match(/<span class="state /g)).toHaveLength(1_000);
		expect(markup.indexOf('class="state unknown"')).toBeLessThan(markup.indexOf('class="state skipped"'));
		expect(wordsOf(markup)).toContain('The first 1,000 are shown. people.results.csv has the other 501 too.');
	});

	it('tells charts in words and in numbers as well', async () => {
		const markup = await page(EACH_KIND);
		expect(markup).toContain('role="img" aria-label="Rows a second over time, at most 10"');
		expect(markup).toContain('<title>01-15 09:00:00.5: 0 done, 0 unknown, 1 failed</title>');
		expect(wordsOf(markup)).toContain('From Rows/s Done Unknown Failed 2026-01-15 09:00:00.4 10 1 0 0');
	});

	it('stays below a megabyte and within seconds for a hundred thousand rows', async () => {
		const [done, failed] = EACH_KIND;
		function* rows(): Generator<JournalRow> {
			for (let row = 1; row <= 100_000; row++) {
				const kind = row % 10 === 0 ? failed : done;
				if (kind) yield { ...kind, row, line: row + 1, settledAt: NINE + row * 10 };
			}
		}
		const from = performance.now();
		const markup = await page(rows());
		expect(performance.now() - from).toBeLessThan(5_000);
		expect(markup.length).toBeLessThan(1_000_000);
		expect(wordsOf(markup)).toContain('90,000 of 100,000 people are in ARGOS; 10,000 that need a person.');
	});

	it('is a file that its owner alone may read', async () => {
		const path = join(await ownFolder(), 'report.html');
		await writeHtmlReport(sourceOf(EACH_KIND), { path, now });
		expect((await stat(path)).mode & 0o777).toBe(0o600);
		expect(await readFile(path, 'utf8')).toBe(await page(EACH_KIND));
	});
});
