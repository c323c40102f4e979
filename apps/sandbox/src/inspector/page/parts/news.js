import { h } from './h.js';

const SHOWN_MS = 5000;

/**
 * Says something short to eyes and screen readers alike.
 * @param {string} text
 * @param {'bad' | ''} [kind]
 */
export function say(text, kind = '') {
	const line = h('p', { class: kind }, text);
	document.querySelector('#news')?.replaceChildren(line);
	setTimeout(() => line.remove(), SHOWN_MS);
}

/** @param {unknown} error */
export function sayError(error) {
	say(error instanceof Error ? error.message : String(error), 'bad');
}

/**
 * Does something and says how it went.
 * @param {() => Promise<unknown>} work
 * @param {string} done
 * @returns {Promise<boolean>}
 */
export async function tell(work, done) {
	try {
		await work();
		say(done);
		return true;
	} catch (error) {
		sayError(error);
		return false;
	}
}
