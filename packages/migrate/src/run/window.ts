/**
 * How many calls may be in flight. Starts at one, so that a wrong key, or a server that is not ARGOS, sees one
 * person; then doubles with every round of good answers. After a cut it grows by one a round.
 */
export interface Window {
	readonly size: number;
	/** A call had a good answer. */
	good(): void;
	/**
	 * Halves, but only once a round: not for a call that began before the last cut.
	 * @param cut.call number of the call that gives reason to
	 * @param cut.latest number of the call that was begun last
	 * @param cut.least below which it does not go; default 1
	 * @returns whether it was cut
	 */
	cut(cut: { call: number; latest: number; least?: number }): boolean;
	/** Begins again with so many at most, and doubles up to what it was. */
	restart(size: number): void;
}

export function createWindow(most: number): Window {
	let size = 1;
	let doublesBelow = most;
	let lastCut = 0;
	let goodOfRound = 0;

	return {
		get size() {
			return size;
		},
		good() {
			goodOfRound++;
			// One more for each good answer makes twice as many in a round.
			if (size >= most || (size >= doublesBelow && goodOfRound < size)) return;
			size++;
			goodOfRound = 0;
		},
		cut({ call, latest, least = 1 }) {
			if (call <= lastCut) return false;
			size = Math.max(Math.min(least, size), Math.floor(size / 2));
			doublesBelow = size;
			lastCut = latest;
			goodOfRound = 0;
			return true;
		},
		restart(least) {
			doublesBelow = Math.min(doublesBelow, size);
			size = Math.min(size, least);
			goodOfRound = 0;
		},
	};
}
