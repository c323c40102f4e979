import { api } from '../parts/api.js';
import { fill, h } from '../parts/h.js';
import { moveAlong } from '../parts/keys.js';
import { httpPill, pill } from '../parts/pill.js';
import { duration, moment } from '../parts/time.js';

const SHOWN = 200;

/** The newest calls to the API, as they come in. No key and no personal value is in the log. */
export function requestsView() {
	/** @type {any[]} */
	let requests = [];
	let isHeld = false;
	const search = /** @type {HTMLInputElement} */ (
		h('input', {
			type: 'search',
			placeholder: 'Path or status',
			'aria-label': 'Find a request',
			oninput: draw,
		})
	);
	const hold = h('button', { type: 'button', 'aria-pressed': 'false', onclick: toggle }, 'Hold');
	const rows = h('tbody');
	const none = h('p', { class: 'empty' }, 'No request yet. Call the API, and it shows up here.');
	const table = h(
		'table',
		{ class: 'log' },
		h(
			'thead',
			{},
			h(
				'tr',
				{},
				['Time (UTC)', 'Status', 'Call', 'Took', ''].map((title) => h('th', { scope: 'col' }, title)),
			),
		),
		rows,
	);
	const element = h(
		'div',
		{ class: 'narrow' },
		h('div', { class: 'head' }, h('h1', {}, 'Requests'), h('search', { class: 'filters' }, search, hold)),
		h('div', { class: 'sheet scroll' }, table, none),
	);

	function toggle() {
		isHeld = !isHeld;
		hold.setAttribute('aria-pressed', String(isHeld));
		hold.textContent = isHeld ? 'Go on' : 'Hold';
		if (!isHeld) load();
	}

	async function load() {
		({ requests } = await api.get(`/requests?limit=${SHOWN}`));
		draw();
	}

	function draw() {
		const words = search.value.trim().toLowerCase();
		const fitting = requests.filter((one) =>
			`${one.method} ${one.path} ${one.status}`.toLowerCase().includes(words),
		);
		fill(rows, fitting.map(row));
		none.hidden = fitting.length > 0;
		table.hidden = fitting.length === 0;
	}

	return {
		title: 'Requests',
		element,
		show: load,
		/** @param {{ kind: string }} news */
		news: ({ kind }) => (!isHeld && (kind === 'request' || kind === 'all') ? load() : undefined),
		/** @param {string} key */
		key: (key) => moveAlong(key, /** @type {HTMLElement[]} */ ([...rows.querySelectorAll('tr')])),
	};
}

/** @param {any} one */
function queryOf({ query = {} }) {
	const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`);
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** @param {any} one */
function row(one) {
	return h(
		'tr',
		{ tabindex: '-1', 'data-key': `request-${one.id}` },
		h('td', {}, moment(one.at, 'seconds')),
		h('td', {}, httpPill(one.status)),
		h(
			'td',
			{ class: 'wrap' },
			h('b', {}, one.method),
			' ',
			h('span', { class: 'mono' }, one.path, h('span', { class: 'dim' }, queryOf(one))),
		),
		h('td', { class: 'number' }, duration(one.durationMs)),
		h('td', {}, one.fault && pill(one.fault, 'wait', '⚡'), ' ', one.encrypted && pill('encrypted', '', '⚿')),
	);
}
