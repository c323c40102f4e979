export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
	return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

export interface Spent {
	/** Milliseconds on the wall. */
	wall: number;
	/** Milliseconds of this process on all its threads. */
	cpu: number;
}

export async function spent(work: () => Promise<unknown> | unknown): Promise<Spent> {
	const cpu = process.cpuUsage();
	const begun = performance.now();
	await work();
	const wall = performance.now() - begun;
	const { user, system } = process.cpuUsage(cpu);
	return { wall, cpu: (user + system) / 1000 };
}

/**
 * Measures every subject once a round, each round beginning with another one, so that whatever else the machine
 * does meets all of them alike. A first round warms up and is thrown away.
 */
export async function interleaved(options: {
	subjects: Readonly<Record<string, () => Promise<unknown> | unknown>>;
	rounds: number;
}): Promise<Record<string, Spent[]>> {
	const names = Object.keys(options.subjects);
	const found: Record<string, Spent[]> = Object.fromEntries(names.map((name) => [name, []]));
	for (let round = -1; round < options.rounds; round++) {
		const from = Math.max(0, round) % names.length;
		for (const name of [...names.slice(from), ...names.slice(0, from)]) {
			const work = options.subjects[name];
			if (!work) continue;
			const once = await spent(work);
			if (round >= 0) found[name]?.push(once);
		}
	}
	return found;
}

/** Runs `total` calls with so many on their way at once. */
export async function inFlight(total: number, width: number, call: () => Promise<unknown>): Promise<void> {
	let left = total;
	const lane = async () => {
		while (left-- > 0) await call();
	};
	await Promise.all(Array.from({ length: Math.min(width, total) }, lane));
}

/** How one subject compares with another, round by round; above 1 is faster. */
export function speedRatio(
	subject: readonly Spent[] = [],
	other: readonly Spent[] = [],
	by: keyof Spent = 'wall',
): number {
	return median(subject.map((spent, round) => (other[round]?.[by] ?? Number.NaN) / spent[by]));
}
