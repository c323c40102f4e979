import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decryptGcm, encryptGcm, type GcmLayout } from './gcm.ts';

const LAYOUT: GcmLayout = { nonceBytes: 12, tagBytes: 16, order: 'nonce-ciphertext-tag', encoding: 'hex' };
const key = new Uint8Array(32);
const zeros = (count: number) => new Uint8Array(count);

// Test cases 13 and 14 of the GCM specification that NIST publishes: key, nonce and text all zero.
it.each([
	['', '530f8afbc74536b9a963b4f1c4cb738b'],
	['\0'.repeat(16), 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'],
])('gives what the GCM specification gives for %j', (plaintext, expected) => {
	const text = encryptGcm({ key, plaintext, layout: LAYOUT, randomBytes: zeros });
	expect(text).toBe(`${'00'.repeat(12)}${expected}`);
	expect(decryptGcm({ key, text, layout: LAYOUT })).toBe(plaintext);
});

it.each([
	['nonce-ciphertext-tag', 'NNCCTT'],
	['nonce-tag-ciphertext', 'NNTTCC'],
	['ciphertext-tag-nonce', 'CCTTNN'],
	['ciphertext-nonce-tag', 'CCNNTT'],
	['tag-nonce-ciphertext', 'TTNNCC'],
	['tag-ciphertext-nonce', 'TTCCNN'],
] as const)('puts the parts in the order %s', (order, letters) => {
	const parts: Record<string, string> = {
		NN: '00'.repeat(12),
		CC: 'cea7403d4d606b6e074ec5d3baf39d18',
		TT: 'd0d1c8a799996bf0265b98b5d48ab919',
	};
	const expected = (letters.match(/../g) ?? []).map((pair) => parts[pair]);
	const plaintext = '\0'.repeat(16);
	const one = encryptGcm({ key, plaintext, layout: { ...LAYOUT, order }, randomBytes: zeros });
	expect(one).toBe(expected.join(''));
	const layout = { ...LAYOUT, order, separator: ':' };
	const three = encryptGcm({ key, plaintext, layout, randomBytes: zeros });
	expect(three).toBe(expected.join(':'));
	expect(decryptGcm({ key, text: three, layout })).toBe(plaintext);
});

it('agrees with node:crypto on any text, nonce length and tag length', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary' }),
			fc.integer({ min: 8, max: 32 }),
			fc.integer({ min: 12, max: 16 }),
			(text, nonceBytes, authTagLength) => {
				const plaintext = text.toWellFormed();
				const secret = randomBytes(32);
				const layout: GcmLayout = { ...LAYOUT, nonceBytes, tagBytes: authTagLength, encoding: 'base64' };
				const ours = encryptGcm({ key: secret, plaintext, layout, randomBytes });

				const bytes = Buffer.from(ours, 'base64');
				const nonce = bytes.subarray(0, nonceBytes);
				const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength });
				decipher.setAuthTag(bytes.subarray(bytes.length - authTagLength));
				const opened = decipher.update(bytes.subarray(nonceBytes, bytes.length - authTagLength));
				expect(Buffer.concat([opened, decipher.final()]).toString()).toBe(plaintext);

				const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength });
				const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
				const theirs = Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64');
				expect(decryptGcm({ key: secret, text: theirs, layout })).toBe(plaintext);
			},
		),
	);
});

it('refuses a text that anyone changed, in whichever byte', () => {
	const text = encryptGcm({ key, plaintext: '{"sid":"x"}', layout: LAYOUT, randomBytes });
	for (let at = 0; at < text.length; at += 2) {
		const other = text[at] === '0' ? '1' : '0';
		const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
		expect(() => decryptGcm({ key, text: changed, layout: LAYOUT })).toThrow();
	}
});

it.each([
	['shorter than nonce and tag', 'aabb'],
	['empty', ''],
	['not hexadecimal', 'zz'.repeat(40)],
])('refuses a text that is %s', (_what, text) => {
	expect(() => decryptGcm({ key, text, layout: LAYOUT })).toThrow();
});

it.each([
	['a key of 16 bytes', { key: new Uint8Array(16) }],
	['a nonce of 4 bytes', { layout: { ...LAYOUT, nonceBytes: 4 } }],
	['a tag of 8 bytes', { layout: { ...LAYOUT, tagBytes: 8 } }],
	['randomness that gives too little', { randomBytes: () => new Uint8Array(1) }],
])('refuses %s', (_what, odd) => {
	expect(() => encryptGcm({ key, plaintext: 'x', layout: LAYOUT, randomBytes, ...odd })).toThrow(RangeError);
});
