import { decryptEcb, type EcbCipher, encryptEcb } from './ecb.ts';

/**
 * The body of an encrypted request: the whole JSON text, encrypted, Base64, percent-encoded, sent raw.
 * Source: argos-api.md §3.2 (S5).
 */
export function sealBody(key: Uint8Array, json: string, cipher?: EcbCipher): string {
	return encodeURIComponent(encryptEcb(key, json, cipher));
}

/** Opens the ciphertext of an encrypted answer and parses the JSON in it. */
export function openSealed(key: Uint8Array, ciphertext: string, cipher?: EcbCipher): unknown {
	return JSON.parse(decryptEcb(key, ciphertext, cipher));
}
