import { expect, test } from 'vitest';
import { isTooMany, readTolerance } from './fail-on.ts';

test.each([
	['any', 1, true],
	['any', 0, false],
	['none', 100, false],
	['0', 1, true],
	['10', 10, false],
	['10', 11, true],
	['5%', 5, false],
	['5%', 6, true],
	['0.5 %', 1, true],
	['100%', 100, false],
])('fail-on %s, %d of 100 rows wrong: %s', (text, wrong, fails) => {
	const tolerance = readTolerance(text);
	expect(tolerance).not.toBe('wrong');
	expect(tolerance !== 'wrong' && isTooMany(wrong, 100, tolerance)).toBe(fails);
});

test.each(['some', '-1', '101%', '5 percent', '', '1e3'])('"%s" is no such thing', (text) => {
	expect(readTolerance(text)).toBe('wrong');
});
