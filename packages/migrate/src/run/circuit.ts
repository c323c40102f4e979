/** Counts rounds of failures in a row. Calls that fail together are one round. */
export interface Circuit {
	/** How many rounds in a row have failed. */
	readonly rounds: number;
	/**
	 * @param failure.call number of the call that failed
	 * @param failure.latest number of the call that was begun last
	 * @returns how many rounds in a row that makes; `undefined` when it belongs to a round that is counted already
	 */
	failed(failure: { call: number; latest: number }): number | undefined;
	/** A good answer: whatever failed before was no breakdown. */
	good(): void;
}

export function createCircuit(): Circuit {
	let rounds = 0;
	let lastOfRound = 0;
	return {
		get rounds() {
			return rounds;
		},
		failed({ call, latest }) {
			if (call <= lastOfRound) return undefined;
			lastOfRound = latest;
			return ++rounds;
		},
		good() {
			rounds = 0;
		},
	};
}
