/** News that arrive together are told once. */
const GATHER_MS = 250;

/**
 * Listens to what happens in the sandbox. The browser reconnects by itself.
 * @param {(news: { kind: string, id?: string }) => void} tell
 */
export function live(tell) {
	const sign = document.querySelector('#live');
	const source = new EventSource('/_sandbox/stream');
	/** @type {Map<string, { kind: string, id?: string }>} */
	const gathered = new Map();
	let waiting = false;

	source.addEventListener('open', () => {
		show('on', 'Live');
		add({ kind: 'all' });
	});
	source.addEventListener('error', () => show('off', 'Not live'));
	source.addEventListener('message', ({ data }) => add(JSON.parse(data)));

	/** @param {{ kind: string, id?: string }} news */
	function add(news) {
		gathered.set(`${news.kind} ${news.id ?? ''}`, news);
		if (waiting) return;
		waiting = true;
		setTimeout(() => {
			waiting = false;
			const all = [...gathered.values()];
			gathered.clear();
			for (const one of all) tell(one);
		}, GATHER_MS);
	}

	/** @param {string} state @param {string} text */
	function show(state, text) {
		if (!(sign instanceof HTMLElement)) return;
		sign.dataset.state = state;
		sign.textContent = text;
	}
}
