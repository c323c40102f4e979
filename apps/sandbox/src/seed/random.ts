/** A small deterministic source of chance. */
export interface Random {
	/** At least 0, below 1. */
	unit(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	pick<T>(choices: readonly [T, ...T[]]): T;
	/** True in about this share of cases. */
	chance(share: number): boolean;
}

/** The generator "mulberry32": 32 bits of state, plenty for made-up people, and the same on every machine. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	function unit(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
	const between = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
	return {
		unit,
		between,
		pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
		chance: (share) => unit() < share,
	};
}
