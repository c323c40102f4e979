import { api } from '../parts/api.js';
import { fill, h } from '../parts/h.js';
import { moveAlong } from '../parts/keys.js';
import { sayError } from '../parts/news.js';
import { flagPill, statusPill } from '../parts/pill.js';
import { moment } from '../parts/time.js';
import { submissionPanel } from './submission.js';

const PAGE = 50;
const TYPING_MS = 180;
const STATUSES = ['pending', 'incomplete', 'approved', 'rejected'];

/** The list with its filters, and beside it the submission that is open. */
export function submissionsView() {
	let query = new URLSearchParams();
	/** @type {string | undefined} */
	let open;
	/** @type {any[]} */
	let shown = [];
	let mayHaveMore = false;
	let wanted = PAGE;
	let turn = 0;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let typing;

	const search = /** @type {HTMLInputElement} */ (
		h('input', {
			type: 'search',
			placeholder: 'Name, e-mail, user id or submission id',
			'aria-label': 'Search submissions',
			'aria-keyshortcuts': '/',
			oninput: () => {
				clearTimeout(typing);
				typing = setTimeout(filter, TYPING_MS);
			},
		})
	);
	const status = /** @type {HTMLSelectElement} */ (
		h(
			'select',
			{ 'aria-label': 'Status', onchange: filter },
			h('option', { value: '' }, 'Any status'),
			STATUSES.map((one) => h('option', { value: one }, one[0]?.toUpperCase() + one.slice(1))),
		)
	);
	const flagged = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox', onchange: filter }));
	const list = h('ul', { class: 'cases', 'aria-label': 'Submissions' });
	const more = h('div', { class: 'more' });
	const count = h('p', { class: 'quiet-line', role: 'status' });
	const panel = submissionPanel({ changed: load, close: () => go(undefined) });
	const element = h(
		'div',
		{ class: 'split' },
		h(
			'section',
			{ class: 'master', 'aria-labelledby': 'list-title' },
			h('h1', { id: 'list-title' }, 'Submissions'),
			h('search', { class: 'filters' }, search, status, h('label', { class: 'check' }, flagged, 'Red flag')),
			count,
			h('div', { class: 'sheet' }, list, more),
		),
		panel.element,
	);

	function filter() {
		const wanted = new URLSearchParams();
		if (search.value.trim()) wanted.set('search', search.value.trim());
		if (status.value) wanted.set('status', status.value);
		if (flagged.checked) wanted.set('redFlag', 'true');
		// Typing shall not fill the history.
		location.replace(address(open, wanted));
	}

	/** @param {string | undefined} id */
	function go(id) {
		location.hash = address(id);
	}

	/** @param {string | undefined} id */
	function address(id, filters = query) {
		const path = `#/submissions${id ? `/${encodeURIComponent(id)}` : ''}`;
		return filters.size > 0 ? `${path}?${filters}` : path;
	}

	async function load() {
		turn += 1;
		const mine = turn;
		const asked = new URLSearchParams(query);
		asked.set('limit', String(wanted));
		const { submissions } = await api.get(`/submissions?${asked}`);
		// A slower answer to an older question says nothing any more.
		if (mine !== turn) return;
		mayHaveMore = submissions.length === wanted;
		shown = submissions;
		draw();
	}

	function loadMore() {
		wanted += PAGE;
		load().catch(sayError);
	}

	function draw() {
		fill(
			list,
			shown.map((one) => row(one, one.submissionId === open, address(one.submissionId))),
		);
		const none = shown.length === 0 && h('p', { class: 'empty' }, 'Nothing fits these filters.');
		const button =
			mayHaveMore && h('button', { type: 'button', 'data-key': 'more', onclick: loadMore }, 'Show more');
		fill(more, none, button);
		count.textContent = `${shown.length}${mayHaveMore ? ' newest' : ''} shown`;
	}

	return {
		title: 'Submissions',
		element,
		/** @param {import('../main.js').Route} route */
		show: async (route) => {
			const isNewQuery = route.query.toString() !== query.toString() || shown.length === 0;
			query = route.query;
			if (document.activeElement !== search) search.value = query.get('search') ?? '';
			status.value = query.get('status') ?? '';
			flagged.checked = query.get('redFlag') === 'true';
			const before = open;
			open = route.id;
			element.classList.toggle('has-open', open !== undefined);
			if (isNewQuery) {
				wanted = PAGE;
				await load();
			} else draw();
			if (open !== before) await panel.show(open);
			if (open === undefined && before !== undefined) focusRow(before);
		},
		/** @param {{ kind: string, id?: string }} news */
		news: async ({ kind, id }) => {
			if (kind !== 'submission' && kind !== 'all') return;
			await load();
			if (open && (kind === 'all' || id === undefined || id === open)) await panel.refresh();
		},
		/** @param {string} key */
		key: (key) => {
			if (panel.key(key)) return true;
			return moveAlong(key, /** @type {HTMLElement[]} */ ([...list.querySelectorAll('a')]));
		},
	};

	/** @param {string} id */
	function focusRow(id) {
		const link = [...list.querySelectorAll('a')].find((one) => one.dataset.key === id);
		link?.focus({ preventScroll: false });
	}
}

/**
 * @param {any} overview
 * @param {boolean} isOpen
 * @param {string} address
 */
function row({ submissionId, name, email, status, redFlag, riskLevel, createdAt }, isOpen, address) {
	return h(
		'li',
		{},
		h(
			'a',
			{ href: address, 'data-key': submissionId, 'aria-current': isOpen ? 'true' : undefined },
			h('span', { class: 'who' }, name || email || submissionId),
			h('span', { class: 'mail' }, name ? email : ''),
			h('span', { class: 'state' }, statusPill(status), redFlag && flagPill(riskLevel)),
			h('span', { class: 'when' }, moment(createdAt)),
		),
	);
}
