import { expect, it } from 'vitest';
import { createWindow } from './window.ts';

function good(window: ReturnType<typeof createWindow>, times: number) {
	for (let i = 0; i < times; i++) window.good();
	return window.size;
}

it('begins with one call and doubles with each round of good answers, up to what is allowed', () => {
	const window = createWindow(10);
	expect(window.size).toBe(1);
	expect(good(window, 1)).toBe(2);
	expect(good(window, 2)).toBe(4);
	expect(good(window, 4)).toBe(8);
	expect(good(window, 8)).toBe(10);
	expect(good(window, 100)).toBe(10);
});

it('halves once for all calls of a round', () => {
	const window = createWindow(16);
	good(window, 15);
	expect(window.cut({ call: 20, latest: 30 })).toBe(true);
	expect(window.size).toBe(8);
	expect(window.cut({ call: 30, latest: 35 })).toBe(false);
	expect(window.size).toBe(8);
	expect(window.cut({ call: 31, latest: 35 })).toBe(true);
	expect(window.size).toBe(4);
});

it('grows by one a round after a cut', () => {
	const window = createWindow(16);
	good(window, 15);
	window.cut({ call: 20, latest: 20 });
	expect(good(window, 7)).toBe(8);
	expect(good(window, 1)).toBe(9);
	expect(good(window, 8)).toBe(9);
	expect(good(window, 1)).toBe(10);
});

it('never goes below one, nor below what it is told, and does not grow by a cut', () => {
	const window = createWindow(8);
	window.cut({ call: 1, latest: 1, least: 2 });
	expect(window.size).toBe(1);
	good(window, 2);
	window.cut({ call: 2, latest: 2, least: 2 });
	expect(window.size).toBe(2);
	window.cut({ call: 3, latest: 3 });
	window.cut({ call: 4, latest: 4 });
	expect(window.size).toBe(1);
});
