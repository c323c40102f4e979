import { expect, it } from 'vitest';
import { ArgosError, isArgosError } from './argos-error.ts';

const key = 'k-Abc123+/SecretKey';

it('says what, where and what to do in one message', () => {
	const error = new ArgosError({
		kind: 'unauthorized',
		operation: 'Migrate submission',
		summary: 'ARGOS refused the API key (HTTP 403, "Forbidden").',
	});
	expect(error.message).toBe(
		'Migrate submission: ARGOS refused the API key (HTTP 403, "Forbidden"). Check that the API key is complete and belongs to this project.',
	);
});

it('keeps the key, its percent-encoded form, e-mails and long numbers out of every text', () => {
	const error = new ArgosError({
		kind: 'server',
		secrets: [key, 'Ana Example'],
		summary: `Fault for Ana Example (ana@example.com, 900101-1234567) under ${key}.`,
		advice: `Call with ${encodeURIComponent(key)}.`,
	});
	const everything = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
	expect(everything).not.toContain(key);
	expect(everything).not.toContain(encodeURIComponent(key));
	expect(everything).not.toMatch(/Ana Example|ana@example\.com|900101|1234567/);
	expect(error.summary).toBe('Fault for ••• (•••, •••) under •••.');
});

it('is recognised across copies of the library, where instanceof is not', () => {
	class OtherCopy extends Error {}
	const other = new OtherCopy('x');
	expect(isArgosError(other)).toBe(false);
	Object.defineProperty(other, Symbol.for('argos.error'), { value: true });
	expect(isArgosError(other)).toBe(true);
});

it.each([
	['network', 'not-applied', true],
	['network', 'unknown', false],
	['unauthorized', 'not-applied', false],
	['rate-limited', 'not-applied', true],
] as const)('a %s error with outcome %s is retryable: %s', (kind, outcome, retryable) => {
	expect(new ArgosError({ kind, outcome, summary: 'x' }).retryable).toBe(retryable);
});

it('is made whatever the input was, half a character too', () => {
	const error = new ArgosError({
		kind: 'server',
		secrets: ['Ana \ud800 Example'],
		summary: 'Fault for Ana \ud800 Example.',
	});
	expect(error.summary).toBe('Fault for •••.');
});
