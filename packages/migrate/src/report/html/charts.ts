import type { Timeline, TimeSpan } from '../timeline.ts';
import { html, type Markup } from './markup.ts';
import { number, rate, shortMoment } from './words.ts';

// Shapes are drawn by hand: a report must hold all it needs and run no script, and three simple charts are less than
// any library. Shapes stretch with the page while words, being HTML beside them, keep their size.
const WIDTH = 1200;
const HEIGHT = 200;

const ENDS = ['done', 'unknown', 'failed'] as const;
const NAMES = { done: 'Done', unknown: 'Unknown', failed: 'Failed' };

/** Rows per second over time. */
export function throughputChart(timeline: Timeline): Markup {
	const rates = timeline.spans.map((span) => (totalOf(span) / timeline.spanMs) * 1000);
	const highest = Math.max(...rates);
	const top = roundUp(highest);
	const step = WIDTH / rates.length;
	const y = (value: number) => round(HEIGHT - (value / top) * HEIGHT);
	const edge = rates.map(
		(value, index) => `${round(index * step)},${y(value)} ${round((index + 1) * step)},${y(value)}`,
	);
	const bars = rates.map((value, index) => {
		const place = { x: round(index * step), width: round(step) };
		return html`<rect class="over" x="${place.x}" y="0" width="${place.width}" height="${HEIGHT}"><title>${timeOf(timeline, index)}: ${rate(value)} rows a second</title></rect>`;
	});
	return frame({
		timeline,
		label: `Rows a second over time, at most ${rate(highest)}`,
		high: rate(top),
		middle: rate(top / 2),
		content: html`<polygon class="area" points="0,${HEIGHT} ${edge.join(' ')} ${WIDTH},${HEIGHT}"/><polyline class="edge" points="${edge.join(' ')}"/>${bars}`,
	});
}

/** In which parts rows ended as what, over time. The least of them is still seen. */
export function outcomesChart(timeline: Timeline): Markup {
	const step = WIDTH / timeline.spans.length;
	const bars = timeline.spans.map((span, index) => {
		if (totalOf(span) === 0) return undefined;
		const x = round(index * step);
		// A hair of space between bars, as long as they are wide enough for it; else none at all.
		const width = round(round((index + 1) * step) - x - (step > 28 ? 4 : 0));
		let y = HEIGHT;
		const parts = heightsOf(span).map(({ end, height }) => {
			y -= height;
			return html`<rect class="fill-${end}" x="${x}" y="${round(y)}" width="${width}" height="${round(height)}"/>`;
		});
		const said = ENDS.map((end) => `${number(span[end])} ${NAMES[end].toLowerCase()}`).join(', ');
		return html`<g><title>${timeOf(timeline, index)}: ${said}</title>${parts}</g>`;
	});
	return frame({
		timeline,
		label: 'How rows ended over time, as parts of all that ended in the same span',
		high: '100 %',
		middle: '50 %',
		content: html`${bars}`,
	});
}

/** A bar as long as its part of the longest one. The number stands beside it, so it says nothing by itself. */
export function bar(count: number, longest: number, kind: 'failed' | 'skipped'): Markup {
	const width = Math.max(1, round((count / longest) * 100));
	return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-${kind}" width="${width}" height="8"/></svg>`;
}

function frame(chart: {
	timeline: Timeline;
	label: string;
	high: string;
	middle: string;
	content: Markup;
}): Markup {
	const { spans, spanMs } = chart.timeline;
	const [first, last] = [spans[0]?.at ?? 0, spans.at(-1)?.at ?? 0];
	const sameDay = Math.floor(first / 86_400_000) === Math.floor(last / 86_400_000);
	const times = spans.length > 2 ? [first, spans[Math.floor(spans.length / 2)]?.at ?? first, last] : [first];
	return html`<div class="chart">
	<div class="scale" aria-hidden="true"><span>${chart.high}</span><span>${chart.middle}</span><span>0</span></div>
	<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${chart.label}">
		<path class="grid" d="M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}"/>
		${chart.content}
	</svg>
	<div class="times" aria-hidden="true">${times.map((at) => html`<span>${shortMoment(at, { spanMs, sameDay })}</span>`)}</div>
</div>`;
}

function heightsOf(span: TimeSpan): { end: (typeof ENDS)[number]; height: number }[] {
	const least = 4;
	const total = totalOf(span);
	const present = ENDS.filter((end) => span[end] > 0);
	const raw = present.map((end) => Math.max(least, (span[end] / total) * HEIGHT));
	const excess = raw.reduce((sum, height) => sum + height, 0) - HEIGHT;
	const tallest = raw.indexOf(Math.max(...raw));
	return present.map((end, index) => ({
		end,
		height: (raw[index] ?? 0) - (index === tallest ? excess : 0),
	}));
}

function timeOf({ spans, spanMs }: Timeline, index: number): string {
	return shortMoment(spans[index]?.at ?? 0, { spanMs, sameDay: false });
}

export function totalOf({ done, failed, unknown }: TimeSpan): number {
	return done + failed + unknown;
}

/** The next of some numbers times a power of ten that are short, and whose halves are. */
function roundUp(value: number): number {
	if (value <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	return (
		[1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map((times) => times * power).find((one) => one >= value) ??
		value
	);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
