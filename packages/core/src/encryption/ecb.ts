import { ecb } from '@noble/ciphers/aes.js';
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { base64 } from '@scure/base';

/**
 * AES-256 in ECB mode with PKCS#7 padding, text in, Base64 out.
 *
 * ECB is the vendor's choice, not ours: equal blocks give equal ciphertext and nothing proves who wrote it.
 * Never use it for anything but talking to ARGOS.
 *
 * Source: argos-api.md §3.1 (cipher certain, padding INFERRED).
 * @throws {RangeError} when the key is not 32 bytes long
 */
export function encryptEcb(key: Uint8Array, plaintext: string): string {
	return base64.encode(ecb(checkedKey(key)).encrypt(utf8ToBytes(plaintext)));
}

/**
 * Opens what {@link encryptEcb} made. Takes plain Base64 or its percent-encoded form.
 * @throws when the text is not Base64, not whole blocks, or does not unpad under this key
 */
export function decryptEcb(key: Uint8Array, ciphertext: string): string {
	return bytesToUtf8(ecb(checkedKey(key)).decrypt(base64.decode(percentDecoded(ciphertext))));
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
