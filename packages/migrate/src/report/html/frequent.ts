import type { ReportSummary } from '../summary.ts';
import { bar } from './charts.ts';
import { html, type Markup } from './markup.ts';
import { FAULTS, number } from './words.ts';

const SHOWN = 12;

/** Why rows failed or stayed unknown, by code, as bars. */
export function faultsTable({ faults }: ReportSummary): Markup | undefined {
	const lines = faults.top.map(({ kind, code, count }) => ({
		count,
		what: html`${FAULTS[kind]}${code === undefined ? '' : html`<br><code><bdi>${code}</bdi></code>`}`,
	}));
	return table({ title: 'Why rows did not get through', kind: 'failed', lines, others: faults.others });
}

/** What is wrong with rows that were not sent, by column and reason, as bars. */
export function issuesTable({ issues }: ReportSummary): Markup | undefined {
	const lines = issues.top.map(({ column, reason, count }) => ({
		count,
		what: html`<code><bdi>${column}</bdi></code> ${reason}`,
	}));
	return table({ title: 'What is wrong in the file', kind: 'skipped', lines, others: issues.others });
}

function table(options: {
	title: string;
	kind: 'failed' | 'skipped';
	lines: readonly { what: Markup; count: number }[];
	others: number;
}): Markup | undefined {
	const { title, kind, lines } = options;
	const longest = lines[0]?.count;
	if (longest === undefined) return undefined;
	const others = lines.slice(SHOWN).reduce((sum, { count }) => sum + count, options.others);
	return html`<section class="sheet">
	<h2>${title}</h2>
	<table class="bars">
		<thead class="unseen"><tr><th scope="col">What</th><th scope="col">How often</th></tr></thead>
		<tbody>${lines.slice(0, SHOWN).map(
			({ what, count }) => html`
			<tr><th scope="row">${what}${bar(count, longest, kind)}</th><td>${number(count)}</td></tr>`,
		)}${
			others > 0 &&
			html`
			<tr><th scope="row" class="quiet">Others</th><td>${number(others)}</td></tr>`
		}
		</tbody>
	</table>
</section>`;
}
