const SECONDS = 10;

/** How many rows a second came to an end during the last ten seconds. Times in milliseconds of one steady clock. */
export function throughput() {
	/** One entry a second, the oldest first. */
	const seconds: { at: number; rows: number }[] = [];
	let begun: number | undefined;
	return {
		start(now: number): void {
			begun = now;
		},
		count(now: number): void {
			begun ??= now;
			const at = Math.floor(now / 1000);
			const last = seconds.at(-1);
			if (last?.at === at) last.rows++;
			else seconds.push({ at, rows: 1 });
			if (seconds.length > SECONDS + 1) seconds.shift();
		},
		/** `undefined` until there has been a second to measure. */
		perSecond(now: number): number | undefined {
			if (begun === undefined || now - begun < 1000) return undefined;
			const since = Math.max(begun, now - SECONDS * 1000);
			const recent = seconds.filter(({ at }) => (at + 1) * 1000 > since);
			const rows = recent.reduce((sum, second) => sum + second.rows, 0);
			return rows / ((now - since) / 1000);
		},
	};
}
