import { expect, test } from 'vitest';
import { readPairs } from './pairs.ts';

test('each line is a name and a text, blanks around them do not count', () => {
	expect(readPairs('Full Name = fullName\r\n\n  Notes=\n', 'column')).toEqual({
		pairs: { 'Full Name': 'fullName', Notes: '' },
		wrong: [],
	});
});

test('a column may hold the sign, and so may a value', () => {
	expect(readPairs('a=b=email', 'column').pairs).toEqual({ 'a=b': 'email' });
	expect(readPairs('cf1=a=b', 'value').pairs).toEqual({ cf1: 'a=b' });
});

test('lines that are no pairs are told by number', () => {
	expect(readPairs('email\ncf1=x\n=y', 'value').wrong).toEqual([1, 3]);
});
