import { expect, it } from 'vitest';
import { isFromArgos, sameSecret } from './sender.ts';

it.each([
	['52.78.194.237', true],
	['::ffff:52.78.194.237', true],
	['::FFFF:52.78.194.237', true],
	['52.78.194.23', false],
	['152.78.194.237', false],
	['192.0.2.1', false],
	['', false],
])('tells whether %s is the documented address', (address, expected) => {
	expect(isFromArgos(address)).toBe(expected);
});

it('takes other addresses, as ARGOS may get new ones', () => {
	expect(isFromArgos('203.0.113.7', ['203.0.113.7'])).toBe(true);
	expect(isFromArgos('52.78.194.237', ['203.0.113.7'])).toBe(false);
});

it.each([
	['secret', 'secret', true],
	['Secret', 'secret', false],
	['secre', 'secret', false],
	['', 'secret', false],
	['', '', false],
	['x', '', false],
	['schlüssel', 'schlüssel', true],
])('compares %j with the right secret %j', (given, right, expected) => {
	expect(sameSecret(given, right)).toBe(expected);
});
