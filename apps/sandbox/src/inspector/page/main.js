import { onKey } from './parts/keys.js';
import { live } from './parts/live.js';
import { sayError } from './parts/news.js';
import { showShortcuts } from './parts/shortcuts.js';
import { clockView } from './views/clock.js';
import { faultsView } from './views/faults.js';
import { requestsView } from './views/requests.js';
import { submissionsView } from './views/submissions.js';
import { switchesView } from './views/switches.js';
import { webhooksView } from './views/webhooks.js';

/**
 * One section of the page.
 * @typedef {object} View
 * @property {string} title
 * @property {HTMLElement} element
 * @property {(route: Route) => Promise<void> | void} show the address has changed within the section
 * @property {(news: { kind: string, id?: string }) => Promise<void> | void} [news] something has happened
 * @property {(key: string) => boolean} [key] whether the key was for this section
 */

/** @typedef {{ section: string, id: string | undefined, query: URLSearchParams }} Route */

/** @type {Record<string, () => View>} */
const VIEWS = {
	submissions: submissionsView,
	requests: requestsView,
	webhooks: webhooksView,
	switches: switchesView,
	faults: faultsView,
	clock: clockView,
};
const SECTIONS = Object.keys(VIEWS);

const main = /** @type {HTMLElement} */ (document.querySelector('#main'));
/** @type {View | undefined} */
let view;
let section = '';

/** @returns {Route} */
function route() {
	const [path = '', query = ''] = location.hash.slice(1).split('?');
	const [, name = '', id] = path.split('/');
	return {
		section: SECTIONS.includes(name) ? name : 'submissions',
		id: id ? decodeURIComponent(id) : undefined,
		query: new URLSearchParams(query),
	};
}

async function go() {
	const next = route();
	if (next.section !== section || !view) {
		section = next.section;
		view = VIEWS[section]?.();
		if (!view) return;
		document.title = `${view.title} · ARGOS sandbox`;
		main.replaceChildren(view.element);
		for (const link of document.querySelectorAll('[data-section]')) {
			if (link instanceof HTMLElement && link.dataset.section === section) {
				link.setAttribute('aria-current', 'page');
				link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
			} else link.removeAttribute('aria-current');
		}
	}
	await Promise.resolve(view?.show(next)).catch(sayError);
}

addEventListener('hashchange', go);
document.querySelector('#help')?.addEventListener('click', showShortcuts);
onKey((key) => {
	const number = /^[1-9]$/.test(key) ? SECTIONS[Number(key) - 1] : undefined;
	if (number) {
		location.hash = `#/${number}`;
		return true;
	}
	if (key === '?') {
		showShortcuts();
		return true;
	}
	return view?.key?.(key) ?? false;
});
live((news) => {
	Promise.resolve(view?.news?.(news)).catch(sayError);
});
go();
