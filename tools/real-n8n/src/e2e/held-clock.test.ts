import { expect, it } from 'vitest';
import { createHeldClock } from './held-clock.ts';

it('stands still between steps and never goes back', () => {
	let real = 1000;
	const clock = createHeldClock(() => real);
	real = 5000;
	expect(clock.now().getTime()).toBe(1000);
	clock.step();
	expect(clock.now().getTime()).toBe(5000);
	clock.step();
	expect(clock.now().getTime()).toBe(5001);
});
