import { h } from './h.js';

/** @type {Record<string, [tone: string, glyph: string, label: string]>} */
const STATUSES = {
	approved: ['good', '✓', 'Approved'],
	rejected: ['bad', '✕', 'Rejected'],
	pending: ['wait', '◐', 'Pending'],
	incomplete: ['', '○', 'Incomplete'],
	deleted: ['', '⌫', 'Deleted'],
};

/** @param {string} status of a submission */
export function statusPill(status) {
	const [tone, glyph, label] = STATUSES[status] ?? ['', '•', status];
	return pill(label, tone, glyph);
}

/** @param {string} [riskLevel] */
export function flagPill(riskLevel) {
	return pill(riskLevel ? `Red flag, ${riskLevel}` : 'Red flag', 'bad', '⚑');
}

/**
 * @param {string} label
 * @param {string} [tone] good, bad, wait or nothing
 * @param {string} [glyph]
 */
export function pill(label, tone = '', glyph = '•') {
	return h('span', { class: `pill ${tone}`, 'data-glyph': glyph }, label);
}

/** @param {number | undefined} status of HTTP */
export function httpPill(status) {
	if (!status) return pill('No answer', 'bad', '✕');
	return pill(String(status), status < 300 ? 'good' : status < 400 ? '' : 'bad', status < 400 ? '✓' : '✕');
}
