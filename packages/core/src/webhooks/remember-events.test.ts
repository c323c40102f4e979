import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rememberEvents } from './remember-events.ts';

it('keeps the newest, each once', () => {
	expect(rememberEvents([], ['a', 'b'])).toEqual(['a', 'b']);
	expect(rememberEvents(['a', 'b', 'c'], ['d', 'b'], { most: 3 })).toEqual(['c', 'd', 'b']);
	expect(rememberEvents(['a'], ['b'], { most: 0 })).toEqual([]);
});

it('keeps a thousand unless told otherwise', () => {
	const ids = Array.from({ length: 1500 }, (_, n) => `id${n}`);
	expect(rememberEvents([], ids)).toHaveLength(1000);
	expect(rememberEvents([], ids)[0]).toBe('id500');
});

it('never grows beyond its bound and never forgets what came last', () => {
	const ids = fc.array(fc.string({ maxLength: 2 }));
	fc.assert(
		fc.property(ids, ids, fc.integer({ min: 1, max: 5 }), (seen, more, most) => {
			const kept = rememberEvents(seen, more, { most });
			expect(kept.length).toBeLessThanOrEqual(most);
			expect(new Set(kept).size).toBe(kept.length);
			const last = [...seen, ...more].at(-1);
			if (last !== undefined) expect(kept.at(-1)).toBe(last);
		}),
	);
});
