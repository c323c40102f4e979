import { ecb } from '@noble/ciphers/aes.js';
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { fromBase64, toBase64 } from './base64.ts';

/** Where AES-256-ECB with PKCS#7 padding is computed: text in, Base64 out, and back. The key has 32 bytes. */
export interface EcbCipher {
	encrypt(key: Uint8Array, plaintext: string): string;
	decrypt(key: Uint8Array, base64: string): string;
}

/** JavaScript, for every runtime. Large texts are quicker with `nodeCipher` of `@argos/core/node`. */
const portableCipher: EcbCipher = {
	encrypt: (key, plaintext) => toBase64(ecb(key).encrypt(utf8ToBytes(plaintext))),
	decrypt: (key, base64) => bytesToUtf8(ecb(key).decrypt(fromBase64(base64))),
};

/**
 * AES-256 in ECB mode with PKCS#7 padding, text in, Base64 out.
 *
 * ECB is the vendor's choice, not ours: equal blocks give equal ciphertext and nothing proves who wrote it.
 * Never use it for anything but talking to ARGOS.
 *
 * Source: argos-api.md §3.1 (cipher certain, padding INFERRED).
 * @throws {RangeError} when the key is not 32 bytes long
 */
export function encryptEcb(key: Uint8Array, plaintext: string, cipher: EcbCipher = portableCipher): string {
	return cipher.encrypt(checkedKey(key), plaintext);
}

/**
 * Opens what {@link encryptEcb} made. Takes plain Base64 or its percent-encoded form.
 * @throws when the text is not Base64, not whole blocks, or does not unpad under this key
 */
export function decryptEcb(key: Uint8Array, ciphertext: string, cipher: EcbCipher = portableCipher): string {
	return cipher.decrypt(checkedKey(key), percentDecoded(ciphertext));
}

// A Base64 text never holds '%', so its presence alone tells the two forms apart (argos-api.md §3.1).
// Never form-decode: that would turn '+' into a blank (§3.5).
function percentDecoded(text: string): string {
	const trimmed = text.trim();
	return trimmed.includes('%') ? decodeURIComponent(trimmed) : trimmed;
}

function checkedKey(key: Uint8Array): Uint8Array {
	if (key.length !== 32) throw new RangeError(`An AES-256 key has 32 bytes; this one has ${key.length}.`);
	return key;
}
