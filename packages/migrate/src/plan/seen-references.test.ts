import { expect, it } from 'vitest';
import { seenReferences } from './seen-references.ts';

it('names the line on which a reference stood first', () => {
	const seen = seenReferences();
	expect(seen.firstLine('user-1', 2)).toBeUndefined();
	expect(seen.firstLine('user-2', 3)).toBeUndefined();
	expect(seen.firstLine('user-1', 4)).toBe(2);
	expect(seen.firstLine('user-1', 5)).toBe(2);
	seen.close();
});

it('takes no two of a hundred thousand different references for the same', () => {
	const seen = seenReferences();
	const doubled = Array.from({ length: 100_000 }, (_, n) => seen.firstLine(`user-${n}`, n));
	expect(doubled.filter((line) => line !== undefined)).toEqual([]);
	expect(seen.firstLine('user-99999', 100_001)).toBe(99_999);
	seen.close();
});

it('keeps each file to itself', () => {
	const [one, other] = [seenReferences(), seenReferences()];
	one.firstLine('user-1', 2);
	expect(other.firstLine('user-1', 2)).toBeUndefined();
	one.close();
	other.close();
});
