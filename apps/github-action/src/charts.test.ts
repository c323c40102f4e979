import { expect, test } from 'vitest';
import { phases, pie } from './charts.ts';

test('a pie has the parts that are there, with their numbers', () => {
	expect(
		pie(
			'Rows',
			new Map([
				['done', 3],
				['failed', 0],
				['skipped', 1],
			]),
		),
	).toBe(['```mermaid', 'pie showData', '  title Rows', '  "done" : 3', '  "skipped" : 1', '```'].join('\n'));
});

test('nothing is drawn of nothing', () => {
	expect(pie('Rows', new Map([['done', 0]]))).toBe('');
	expect(phases('Status', [])).toBe('');
});

test('a word of ARGOS cannot end the drawing or the block', () => {
	expect(pie('Risk', new Map([['High"\n```\n<b>', 1]]))).toContain('  "High       b " : 1\n```');
});

test('phases follow each other, and none is without length', () => {
	expect(
		phases('Status', [
			{ name: 'pending', from: 1000, to: 5000 },
			{ name: 'approved', from: 5000, to: 5000 },
		]),
	).toBe(
		[
			'```mermaid',
			'gantt',
			'  title Status',
			'  dateFormat x',
			'  axisFormat %m-%d %H:%M',
			'  pending : 1000, 5000',
			'  approved : 5000, 5001',
			'```',
		].join('\n'),
	);
});
