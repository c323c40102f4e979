/** After every moment there is. */
export const LAST_MOMENT = '9999-12-31T23:59:59.999Z';

/**
 * The earliest of many moments as far as is known, so that the database is not asked before it can be reached. It
 * may be too early, never too late. At first nothing is known.
 */
export interface Earliest {
	/** Whether it can have come by `now`. */
	reaches(now: string): boolean;
	/** One more that counts. */
	atMost(moment: string): void;
	/** What the database says. `undefined`: there is none. */
	become(moment: string | undefined): void;
	/** Knows nothing again. */
	forget(): void;
}

export function earliest(): Earliest {
	let known = '';
	return {
		reaches: (now) => known <= now,
		atMost: (moment) => {
			if (moment < known) known = moment;
		},
		become: (moment = LAST_MOMENT) => {
			known = moment;
		},
		forget: () => {
			known = '';
		},
	};
}
