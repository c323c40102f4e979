import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

// RFC 4648 §10
it.each([
	['', ''],
	['f', 'Zg=='],
	['fo', 'Zm8='],
	['foo', 'Zm9v'],
	['foobar', 'Zm9vYmFy'],
])('writes and reads the vector of the standard for "%s"', (text, base64) => {
	expect(toBase64(new TextEncoder().encode(text))).toBe(base64);
	expect(new TextDecoder().decode(fromBase64(base64))).toBe(text);
});

it('agrees with Node on any bytes, also beyond one piece', () => {
	const bytes = fc.uint8Array({ maxLength: 20_000, size: 'max' });
	fc.assert(
		fc.property(bytes, (some) => {
			const base64 = Buffer.from(some).toString('base64');
			expect(toBase64(some)).toBe(base64);
			expect(Buffer.from(fromBase64(base64)).equals(some)).toBe(true);
		}),
		{ numRuns: 50 },
	);
});

it.each(['not base64!', 'Zg=', 'Z'])('refuses "%s"', (text) => {
	expect(() => fromBase64(text)).toThrow();
});
