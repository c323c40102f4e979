import { h } from './h.js';

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {string} label
 * @property {string} [type] of an input, `select` or `textarea`; default `text`
 * @property {readonly (string | { value: string, label: string })[]} [choices] of a `select`
 * @property {readonly string[]} [suggestions] for free text
 * @property {string} [value]
 * @property {string} [help]
 * @property {boolean} [required]
 * @property {number} [min]
 * @property {number} [max]
 */

/**
 * Asks in a dialog. Escape and Cancel give `undefined`.
 * @param {{ title: string, text?: string, questions?: Question[], confirm: string, danger?: boolean }} options
 * @returns {Promise<Record<string, string> | undefined>}
 */
export function ask({ title, text, questions = [], confirm, danger = false }) {
	const form = h(
		'form',
		{ method: 'dialog' },
		h('h2', { id: 'ask-title' }, title),
		text && h('p', {}, text),
		questions.map(field),
		h(
			'div',
			{ class: 'row' },
			h('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
			h('button', { class: `main ${danger ? 'danger' : ''}`, autofocus: questions.length === 0 }, confirm),
		),
	);
	const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { 'aria-labelledby': 'ask-title' }, form));
	const before =
		document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
	return new Promise((resolve) => {
		/** @type {Record<string, string> | undefined} */
		let answers;
		form.addEventListener('submit', () => {
			const data = new FormData(/** @type {HTMLFormElement} */ (form));
			answers = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
		});
		dialog.addEventListener('close', () => {
			dialog.remove();
			if (document.activeElement === document.body) focusAgain(before);
			resolve(answers);
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}

// What was pressed may have been drawn anew in the meantime.
/** @param {string | undefined} key */
function focusAgain(key) {
	if (key === undefined) return;
	const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
	if (found instanceof HTMLElement) found.focus({ preventScroll: true });
}

/**
 * A labelled field, also for forms outside dialogs.
 * @param {Question} question
 */
export function field({ name, label, type = 'text', choices, suggestions, value, help, required, min, max }) {
	const common = { name, id: `field-${name}`, required };
	const listId = suggestions && `list-${name}`;
	return h(
		'div',
		{ class: 'field' },
		h('label', { for: common.id }, label),
		type === 'select'
			? h(
					'select',
					common,
					(choices ?? []).map((choice) => option(choice, value)),
				)
			: type === 'textarea'
				? h('textarea', { ...common, spellcheck: 'false' }, value)
				: h('input', { ...common, type, value, min, max, list: listId, autocomplete: 'off' }),
		suggestions &&
			h(
				'datalist',
				{ id: listId },
				suggestions.map((one) => h('option', { value: one })),
			),
		help && h('small', {}, help),
	);
}

/**
 * @param {string | { value: string, label: string }} choice
 * @param {string | undefined} chosen
 */
function option(choice, chosen) {
	const { value, label } = typeof choice === 'string' ? { value: choice, label: choice } : choice;
	return h('option', { value, selected: value === chosen }, label);
}
