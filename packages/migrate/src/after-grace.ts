/** A signal that fires some time after another one. `clear` ends the waiting. */
export function afterGrace(
	signal: AbortSignal | undefined,
	graceMs: number,
): { signal: AbortSignal; clear(): void } {
	const late = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const begin = () => {
		timer = setTimeout(() => late.abort(), graceMs);
	};
	if (signal?.aborted) begin();
	else signal?.addEventListener('abort', begin, { once: true });
	return {
		signal: late.signal,
		clear() {
			signal?.removeEventListener('abort', begin);
			clearTimeout(timer);
		},
	};
}
