import type { Timeline } from '../timeline.ts';
import { totalOf } from './charts.ts';
import { html, type Markup } from './markup.ts';
import { duration, moment, number, rate } from './words.ts';

/** What the charts over time show, in numbers: for those who do not see them, and for those who want to know. */
export function numbersTable({ spans, spanMs }: Timeline): Markup {
	const rows = spans
		.filter((span) => totalOf(span) > 0)
		.map((span) => {
			const perSecond = (totalOf(span) / spanMs) * 1000;
			return html`<tr><th scope="row">${moment(span.at, spanMs)}</th><td>${rate(perSecond)}</td><td>${number(span.done)}</td><td>${number(span.unknown)}</td><td>${number(span.failed)}</td></tr>
`;
		});
	return html`<details>
	<summary>The numbers behind these charts</summary>
	<div class="wide" tabindex="0" role="region" aria-label="The numbers behind the charts">
		<table class="figures">
			<caption>Each line is ${duration(spanMs)}; times are UTC. Spans in which nothing ended are left out.</caption>
			<thead><tr><th scope="col">From</th><th scope="col">Rows/s</th><th scope="col">Done</th><th scope="col">Unknown</th><th scope="col">Failed</th></tr></thead>
			<tbody>${rows}</tbody>
		</table>
	</div>
</details>`;
}
