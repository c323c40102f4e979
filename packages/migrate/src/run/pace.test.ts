import { expect, it } from 'vitest';
import { callsInASecond, createPace } from './pace.ts';

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

it('lets calls pass one by one, evenly, as far as it has not stood still', () => {
	const { ask, waits } = paced(1000);
	// The first fifty make up for the time before.
	for (let call = 0; call < 1051; call++) ask();
	expect(waits).toHaveLength(1000);
	expect(waits.at(0)).toBe(1);
	expect(waits.at(-1)).toBe(1000);
});

it('makes up for a twentieth of a second that was lost, and for no more', () => {
	const { ask, waits, goTo } = paced(1000);
	for (let call = 0; call < 50; call++) ask();
	goTo(5000);
	for (let call = 0; call < 52; call++) ask();
	expect(waits).toEqual([1]);
});

it('does not wait for a clock that was put back to come round again', () => {
	const { ask, waits, goTo } = paced(10);
	goTo(3_600_000);
	ask();
	goTo(0);
	ask();
	expect(waits).toEqual([50]);
});

it.each([
	[{ perSecond: 2000, inFlight: 16 }, 1984],
	[{ perSecond: 2000, inFlight: 64 }, 1960],
	[{ perSecond: 100, inFlight: 16 }, 98],
	[{ perSecond: 1, inFlight: 16 }, 1],
])('keeps back room for calls that are held up: of %o, %i a second', (rate, calls) => {
	expect(callsInASecond(rate)).toBe(calls);
});
