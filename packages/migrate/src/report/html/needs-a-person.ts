import type { ReportRow } from '../report-rows.ts';
import { html, type Markup } from './markup.ts';
import { number, STATES } from './words.ts';

/** Data of a person that a host may show beside a row when its user asks for it. */
export interface PersonShown {
	reference?: string | undefined;
	name?: string | undefined;
}

export interface Attention {
	add(row: ReportRow): void;
	table(people: ((row: number) => PersonShown | undefined) | undefined, results: string): Markup | undefined;
}

export const MOST_ROWS = 1_000;

const ORDER = ['unknown', 'failed', 'skipped'] as const;
type State = (typeof ORDER)[number];

/** Gathers the rows that need a person, the most pressing first, in bounded memory. */
export function createAttention(): Attention {
	const kept: Record<State, ReportRow[]> = { unknown: [], failed: [], skipped: [] };
	let all = 0;
	return {
		add(row) {
			if (row.state === 'done' || row.state === 'pending') return;
			all++;
			if (kept[row.state].length < MOST_ROWS) kept[row.state].push(row);
		},
		table(people, results) {
			if (all === 0) return undefined;
			const shown = ORDER.flatMap((state) => kept[state]).slice(0, MOST_ROWS);
			const left = all - shown.length;
			return html`<section class="sheet" id="rows">
	<h2>Rows that need a person <span class="count">${number(all)}</span></h2>
	<div class="wide" tabindex="0" role="region" aria-label="Rows that need a person">
		<table class="rows">
			<thead><tr><th scope="col">Row</th><th scope="col">Outcome</th>${
				people && html`<th scope="col">Reference</th><th scope="col">Name</th>`
			}<th scope="col">What happened</th></tr></thead>
			<tbody>${shown.map((row) => lineOf(row, people))}</tbody>
		</table>
	</div>
	${left > 0 && html`<p class="quiet">The first ${number(shown.length)} are shown. ${results} has the other ${number(left)} too.</p>`}
</section>`;
		},
	};
}

function lineOf(row: ReportRow, people: ((row: number) => PersonShown | undefined) | undefined): Markup {
	const person = people?.(row.row);
	return html`
			<tr><th scope="row">${number(row.row)}${row.line !== undefined && html`<small>line ${number(row.line)}</small>`}</th><td><span class="state ${row.state}">${STATES[row.state].name}</span></td>${
				people && html`<td><bdi>${person?.reference}</bdi></td><td><bdi>${person?.name}</bdi></td>`
			}<td>${whatHappened(row)}</td></tr>`;
}

function whatHappened({ fault, issues = [] }: ReportRow): readonly Markup[] {
	const told = issues.map(({ column, reason }) => html`<p><code><bdi>${column}</bdi></code> ${reason}</p>`);
	if (!fault) return told;
	const marks = [fault.code, fault.field, fault.status === undefined ? undefined : `HTTP ${fault.status}`];
	const chips = marks.flatMap((mark) => (mark === undefined ? [] : [html`<code><bdi>${mark}</bdi></code> `]));
	return [html`<p>${fault.message} ${chips}</p>`, ...told];
}
