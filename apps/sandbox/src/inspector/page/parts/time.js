import { h } from './h.js';

/**
 * A moment in UTC, as the sandbox counts it.
 * @param {string | undefined} iso
 * @param {'minutes' | 'seconds'} [to]
 */
export function moment(iso, to = 'minutes') {
	if (!iso) return h('span', {}, '–');
	const length = to === 'seconds' ? 19 : 16;
	return h('time', { datetime: iso, title: `${iso} (UTC)` }, iso.slice(0, length).replace('T', ' '));
}

/** @param {number | undefined} ms */
export function duration(ms) {
	if (ms === undefined || ms === null) return '–';
	return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
