import type { ReportSource } from '../report.ts';
import type { ReportSummary } from '../summary.ts';
import { html, type Markup } from './markup.ts';
import { duration, moment, number, rate } from './words.ts';

/** When, how long, how fast, and to which project. */
export function facts(summary: ReportSummary, { name, head }: ReportSource): Markup {
	const { firstSentAt: first, lastSettledAt: last, rowsPerSecond } = summary;
	const known: readonly (readonly [string, string | undefined])[] = [
		['Started', first === undefined ? undefined : `${moment(first)} UTC`],
		['Ended', last === undefined ? undefined : `${moment(last)} UTC`],
		['Took', first === undefined || last === undefined ? undefined : duration(Math.max(0, last - first))],
		['Rows a second', rowsPerSecond === undefined ? undefined : rate(rowsPerSecond)],
		['Calls to migrate', number(summary.sendings)],
		['Looked up by', head.reference ?? 'nothing'],
		['Project', head.project],
		['Journal', name],
	];
	const shown = known.filter(([, value]) => value !== undefined);
	return html`<dl class="facts">${shown.map(
		([term, value]) => html`
	<div><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>`,
	)}
</dl>`;
}
