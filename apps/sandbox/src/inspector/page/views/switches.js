import { api } from '../parts/api.js';
import { fill, h } from '../parts/h.js';
import { moveAlong } from '../parts/keys.js';
import { sayError, tell } from '../parts/news.js';
import { pill } from '../parts/pill.js';

const BASIS = {
	setting: 'A state that the documents know',
	INFERRED: 'Follows from a hint in the documents',
	UNKNOWN: 'Not known at all; the default is only ours',
};

/** Every named switch with what stands behind it. A change works at once. */
export function switchesView() {
	/** @type {any[]} */
	let manual = [];
	/** @type {Record<string, unknown>} */
	let values = {};
	const search = /** @type {HTMLInputElement} */ (
		h('input', { type: 'search', placeholder: 'Find a switch', 'aria-label': 'Find a switch', oninput: draw })
	);
	const changedOnly = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox', onchange: draw }));
	const list = h('ul', { class: 'switches' });
	const element = h(
		'div',
		{ class: 'narrow' },
		h(
			'div',
			{ class: 'head' },
			h('h1', {}, 'Switches'),
			h(
				'p',
				{ class: 'lead' },
				'Where the documents of ARGOS are silent, a switch decides. Good software works with every value of an UNKNOWN one.',
			),
			h('search', { class: 'filters' }, search, h('label', { class: 'check' }, changedOnly, 'Changed only')),
		),
		h('div', { class: 'sheet' }, list),
	);

	async function load() {
		const [answer, current] = await Promise.all([readManual(), api.get('/switches')]);
		manual = answer.switches;
		values = current;
		draw();
	}

	function draw() {
		const words = search.value.trim().toLowerCase();
		const fitting = manual.filter(
			(one) =>
				`${one.name} ${one.meaning} ${one.basis}`.toLowerCase().includes(words) &&
				(!changedOnly.checked || isChanged(one)),
		);
		const none = fitting.length === 0 && h('li', { class: 'empty' }, 'No switch fits.');
		fill(
			list,
			fitting.map((one) => row(one)),
			none,
		);
	}

	/** @param {any} one */
	function isChanged(one) {
		return JSON.stringify(values[one.name]) !== JSON.stringify(one.default);
	}

	/** @param {any} one */
	function row(one) {
		const { name, basis, meaning } = one;
		const tone = basis === 'UNKNOWN' ? 'wait' : '';
		const explained = BASIS[/** @type {keyof typeof BASIS} */ (basis)];
		return h(
			'li',
			{ class: isChanged(one) ? 'changed' : '' },
			h(
				'div',
				{},
				h('label', { for: `switch-${name}`, class: 'mono name' }, name),
				h('span', { title: explained }, pill(basis, tone, basis === 'UNKNOWN' ? '?' : '•')),
				h('p', {}, ticked(meaning)),
			),
			h(
				'div',
				{ class: 'value' },
				control(one, values[name], (value) => set(name, value)),
				isChanged(one) &&
					h(
						'button',
						{
							type: 'button',
							class: 'quiet small',
							'data-key': `back-${name}`,
							onclick: () => set(name, one.default),
						},
						`Back to ${JSON.stringify(one.default)}`,
					),
			),
		);
	}

	/** @param {string} name @param {unknown} value */
	async function set(name, value) {
		await tell(() => api.patch('/switches', { [name]: value }), `${name} is now ${JSON.stringify(value)}.`);
		await load().catch(sayError);
	}

	return {
		title: 'Switches',
		element,
		show: load,
		/** @param {{ kind: string }} news */
		news: ({ kind }) => (kind === 'settings' || kind === 'all' ? load() : undefined),
		/** @param {string} key */
		key: (key) =>
			(key === 'j' || key === 'k') &&
			moveAlong(key, /** @type {HTMLElement[]} */ ([...list.querySelectorAll('select, input, textarea')])),
	};
}

async function readManual() {
	const response = await fetch('/inspector/switches.json');
	if (!response.ok) throw new Error('The list of switches could not be read.');
	return response.json();
}

/**
 * The fitting control: a choice, a number or a text.
 * @param {{ name: string, default: unknown, allowed: string }} one
 * @param {unknown} value
 * @param {(value: unknown) => void} set
 */
function control({ name, default: standard, allowed }, value, set) {
	const common = { id: `switch-${name}`, 'data-key': `switch-${name}` };
	const choices = [...allowed.matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '');
	if (typeof standard === 'boolean' || choices.length > 0) {
		const offered = typeof standard === 'boolean' ? ['true', 'false'] : choices;
		return h(
			'select',
			{ ...common, onchange: (/** @type {Event} */ event) => set(read(chosen(event), standard)) },
			offered.map((choice) => h('option', { value: choice, selected: choice === String(value) }, choice)),
		);
	}
	const isList = allowed.includes('list');
	const shown = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);
	return h('input', {
		...common,
		type: typeof standard === 'number' ? 'number' : 'text',
		value: shown,
		placeholder: isList ? 'null; or texts, with commas' : 'null',
		title: allowed,
		autocomplete: 'off',
		onchange: (/** @type {Event} */ event) => set(read(chosen(event), standard, isList)),
	});
}

/** @param {Event} event */
function chosen({ target }) {
	return /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;
}

/** @param {string} text @param {unknown} standard @param {boolean} [isList] */
function read(text, standard, isList = false) {
	if (typeof standard === 'boolean') return text === 'true';
	if (typeof standard === 'number') return Number(text);
	if (!isList) return text === '' && standard === null ? null : text;
	const entries = text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
	return entries.length > 0 ? entries : null;
}

/** @param {string} text with `code` in it */
function ticked(text) {
	return text.split('`').map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
}
