import { api } from '../parts/api.js';
import { field } from '../parts/ask.js';
import { fill, h } from '../parts/h.js';
import { sayError, tell } from '../parts/news.js';

/** @type {{ value: string, label: string }[]} */
const KINDS = [
	{ value: 'status', label: 'Answer with an error status' },
	{ value: 'latency', label: 'Answer late' },
	{ value: 'throttle', label: 'Throttle' },
	{ value: 'drop-before-commit', label: 'Break the connection before anything is done' },
	{ value: 'drop-after-commit', label: 'Break it after everything is done' },
	{ value: 'truncated-body', label: 'Send half of the body' },
	{ value: 'malformed-json', label: 'Send broken JSON' },
];
const METHODS = ['', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({
	value,
	label: value || 'Any method',
}));
const RETRY_AFTER = [
	{ value: 'none', label: 'Without Retry-After' },
	{ value: 'seconds', label: 'Retry-After in seconds' },
	{ value: 'date', label: 'Retry-After as a date' },
];

/** Rules that make calls go wrong on purpose. */
export function faultsView() {
	const kind = field({ name: 'kind', label: 'What goes wrong', type: 'select', choices: KINDS });
	const details = h('div', { class: 'form-row' });
	const form = h(
		'form',
		{ class: 'form pad', onsubmit: add },
		h('h2', {}, 'Add a fault'),
		h(
			'div',
			{ class: 'form-row' },
			kind,
			field({ name: 'method', label: 'Method', type: 'select', choices: METHODS }),
			field({ name: 'path', label: 'Path begins with', value: '/v3/' }),
		),
		details,
		h(
			'div',
			{ class: 'form-row' },
			field({ name: 'every', label: 'Every n-th call', type: 'number', min: 1 }),
			field({ name: 'percent', label: 'Chance in percent', type: 'number', min: 0, max: 100 }),
			field({ name: 'times', label: 'At most so often', type: 'number', min: 1 }),
			field({ name: 'after', label: 'After so many calls', type: 'number', min: 0 }),
		),
		h('div', { class: 'row' }, h('button', { class: 'main' }, 'Add')),
	);
	const list = h('ul', { class: 'switches' });
	const clear = h('button', { type: 'button', class: 'danger', onclick: removeAll }, 'Remove all');
	const element = h(
		'div',
		{ class: 'narrow' },
		h(
			'div',
			{ class: 'head' },
			h('h1', {}, 'Faults'),
			clear,
			h(
				'p',
				{ class: 'lead' },
				'See how your software bears a bad day: it must neither lose a submission nor send one twice.',
			),
		),
		h('div', { class: 'stack' }, h('div', { class: 'sheet' }, list), h('div', { class: 'sheet' }, form)),
	);
	kind.addEventListener('change', drawDetails);
	drawDetails();

	function drawDetails() {
		const chosen = new FormData(/** @type {HTMLFormElement} */ (form)).get('kind');
		fill(details, DETAILS[String(chosen)]?.() ?? []);
	}

	async function load() {
		const { faults } = await api.get('/faults');
		clear.hidden = faults.length === 0;
		fill(
			list,
			faults.map((/** @type {any} */ rule) => row(rule, () => remove(rule.id))),
			faults.length === 0 && h('li', { class: 'empty' }, 'Every call goes well.'),
		);
	}

	/** @param {Event} event */
	async function add(event) {
		event.preventDefault();
		const data = new FormData(/** @type {HTMLFormElement} */ (form));
		await tell(() => api.post('/faults', ruleOf(data)), 'The fault is in force.');
		await load().catch(sayError);
	}

	/** @param {string} id */
	async function remove(id) {
		await tell(() => api.remove(`/faults/${encodeURIComponent(id)}`), 'The fault is gone.');
		await load().catch(sayError);
	}

	async function removeAll() {
		await tell(() => api.remove('/faults'), 'All faults are gone.');
		await load().catch(sayError);
	}

	return {
		title: 'Faults',
		element,
		show: load,
		/** @param {{ kind: string }} news */
		news: ({ kind: news }) =>
			news === 'settings' || news === 'request' || news === 'all' ? load() : undefined,
	};
}

/** @type {Record<string, () => HTMLElement[]>} */
const DETAILS = {
	status: () => [statusField('500')],
	latency: () => [
		field({ name: 'minMs', label: 'At least (ms)', type: 'number', min: 0, value: '1000', required: true }),
		field({ name: 'maxMs', label: 'At most (ms)', type: 'number', min: 0, value: '1000', required: true }),
	],
	throttle: () => [
		statusField('429'),
		field({ name: 'retryAfter', label: 'Retry-After', type: 'select', choices: RETRY_AFTER }),
		field({ name: 'seconds', label: 'Seconds', type: 'number', min: 0, value: '1' }),
	],
};

/** @param {string} value */
function statusField(value) {
	return field({
		name: 'status',
		label: 'Status',
		type: 'number',
		min: 400,
		max: 599,
		value,
		required: true,
	});
}

/** @param {FormData} data */
function ruleOf(data) {
	const text = (/** @type {string} */ name) => String(data.get(name) ?? '').trim();
	const number = (/** @type {string} */ name) => (text(name) === '' ? undefined : Number(text(name)));
	const percent = number('percent');
	return {
		match: { method: text('method') || undefined, path: text('path') || undefined },
		fault: faultOf(text('kind'), { text, number }),
		when: {
			every: number('every'),
			probability: percent === undefined ? undefined : percent / 100,
			times: number('times'),
			after: number('after'),
		},
	};
}

/**
 * @param {string} kind
 * @param {{ text: (name: string) => string, number: (name: string) => number | undefined }} read
 */
function faultOf(kind, { text, number }) {
	switch (kind) {
		case 'status':
			return { status: number('status') };
		case 'latency':
			return { latency: { min: number('minMs'), max: number('maxMs') } };
		case 'throttle':
			return {
				throttle: { status: number('status'), retryAfter: text('retryAfter'), seconds: number('seconds') },
			};
		default:
			return kind;
	}
}

/** @param {any} rule @param {() => void} remove */
function row({ id, match, fault, when, matched, applied }, remove) {
	const { kind, ...details } = fault;
	const label = KINDS.find(({ value }) => value === kind)?.label ?? kind;
	return h(
		'li',
		{},
		h(
			'div',
			{},
			h('b', {}, label),
			h('p', {}, `${match.method ?? 'Any method'} ${match.path ?? 'on any path'}`, said(details), said(when)),
			h('p', {}, `${applied} of ${matched} calls went wrong.`),
		),
		h(
			'div',
			{ class: 'value' },
			h(
				'button',
				{ type: 'button', class: 'small danger', onclick: remove, 'data-key': `remove-${id}` },
				'Remove',
			),
		),
	);
}

/** @param {Record<string, unknown>} parts */
function said(parts) {
	return Object.entries(parts)
		.map(([name, value]) => `; ${name} ${value}`)
		.join('');
}
