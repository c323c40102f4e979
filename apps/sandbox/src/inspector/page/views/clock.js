import { api } from '../parts/api.js';
import { fill, h } from '../parts/h.js';
import { sayError, tell } from '../parts/news.js';
import { pill } from '../parts/pill.js';

const HOUR_MS = 3_600_000;
const STEPS = [
	['+ 1 minute', 60_000],
	['+ 1 hour', HOUR_MS],
	['+ 24 hours', 24 * HOUR_MS],
	['+ 7 days', 7 * 24 * HOUR_MS],
];

/** The sandbox's clock. Moving it lets what is due happen: late decisions, expiry of incomplete cases. */
export function clockView() {
	const time = h('p', { class: 'big-time', role: 'timer' });
	const state = h('p', { class: 'row' });
	const moment = /** @type {HTMLInputElement} */ (
		h('input', { id: 'clock-set', type: 'text', placeholder: '2026-01-15T12:00:00Z', autocomplete: 'off' })
	);
	const element = h(
		'div',
		{ class: 'narrow' },
		h(
			'div',
			{ class: 'head' },
			h('h1', {}, 'Clock'),
			h(
				'p',
				{ class: 'lead' },
				'Everything timed follows this clock: late decisions, incomplete submissions that expire, tokens, daily limits.',
			),
		),
		h(
			'div',
			{ class: 'sheet pad stack' },
			time,
			state,
			h(
				'div',
				{ class: 'row', role: 'group', 'aria-label': 'Move the clock' },
				STEPS.map(([label, ms]) =>
					h('button', { type: 'button', onclick: () => change({ advanceMs: ms }) }, label),
				),
			),
			h(
				'form',
				{
					class: 'form-row',
					onsubmit: (/** @type {Event} */ event) => {
						event.preventDefault();
						change({ set: moment.value.trim() });
					},
				},
				h('div', { class: 'field' }, h('label', { for: 'clock-set' }, 'Set it to (UTC)'), moment),
				h('button', {}, 'Set'),
			),
			h(
				'div',
				{ class: 'row', role: 'group', 'aria-label': 'Stop and go' },
				h('button', { type: 'button', onclick: () => change({ freeze: true }) }, 'Freeze'),
				h('button', { type: 'button', onclick: () => change({ resume: true }) }, 'Resume'),
			),
		),
	);

	async function load() {
		const { now, frozen, offsetMs } = await api.get('/clock');
		time.textContent = `${String(now).slice(0, 19).replace('T', ' ')} UTC`;
		fill(
			state,
			frozen ? pill('Frozen', 'wait', '❄') : pill('Running', 'good', '▶'),
			h('span', { class: 'dim' }, offset(offsetMs)),
		);
	}

	/** @param {object} wanted */
	async function change(wanted) {
		await tell(() => api.patch('/clock', wanted), 'The clock is set.');
		await load().catch(sayError);
	}

	return { title: 'Clock', element, show: load, news: load };
}

/** @param {number | undefined} ms */
function offset(ms = 0) {
	if (Math.abs(ms) < 1000) return 'on real time';
	const hours = Math.abs(ms) / HOUR_MS;
	const much = hours >= 1 ? `${hours.toFixed(1)} hours` : `${Math.round(Math.abs(ms) / 1000)} seconds`;
	return `${much} ${ms > 0 ? 'ahead of' : 'behind'} real time`;
}
