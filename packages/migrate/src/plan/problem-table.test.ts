import { expect, it } from 'vitest';
import { problemTable } from './problem-table.ts';

it('counts what is wrong, the most frequent first', () => {
	const problems = problemTable();
	problems.add({ column: 'email', reason: 'is missing' });
	problems.add({ column: 'Born', reason: 'is missing' });
	problems.add({ column: 'Born', reason: 'is missing' });
	expect(problems.table()).toEqual([
		{ column: 'Born', reason: 'is missing', count: 2 },
		{ column: 'email', reason: 'is missing', count: 1 },
	]);
});

it('keeps its size, whatever the columns are called', () => {
	const problems = problemTable();
	for (let n = 0; n < 5000; n++) problems.add({ column: `key-${n}`, reason: 'is not a known column' });
	expect(problems.table()).toHaveLength(100);
});
