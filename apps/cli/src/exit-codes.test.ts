import { ArgosError, type ArgosErrorKind } from '@argos/core';
import { expect, it } from 'vitest';
import { EXIT, EXIT_MEANINGS, exitCodeOf } from './exit-codes.ts';

it.each<[ArgosErrorKind, number]>([
	['invalid-request', 10],
	['too-large', 10],
	['unauthorized', 11],
	['ip-blocked', 11],
	['not-found', 12],
	['conflict', 13],
	['rate-limited', 14],
	['server', 15],
	['network', 15],
	['timeout', 15],
	['protocol', 17],
	['decryption', 17],
	['aborted', 130],
])('ends with its own code for %s', (kind, code) => {
	expect(exitCodeOf(new ArgosError({ kind, summary: 'It failed.', status: 400 }))).toBe(code);
});

it('ends with 2 for what was refused here, before anything was sent', () => {
	expect(exitCodeOf(new ArgosError({ kind: 'invalid-request', summary: 'No.' }))).toBe(2);
	expect(exitCodeOf(new ArgosError({ kind: 'too-large', summary: 'No.' }))).toBe(2);
});

it('ends with 16 when the call may have taken effect, whatever the cause', () => {
	const lost = { summary: 'Lost.', outcome: 'unknown' } as const;
	expect(exitCodeOf(new ArgosError({ kind: 'timeout', ...lost }))).toBe(16);
	expect(exitCodeOf(new ArgosError({ kind: 'server', status: 500, ...lost }))).toBe(16);
});

it('says what every code means', () => {
	expect(Object.keys(EXIT_MEANINGS).map(Number)).toEqual(Object.values(EXIT));
});
