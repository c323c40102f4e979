/** How rows that were sent came to their ends, in equal spans of time without gaps; empty when none was. */
export interface Timeline {
	/** Length of a span in milliseconds; spans begin at multiples of it in UTC. */
	readonly spanMs: number;
	/** At most 120. */
	readonly spans: readonly TimeSpan[];
}

export interface TimeSpan {
	/** Its beginning, milliseconds since 1970. */
	readonly at: number;
	readonly done: number;
	readonly failed: number;
	readonly unknown: number;
}

type End = 'done' | 'failed' | 'unknown';

const MOST_SPANS = 120;
// Tenths of seconds to days; each divides the next, so that spans can be put together.
const LENGTHS = [
	100, 500, 1_000, 2_000, 10_000, 30_000, 60_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000,
	21_600_000, 43_200_000, 86_400_000,
];

/** Takes moments in any order, in memory that does not depend on their number. */
export function createTimeline(): { add(end: End, at: number): void; result(): Timeline } {
	let spanMs = 100;
	let spans = new Map<number, Record<End, number>>();
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;

	const spanAt = (place: number): Record<End, number> => {
		const known = spans.get(place);
		if (known) return known;
		const fresh = { done: 0, failed: 0, unknown: 0 };
		spans.set(place, fresh);
		return fresh;
	};
	const widen = () => {
		const before = spans;
		const times = spanMs;
		spanMs = LENGTHS.find((length) => length > spanMs) ?? spanMs * 2;
		spans = new Map();
		for (const [place, counts] of before) {
			const span = spanAt(Math.floor((place * times) / spanMs));
			for (const end of ['done', 'failed', 'unknown'] as const) span[end] += counts[end];
		}
	};

	return {
		add(end, at) {
			first = Math.min(first, at);
			last = Math.max(last, at);
			while (Math.floor(last / spanMs) - Math.floor(first / spanMs) >= MOST_SPANS) widen();
			spanAt(Math.floor(at / spanMs))[end]++;
		},
		result() {
			if (spans.size === 0) return { spanMs, spans: [] };
			const from = Math.floor(first / spanMs);
			const length = Math.floor(last / spanMs) - from + 1;
			const all = Array.from({ length }, (_, index) => ({
				at: (from + index) * spanMs,
				...spanAt(from + index),
			}));
			return { spanMs, spans: all };
		},
	};
}
