import { Buffer } from 'node:buffer';
import type { ReportSource } from '../report.ts';
import { type ReportSummary, summaryOf } from '../summary.ts';
import { writeWhole } from '../write-whole.ts';
import { outcomesChart, throughputChart } from './charts.ts';
import { bigNumbers } from './counts.ts';
import { facts } from './facts.ts';
import { faultsTable, issuesTable } from './frequent.ts';
import { html, type Markup, textOf, trusted } from './markup.ts';
import { createAttention, type PersonShown } from './needs-a-person.ts';
import { nextSteps } from './next-steps.ts';
import { numbersTable } from './numbers-table.ts';
import { STYLE } from './style.ts';
import { number, rate } from './words.ts';

export interface HtmlReportOptions {
	/** How to go on with this journal, as a command or a line. Default: `argos migrate resume <journal's name>`. */
	resume?: string | undefined;
	/** The file with all rows, for those beyond the first 1,000; its folders are not shown. */
	results?: string | undefined;
	/** Personal data to show beside rows that need a person. Only for those who ask for it. Default: none. */
	people?: ((row: number) => PersonShown | undefined) | undefined;
	/** Milliseconds since 1970. Default `Date.now`. */
	now?: (() => number) | undefined;
}

// No script at all, and nothing from elsewhere: it may be opened from a mailbox or a build's artefacts.
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const MARK =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" aria-hidden="true"><rect width="18" height="18" rx="5" fill="#0b6e69"/><path d="M5 13V9.5M9 13V5M13 13V7.5" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>';
const ICON = `data:image/svg+xml;base64,${Buffer.from(MARK).toString('base64')}`;

/**
 * One page of HTML that holds all it needs: what became of a migration, over time, why rows did not get through,
 * which ones need a person and what to do next. No personal data unless `people` gives it.
 *
 * @throws {MigrationError} `journal-damaged`
 */
export async function htmlReport(source: ReportSource, options: HtmlReportOptions = {}): Promise<string> {
	const { people, now = Date.now } = options;
	const results = options.results === undefined ? 'The results file' : fileName(options.results);
	const resume =
		options.resume === undefined
			? { text: `argos migrate resume ${shellWord(source.name)}`, where: ', in the folder of the journal' }
			: { text: options.resume };
	const { head } = source;
	const attention = createAttention();
	const summary = await summaryOf(source, attention.add);
	const title = `Migration of ${head.input === undefined ? 'a stream' : fileName(head.input)}`;
	return textOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${trusted(STYLE)}</style>
</head>
<body>
<header>
	<div class="brand">${trusted(MARK)} ARGOS Automation</div>
	<h1>${title}</h1>
	<p class="verdict">${verdict(summary)}</p>
</header>
<main>
<section class="sheet" aria-label="Outcome">
${bigNumbers(summary)}
</section>
<section class="sheet" aria-label="Facts">
${facts(summary, source)}
</section>
${nextSteps(summary, { head, resume })}
${overTime(summary)}
<div class="pair">
${faultsTable(summary)}
${issuesTable(summary)}
</div>
${attention.table(people, results)}
</main>
<footer>
	<p>Made at ${new Date(now()).toISOString().slice(0, 16).replace('T', ' ')} UTC. ${people ? 'It names people: keep it as you keep their data.' : 'It holds no personal data.'}</p>
</footer>
</body>
</html>
`);
}

/**
 * Writes {@link htmlReport} to a file that only its owner may read, in place of an older one.
 * @throws {MigrationError} `unwritable` when the place cannot be written to, `journal-damaged`
 */
export async function writeHtmlReport(
	source: ReportSource,
	options: HtmlReportOptions & { path: string },
): Promise<void> {
	await writeWhole({ path: options.path, content: [await htmlReport(source, options)], overwrite: true });
}

function verdict({ rows, done, failed, unknown, skipped, pending }: ReportSummary): string {
	if (rows === 0) return 'Nothing has been sent yet.';
	if (done === rows)
		return rows === 1 ? 'The one person is in ARGOS.' : `All ${number(rows)} people are in ARGOS.`;
	const needy = failed + unknown + skipped;
	const open = [
		pending > 0 && `${number(pending)} not sent yet`,
		needy > 0 && `${number(needy)} that ${needy === 1 ? 'needs' : 'need'} a person`,
	].filter((one) => one !== false);
	return `${number(done)} of ${number(rows)} people are in ARGOS; ${open.join(', ')}.`;
}

function overTime({ timeline, rowsPerSecond }: ReportSummary): Markup | undefined {
	if (timeline.spans.length === 0) return undefined;
	const average = rowsPerSecond !== undefined && html`<p class="quiet">${rate(rowsPerSecond)} on average</p>`;
	return html`<section class="sheet" aria-label="Over time">
	<div class="head"><h2>Rows a second</h2>${average}</div>
	${throughputChart(timeline)}
	<div class="head"><h2>How they ended</h2><ul class="legend"><li class="done">Done</li><li class="unknown">Unknown</li><li class="failed">Failed</li></ul></div>
	${outcomesChart(timeline)}
	${numbersTable(timeline)}
</section>`;
}

function fileName(path: string): string {
	return path.split(/[/\\]/).at(-1) ?? path;
}

/** For a POSIX shell. */
function shellWord(text: string): string {
	return /^[\w./+:@%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
