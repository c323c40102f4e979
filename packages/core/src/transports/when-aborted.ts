const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `act` once when the signal aborts, unless the returned function has been called before. However many wait on a
 * signal, it has one listener: its own list is searched from the beginning for every one that comes or goes, which
 * with hundreds of calls under one signal costs as much as the calls.
 */
export function whenAborted(signal: AbortSignal, act: () => void): () => void {
	const known = waiting.get(signal);
	const acts = known ?? new Set();
	if (known === undefined) {
		waiting.set(signal, acts);
		signal.addEventListener('abort', () => actAll(acts), { once: true });
	}
	acts.add(act);
	return () => acts.delete(act);
}

function actAll(acts: Set<() => void>): void {
	for (const act of acts) act();
	acts.clear();
}
