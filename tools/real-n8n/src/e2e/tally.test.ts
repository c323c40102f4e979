import { expect, it } from 'vitest';
import { createTally } from './tally.ts';

it('counts what passed and what failed, and goes on after a failure', async () => {
	const lines: string[] = [];
	const tally = createTally((line) => lines.push(line));
	expect(await tally.check('two is one', () => Promise.reject(new Error('2 is not 1')))).toBe(false);
	expect(await tally.check('one is one', () => Promise.resolve())).toBe(true);
	expect([tally.passed, tally.failed]).toEqual([1, 1]);
	expect(lines[0]).toBe('FAIL  two is one\n      2 is not 1');
	expect(lines[1]).toMatch(/^ok {4}one is one \(/);
});
