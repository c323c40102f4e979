export interface Tallied<T> {
	/** The most frequent first. */
	readonly top: readonly (T & { readonly count: number })[];
	/** How often anything else came. */
	readonly others: number;
}

export interface Tally<T> {
	add(key: string, value: T): void;
	result(): Tallied<T>;
}

// Far more than a file's columns and the vendor's codes need, and still nothing in memory.
const KINDS_KEPT = 5_000;

/** Counts how often things come, in bounded memory: of kinds beyond the first 5,000 only the number is kept. */
export function createTally<T extends object>(shown: number): Tally<T> {
	const kinds = new Map<string, { value: T; count: number }>();
	let others = 0;
	return {
		add(key, value) {
			const kind = kinds.get(key);
			if (kind) kind.count++;
			else if (kinds.size < KINDS_KEPT) kinds.set(key, { value, count: 1 });
			else others++;
		},
		result() {
			const sorted = [...kinds.values()].sort((a, b) => b.count - a.count);
			const left = sorted.slice(shown).reduce((sum, { count }) => sum + count, others);
			return { top: sorted.slice(0, shown).map(({ value, count }) => ({ ...value, count })), others: left };
		},
	};
}
