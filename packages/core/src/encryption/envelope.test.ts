import { execFileSync } from 'node:child_process';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decryptEcb, encryptEcb } from './ecb.ts';
import { openSealed, sealBody } from './envelope.ts';
import { deriveKeySha256 } from './key.ts';
import { sealedText } from './sealed-text.ts';

const key = deriveKeySha256('test-api-key');
const KEY_HEX = '4c806362b613f7496abf284146efd31da90e4b16169fe001841ca17290f427c4';

it.each([
	['as the body', { data: 'AAAA', isEncrypted: true }],
	['nested as the vendor prints it', { response: { body: { data: 'AAAA', isEncrypted: true } } }],
	['nested once', { body: { data: 'AAAA', isEncrypted: true } }],
	['without the flag', { data: 'AAAA' }],
])('finds the ciphertext %s', (_form, answer) => {
	expect(sealedText(answer)).toBe('AAAA');
});

it.each([
	['an ordinary answer', { message: 'success', submissionId: 'x' }],
	['a clear answer with an object as data', { data: { name: 'x' } }],
	['a clear answer with other members', { data: 'text', message: 'ok' }],
	['a text that says it is clear', { data: 'text', isEncrypted: false }],
	['an array', ['data']],
])('takes %s as clear', (_form, answer) => {
	expect(sealedText(answer)).toBeUndefined();
});

it('percent-encodes what it sends, so that no +, / or = travels bare', () => {
	const body = sealBody(key, JSON.stringify({ fullName: 'Ana Example', note: '🌊'.repeat(40) }));
	expect(body).toMatch(/^[A-Za-z0-9%]+$/);
});

it('reads the format of the only ciphertext that the vendor published', () => {
	// Its key is not public (§3.5), so only the form can be checked: whole blocks, and a clean refusal.
	const published =
		'N34SNtWaavEfgtg1g%2Bo%2B9JhQ9rp9dGUbyFNxAsHKKGH24aVQTRXYfNpFDHIGJU6Wo0RVpOupAubiDvFDuFyTkw%3D%3D';
	expect(Buffer.from(decodeURIComponent(published), 'base64')).toHaveLength(64);
	expect(() => openSealed(key, published)).toThrow();
});

it("opens what OpenSSL's command line encrypted, and OpenSSL opens ours", () => {
	const text = '{"fullName":"Zoë Ünïcode","note":"多字节"}';
	const openssl = (args: string[], input: string | Buffer) =>
		execFileSync('openssl', ['enc', '-aes-256-ecb', '-K', KEY_HEX, '-base64', '-A', ...args], { input });
	expect(decryptEcb(key, openssl([], text).toString())).toBe(text);
	expect(openssl(['-d'], encryptEcb(key, text)).toString()).toBe(text);
});

it('agrees with node:crypto on any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, apiKey) => {
			// Lone surrogates have no UTF-8, so they cannot travel at all.
			const plain = text.toWellFormed();
			const derived = deriveKeySha256(apiKey.toWellFormed());
			const cipher = createCipheriv('aes-256-ecb', derived, null);
			const theirs = cipher.update(plain, 'utf8', 'base64') + cipher.final('base64');
			const decipher = createDecipheriv('aes-256-ecb', derived, null);
			const ours = encryptEcb(derived, plain);
			expect(ours).toBe(theirs);
			expect(decipher.update(ours, 'base64', 'utf8') + decipher.final('utf8')).toBe(plain);
		}),
	);
});

it.each([
	['not Base64', 'not base64!'],
	['cut short', '5IaI899dSbNoee11I8uFhxrxWQx1eLK7n1FLfArzXn+j'],
	['empty', ''],
])('refuses a ciphertext that is %s', (_what, text) => {
	expect(() => decryptEcb(key, text)).toThrow();
});

it('refuses a key of the wrong length', () => {
	expect(() => encryptEcb(new Uint8Array(16), 'x')).toThrow(/32 bytes/);
});
