import { Buffer } from 'node:buffer';
import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv } from 'node:crypto';
import type { EcbCipher } from '../encryption/ecb.ts';

const ECB = 'aes-256-ecb';
const BLOCK = 16;

/**
 * One pair for each key, used again and again: ECB carries nothing from one block to the next, and to set up OpenSSL's
 * cipher takes ten times as long as to encrypt a small body. The padding, which ends a cipher's life, is done here.
 */
const ciphers = new WeakMap<Uint8Array, { encrypt: Cipheriv; decrypt: Decipheriv }>();

/** The processor's own AES through Node, Deno or Bun. A key's bytes must not be changed once it has been used. */
export const nodeCipher: EcbCipher = {
	encrypt(key, plaintext) {
		const length = Buffer.byteLength(plaintext);
		const padding = BLOCK - (length % BLOCK);
		const padded = Buffer.allocUnsafe(length + padding);
		padded.write(plaintext);
		padded.fill(padding, length);
		return cipherOf(key).encrypt.update(padded).toString('base64');
	},
	decrypt(key, base64) {
		const bytes = Buffer.from(base64, 'base64');
		// Node passes over letters that are not Base64; what is damaged must not look whole.
		if (bytes.length !== Buffer.byteLength(base64, 'base64')) throw new TypeError('This is not Base64.');
		// What is left of a block would come out in front of the next message.
		if (bytes.length === 0 || bytes.length % BLOCK !== 0) throw new TypeError('These are not whole blocks.');
		const padded = cipherOf(key).decrypt.update(bytes);
		return padded.toString('utf8', 0, padded.length - paddingOf(padded));
	},
};

function cipherOf(key: Uint8Array): { encrypt: Cipheriv; decrypt: Decipheriv } {
	const known = ciphers.get(key);
	if (known !== undefined) return known;
	const made = {
		encrypt: createCipheriv(ECB, key, null).setAutoPadding(false),
		decrypt: createDecipheriv(ECB, key, null).setAutoPadding(false),
	};
	ciphers.set(key, made);
	return made;
}

/** PKCS#7: the last byte says how many bytes say so. */
function paddingOf(padded: Buffer): number {
	const padding = padded.at(-1) ?? 0;
	const right =
		padding >= 1 && padding <= BLOCK && padded.subarray(-padding).every((byte) => byte === padding);
	if (!right) throw new TypeError('The padding is wrong: another key, or a damaged text.');
	return padding;
}
