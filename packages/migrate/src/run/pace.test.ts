import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

function paced(perSecond: number) {
	let time = 0;
	const waits: number[] = [];
	const pace = createPace({
		perSecond,
		now: () => time,
		wait: async (ms) => {
			waits.push(ms);
		},
	});
	const { signal } = new AbortController();
	return {
		ask: () => void pace(signal),
		waits,
		goTo(ms: number) {
			time = ms;
		},
	};
}

it('lets calls pass one by one, evenly, a little below the rate', () => {
	const { ask, waits } = paced(1000);
	for (let call = 0; call < 1971; call++) ask();
	// The first goes at once, the others every 1.015 ms.
	expect(waits).toHaveLength(1970);
	expect(waits.at(0)).toBeCloseTo(1.015, 3);
	expect(waits.at(-1)).toBeCloseTo(2000, 3);
});

it('lets a call pass at once that comes late, and gives nobody the time that was not used', () => {
	const { ask, waits, goTo } = paced(10);
	ask();
	goTo(5000);
	ask();
	expect(waits).toEqual([]);
	ask();
	expect(waits).toEqual([expect.closeTo(101.52, 1)]);
});

it('does not wait for a clock that was put back to come round again', () => {
	const { ask, waits, goTo } = paced(10);
	goTo(3_600_000);
	ask();
	goTo(0);
	ask();
	expect(waits).toEqual([expect.closeTo(101.52, 1)]);
});
