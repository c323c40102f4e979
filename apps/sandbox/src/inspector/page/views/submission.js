import { api } from '../parts/api.js';
import { ask } from '../parts/ask.js';
import { fill, h } from '../parts/h.js';
import { say, tell } from '../parts/news.js';
import { flagPill, statusPill } from '../parts/pill.js';
import { REJECT_CODES } from './reject-codes.js';
import { sections } from './sections.js';

/**
 * One submission with everything that is known about it, and what a reviewer can do.
 * @param {{ changed: () => Promise<void>, close: () => void }} options
 */
export function submissionPanel({ changed, close }) {
	/** @type {string | undefined} */
	let id;
	/** @type {any} */
	let record;
	const element = h('section', { class: 'detail', 'aria-label': 'Submission', tabindex: '-1' });
	fill(element, hint());

	async function refresh() {
		if (id === undefined) return;
		const asked = id;
		const found = await api.get(`/submissions/${encodeURIComponent(id)}`).catch((error) => error);
		if (asked !== id) return;
		if (found instanceof Error) {
			record = undefined;
			fill(element, h('p', { class: 'empty' }, found.message));
			return;
		}
		// Drawing the same again would make pictures flicker and take the place in the text away.
		if (JSON.stringify(found) === JSON.stringify(record)) return;
		record = found;
		fill(element, page(record, actions));
	}

	/** @param {object} decision @param {string} done */
	async function decide(decision, done) {
		const path = `/submissions/${encodeURIComponent(id ?? '')}/decide`;
		if (await tell(() => api.post(path, decision), done)) await Promise.all([refresh(), changed()]);
	}

	const actions = {
		close,
		approve: async () => {
			const answers = await ask({
				title: 'Approve this submission?',
				text: `${nameOf(record)} becomes approved, and the webhook of an approval goes out.`,
				confirm: 'Approve',
			});
			if (answers) await decide({ status: 'approved' }, 'Approved.');
		},
		reject: async () => {
			const answers = await ask({
				title: 'Reject this submission?',
				questions: [
					{ name: 'commentCode', label: 'Code', suggestions: REJECT_CODES, value: 'other', required: true },
					{ name: 'comment', label: 'Comment', value: 'Rejected by a reviewer', required: true },
				],
				confirm: 'Reject',
				danger: true,
			});
			if (answers) await decide({ status: 'rejected', ...answers }, 'Rejected.');
		},
		flag: async () => {
			const answers = await ask({
				title: 'Give it a red flag',
				text: 'New, made-up AML matches take the place of those it has. The status stays.',
				questions: [
					{ name: 'matches', label: 'Matches', type: 'number', value: '2', min: 1, max: 20, required: true },
					{ name: 'riskLevel', label: 'Risk level', type: 'select', choices: ['High', 'Medium', 'Low'] },
				],
				confirm: 'Red-flag',
			});
			if (!answers) return;
			const redFlag = { matches: Number(answers.matches), riskLevel: answers.riskLevel };
			await decide({ status: record.status, redFlag }, 'Red-flagged.');
		},
		pend: async () => {
			const answers = await ask({
				title: 'Send it back to review?',
				text: 'The submission becomes pending again; its result is taken back.',
				confirm: 'Make pending',
			});
			if (answers) await decide({ status: 'pending' }, 'Pending again.');
		},
		remove: async () => {
			const answers = await ask({
				title: 'Delete this submission?',
				text: 'Its data is erased, and the webhook of a deletion goes out. This cannot be undone.',
				confirm: 'Delete',
				danger: true,
			});
			if (!answers) return;
			const path = `/submissions/${encodeURIComponent(id ?? '')}`;
			if (await tell(() => api.remove(path), 'Deleted.')) await Promise.all([refresh(), changed()]);
		},
		copy: async () => {
			await navigator.clipboard?.writeText(id ?? '');
			say('The submission id is in the clipboard.');
		},
	};

	return {
		element,
		refresh,
		/** @param {string | undefined} next */
		show: async (next) => {
			id = next;
			record = undefined;
			if (id === undefined) {
				fill(element, hint());
				return;
			}
			await refresh();
			element.scrollTop = 0;
		},
		/** @param {string} key */
		key: (key) => {
			if (id === undefined) return false;
			if (key === 'Escape') {
				close();
				return true;
			}
			if (!record || record.deletedAt) return false;
			if (key === 'a') actions.approve();
			else if (key === 'r') actions.reject();
			else if (key === 'f' && record.status !== 'incomplete') actions.flag();
			else return false;
			return true;
		},
	};
}

function hint() {
	return h(
		'div',
		{ class: 'empty' },
		h('p', {}, 'Open a submission to see and decide it.'),
		h(
			'p',
			{},
			h('kbd', {}, 'j'),
			' ',
			h('kbd', {}, 'k'),
			' move, ',
			h('kbd', {}, 'Enter'),
			' opens, ',
			h('kbd', {}, '?'),
			' shows all keys.',
		),
	);
}

/** @param {any} record */
function nameOf(record) {
	return record?.applicant?.fullName || record?.email || 'The submission';
}

/**
 * @param {any} record
 * @param {Record<string, () => void>} actions
 */
function page(record, actions) {
	const { aml, status, deletedAt } = record;
	const isOpen = status === 'pending' || status === 'incomplete';
	return [
		h(
			'header',
			{ class: 'detail-head' },
			h('button', { type: 'button', class: 'quiet back', onclick: actions.close }, '← All'),
			h('h1', {}, nameOf(record)),
			h(
				'div',
				{ class: 'row' },
				statusPill(status),
				aml && flagPill(aml.riskLevel),
				deletedAt && statusPill('deleted'),
			),
			h(
				'p',
				{ class: 'row mono id' },
				record.submissionId,
				h('button', { type: 'button', class: 'quiet', onclick: actions.copy, 'data-key': 'copy' }, 'Copy'),
			),
			!deletedAt &&
				h(
					'div',
					{ class: 'row', role: 'group', 'aria-label': 'Decide' },
					action('Approve', 'a', actions.approve, isOpen ? 'main' : ''),
					action('Reject', 'r', actions.reject, ''),
					status !== 'incomplete' && action('Red-flag', 'f', actions.flag, ''),
					!isOpen && action('Make pending', undefined, actions.pend, ''),
					action('Delete', undefined, actions.remove, 'danger'),
				),
		),
		sections(record),
	];
}

/**
 * @param {string} label
 * @param {string | undefined} key
 * @param {(() => void) | undefined} act
 * @param {string} look
 */
function action(label, key, act, look) {
	return h(
		'button',
		{ type: 'button', class: look, onclick: act, 'aria-keyshortcuts': key, 'data-key': `act-${label}` },
		label,
		key && h('kbd', { 'aria-hidden': 'true' }, key),
	);
}
