// npm and a terminal may both pass on one Ctrl-C.
const SAME_PRESS_MS = 500;

/**
 * Fires at the first SIGINT or SIGTERM, so that work under way can end in order.
 * Whoever presses Ctrl-C again does not want to wait.
 * @param onFirst told at the first one, for work that takes a while to end
 */
export function interruption(onFirst?: () => void): AbortSignal {
	const control = new AbortController();
	let first: number | undefined;
	const stop = () => {
		if (first === undefined) {
			first = performance.now();
			onFirst?.();
		} else if (performance.now() - first > SAME_PRESS_MS) process.exit(130);
		control.abort();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	return control.signal;
}
