import type { ReportState } from '../report-rows.ts';
import type { ReportSummary } from '../summary.ts';
import { html, type Markup } from './markup.ts';
import { number, STATES, share } from './words.ts';

const ORDER: readonly ReportState[] = ['done', 'failed', 'unknown', 'skipped', 'pending'];

/** The five numbers that say how it went, and one bar that shows them. */
export function bigNumbers(summary: ReportSummary): Markup {
	return html`${wholeBar(summary)}
<ul class="numbers">${ORDER.map(
		(state) => html`
	<li class="${state} ${summary[state] === 0 ? 'none' : ''}">
		<span class="what">${STATES[state].name}</span>
		<b>${number(summary[state])}</b>
		<span class="quiet">${share(summary[state], summary.rows)}, ${STATES[state].meaning}</span>
	</li>`,
	)}
</ul>`;
}

function wholeBar(summary: ReportSummary): Markup {
	const width = 1000;
	const present = ORDER.filter((state) => summary[state] > 0);
	const widths = present.map((state) => Math.max(6, (summary[state] / summary.rows) * width));
	// What the small ones were given so as to be seen is taken from all.
	const scale = width / widths.reduce((sum, one) => sum + one, 0);
	let x = 0;
	const parts = present.map((state, index) => {
		const from = x;
		x += (widths[index] ?? 0) * scale;
		return html`<rect class="fill-${state}" x="${from.toFixed(1)}" width="${(x - from).toFixed(1)}" height="10"/>`;
	});
	return html`<svg class="whole" viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
