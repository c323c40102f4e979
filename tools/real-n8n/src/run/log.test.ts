import { expect, it } from 'vitest';
import { createLog, mask } from './log.ts';

it('keeps the last lines, also when they arrive in pieces', () => {
	const log = createLog([]);
	log.add('one\ntw');
	log.add('o\nthree\n');
	expect(log.tail(2)).toBe('two\nthree');
});

it('masks a secret even when it arrived in two pieces', () => {
	const log = createLog(['sandbox-key']);
	log.add('refused: sand');
	log.add('box-key\n');
	expect(log.tail(5)).toBe('refused: ***');
});

it('masks the percent-encoded form too', () => {
	expect(mask('a=1&key=k%2Fy', ['k/y'])).toBe('a=1&key=***');
});
