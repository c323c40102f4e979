import { api } from '../parts/api.js';
import { ask, field } from '../parts/ask.js';
import { fill, h } from '../parts/h.js';
import { moveAlong } from '../parts/keys.js';
import { sayError, tell } from '../parts/news.js';
import { httpPill, pill } from '../parts/pill.js';
import { duration, moment } from '../parts/time.js';

const SHOWN = 100;

/** Where webhooks go, what has been sent, and with what success. */
export function webhooksView() {
	/** @type {string | undefined} */
	let open;
	const target = h('form', { class: 'form pad', onsubmit: save });
	const list = h('ul', { class: 'cases', 'aria-label': 'Deliveries' });
	const panel = h('section', { class: 'detail', 'aria-label': 'Delivery' });
	const element = h(
		'div',
		{ class: 'split' },
		h(
			'div',
			{ class: 'master stack' },
			h(
				'div',
				{ class: 'head' },
				h('h1', {}, 'Webhooks'),
				h('button', { type: 'button', onclick: sendOne }, 'Send one by hand'),
			),
			h('section', { class: 'sheet', 'aria-label': 'Target' }, target),
			h('section', { class: 'sheet', 'aria-label': 'Deliveries' }, list),
		),
		panel,
	);

	async function loadTarget() {
		const {
			url = '',
			retries = 0,
			retryDelayMs = 1000,
			debugHeader = false,
		} = (await api.get('/webhook')) ?? {};
		fill(
			target,
			field({
				name: 'url',
				label: 'Send to',
				type: 'url',
				value: url,
				help: 'Empty: nothing is sent. ARGOS documents neither a signature nor a retry.',
			}),
			h(
				'div',
				{ class: 'form-row' },
				field({ name: 'retries', label: 'Retries', type: 'number', min: 0, max: 20, value: String(retries) }),
				field({
					name: 'retryDelayMs',
					label: 'Delay (ms)',
					type: 'number',
					min: 0,
					value: String(retryDelayMs),
				}),
				h(
					'label',
					{ class: 'check' },
					h('input', { type: 'checkbox', name: 'debugHeader', checked: debugHeader }),
					'Debug header',
				),
			),
			h('div', { class: 'row' }, h('button', { class: 'main' }, 'Save')),
		);
	}

	/** @param {Event} event */
	async function save(event) {
		event.preventDefault();
		const data = new FormData(/** @type {HTMLFormElement} */ (target));
		const url = String(data.get('url')).trim();
		const wanted = {
			url,
			retries: Number(data.get('retries')),
			retryDelayMs: Number(data.get('retryDelayMs')),
			debugHeader: data.get('debugHeader') !== null,
		};
		if (url === '') await tell(() => api.remove('/webhook'), 'Nothing is sent any more.');
		else await tell(() => api.put('/webhook', wanted), `Webhooks go to ${url}.`);
	}

	async function loadDeliveries() {
		const { deliveries } = await api.get(`/deliveries?limit=${SHOWN}`);
		fill(
			list,
			deliveries.map((/** @type {any} */ one) => row(one, one.id === open)),
			deliveries.length === 0 &&
				h('li', { class: 'empty' }, 'Nothing sent yet. Set a target, then decide a submission.'),
		);
	}

	async function loadOpen() {
		if (open === undefined) {
			fill(panel, h('p', { class: 'empty' }, 'Open a delivery to see its payload.'));
			return;
		}
		fill(panel, page(await api.get(`/deliveries/${encodeURIComponent(open)}`), again));
	}

	async function again() {
		await tell(() => api.post(`/deliveries/${encodeURIComponent(open ?? '')}/redeliver`), 'Sent again.');
		await Promise.all([loadDeliveries(), loadOpen()]).catch(sayError);
	}

	async function sendOne() {
		const answers = await ask({
			title: 'Send a webhook by hand',
			questions: [
				{ name: 'trigger', label: 'Trigger', type: 'select', choices: TRIGGERS },
				{ name: 'submissionId', label: 'Submission id', help: 'Empty where the trigger has none.' },
			],
			confirm: 'Send',
		});
		if (!answers) return;
		const { trigger, submissionId } = answers;
		await tell(
			() => api.post('/webhooks/send', { trigger, ...(submissionId && { submissionId }) }),
			`Sent ${trigger}.`,
		);
		await loadDeliveries().catch(sayError);
	}

	return {
		title: 'Webhooks',
		element,
		/** @param {import('../main.js').Route} route */
		show: async ({ id }) => {
			const isFirst = target.childElementCount === 0;
			open = id;
			element.classList.toggle('has-open', open !== undefined);
			await Promise.all([isFirst && loadTarget(), loadDeliveries(), loadOpen()]);
		},
		/** @param {{ kind: string, id?: string }} news */
		news: async ({ kind, id }) => {
			if (kind !== 'delivery' && kind !== 'all') return;
			await loadDeliveries();
			if (open && (id === undefined || id === open)) await loadOpen();
		},
		/** @param {string} key */
		key: (key) => {
			if (key !== 'Escape')
				return moveAlong(key, /** @type {HTMLElement[]} */ ([...list.querySelectorAll('a')]));
			if (open === undefined) return false;
			location.hash = '#/webhooks';
			return true;
		},
	};
}

/** argos-api.md §8.2 */
const TRIGGERS = [
	'created',
	'retry',
	'submit',
	'approved',
	'rejected',
	'updated',
	'delete',
	'injection',
	'injectionFail',
	'aml',
	'aml_monitor',
	'token_expired',
	'faceAuth',
	'argos_id_auth',
];

/** @param {any} delivery */
function statePill({ state, attempts = [] }) {
	const status = attempts.at(-1)?.status;
	if (state === 'delivered') return pill(`Delivered, ${status}`, 'good', '✓');
	if (state === 'waiting') return pill('Waiting', 'wait', '◐');
	if (state === 'no-target') return pill('No target', '', '○');
	return pill(status ? `Failed, ${status}` : 'Failed, no answer', 'bad', '✕');
}

/** @param {any} one @param {boolean} isOpen */
function row(one, isOpen) {
	const { id, trigger, submissionId, createdAt } = one;
	return h(
		'li',
		{},
		h(
			'a',
			{
				href: `#/webhooks/${encodeURIComponent(id)}`,
				'data-key': id,
				'aria-current': isOpen ? 'true' : undefined,
			},
			h('span', { class: 'who' }, trigger),
			h('span', { class: 'mail mono' }, submissionId ?? ''),
			h('span', { class: 'state' }, statePill(one)),
			h('span', { class: 'when' }, moment(createdAt, 'seconds')),
		),
	);
}

/** @param {any} one @param {() => void} again */
function page(one, again) {
	return [
		h(
			'header',
			{ class: 'detail-head' },
			h('a', { class: 'button back', href: '#/webhooks' }, '← All'),
			h('h1', {}, one.trigger),
			h(
				'p',
				{ class: 'row' },
				statePill(one),
				h('span', { class: 'dim' }, one.url ? `to ${one.url}` : 'There was no target.'),
			),
			one.submissionId &&
				h(
					'p',
					{},
					h(
						'a',
						{ class: 'mono', href: `#/submissions/${encodeURIComponent(one.submissionId)}` },
						one.submissionId,
					),
				),
			h(
				'div',
				{ class: 'row' },
				h('button', { type: 'button', onclick: again, 'data-key': 'again' }, 'Send again'),
			),
		),
		h(
			'section',
			{ class: 'part scroll', 'aria-label': 'Attempts' },
			h(
				'table',
				{},
				h(
					'thead',
					{},
					h(
						'tr',
						{},
						['Attempt (UTC)', 'Answer', 'Took'].map((title) => h('th', { scope: 'col' }, title)),
					),
				),
				h(
					'tbody',
					{},
					(one.attempts ?? []).map((/** @type {any} */ attempt) =>
						h(
							'tr',
							{},
							h('td', {}, moment(attempt.at, 'seconds')),
							h(
								'td',
								{},
								httpPill(attempt.status),
								' ',
								attempt.error && h('span', { class: 'dim' }, attempt.error),
							),
							h('td', { class: 'number' }, duration(attempt.durationMs)),
						),
					),
				),
			),
		),
		h(
			'section',
			{ class: 'pad part' },
			h('h2', {}, 'Payload'),
			h('pre', { tabindex: '0' }, JSON.stringify(one.payload, null, 2)),
		),
	];
}
