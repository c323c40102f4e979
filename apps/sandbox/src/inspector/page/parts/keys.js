/**
 * Listens for single keys outside of fields and dialogs. `/` goes to the search, Escape leaves a field.
 * @param {(key: string) => boolean} act whether the key meant something
 */
export function onKey(act) {
	addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		if (document.querySelector('dialog[open]')) return;
		const { target } = event;
		if (isField(target)) {
			if (event.key === 'Escape' && target instanceof HTMLElement) target.blur();
			return;
		}
		if (event.key === '/') {
			const search = document.querySelector('input[type="search"]');
			if (!(search instanceof HTMLInputElement)) return;
			search.focus();
			search.select();
			event.preventDefault();
		} else if (act(event.key)) event.preventDefault();
	});
}

/** @param {EventTarget | null} target */
function isField(target) {
	return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea');
}

/**
 * Moves the focus along a list: j and down, k and up, Home and End.
 * @param {string} key
 * @param {HTMLElement[]} items
 */
export function moveAlong(key, items) {
	const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
	const marked = items.findIndex((item) => item.hasAttribute('aria-current'));
	const here = at >= 0 ? at : marked;
	/** @type {Record<string, number>} */
	const targets = {
		j: here + 1,
		ArrowDown: here + 1,
		k: Math.max(0, here - 1),
		ArrowUp: Math.max(0, here - 1),
		Home: 0,
		End: items.length - 1,
	};
	const next = targets[key];
	if (next === undefined) return false;
	items[Math.min(next, items.length - 1)]?.focus();
	return true;
}
