/**
 * Makes an element. Whatever comes from data becomes text or an attribute, never markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; a function under `onclick` and the like listens
 * @param {...unknown} children nodes, texts, lists of them; absent ones are left out
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(props)) {
		if (value === undefined || value === null || value === false) continue;
		if (typeof value === 'function') {
			element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
		} else element.setAttribute(name, value === true ? '' : String(value));
	}
	element.append(...nodes(children));
	return element;
}

/**
 * @param {unknown[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
	return children
		.flat(3)
		.filter((child) => child !== undefined && child !== null && child !== false)
		.map((child) => (child instanceof Node ? child : String(child)));
}

/**
 * Puts new content in an element; the keyboard stays where it was, as told by `data-key`.
 * @param {Element} element
 * @param {...unknown} children
 */
export function fill(element, ...children) {
	const active = document.activeElement;
	const key = active instanceof HTMLElement && element.contains(active) ? active.dataset.key : undefined;
	element.replaceChildren(...nodes(children));
	if (key === undefined) return;
	const again = [...element.querySelectorAll('[data-key]')].find(
		(found) => found instanceof HTMLElement && found.dataset.key === key,
	);
	if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}
