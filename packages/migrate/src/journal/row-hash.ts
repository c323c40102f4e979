import { hash } from 'node:crypto';

export const KEY_BYTES = 32;
const HASH_BYTES = 16;

/**
 * Hashes texts under a key: SHA-256 over the key and the text, cut to 16 bytes. Cutting is what keeps it from being
 * continued without the key. It tells whether a row has changed, and is no proof of who wrote it.
 */
export function rowHash(key: Uint8Array): (text: string) => Uint8Array {
	const prefix = Buffer.from(key).toString('hex');
	return (text) => hash('sha256', prefix + text, 'buffer').subarray(0, HASH_BYTES);
}
