import { h } from './h.js';

const KEYS = [
	['/', 'search'],
	['j  k  or arrows', 'move along the list'],
	['Enter', 'open'],
	['a', 'approve the open submission'],
	['r', 'reject it, with a code'],
	['f', 'give it a red flag'],
	['Esc', 'leave a field, close a submission'],
	['1 to 6', 'go to a section'],
	['?', 'this help'],
];

export function showShortcuts() {
	const dialog = /** @type {HTMLDialogElement} */ (
		h(
			'dialog',
			{ 'aria-labelledby': 'keys-title' },
			h(
				'form',
				{ method: 'dialog' },
				h('h2', { id: 'keys-title' }, 'Keyboard'),
				h(
					'dl',
					{ class: 'facts' },
					KEYS.map(([key, meaning]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, meaning)]),
				),
				h('div', { class: 'row' }, h('button', { class: 'main' }, 'Close')),
			),
		)
	);
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}
