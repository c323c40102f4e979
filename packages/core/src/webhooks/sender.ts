import { equalBytes } from '@noble/ciphers/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Where ARGOS sends webhooks from, as its dashboard guide says. Source: argos-api.md §8.1. */
export const ARGOS_WEBHOOK_ADDRESSES: readonly string[] = ['52.78.194.237'];

/**
 * Whether a call comes from a webhook address of ARGOS. Give the address of the connection itself, or what your
 * own proxy adds: a header that the caller can write proves nothing. ARGOS may change its addresses without
 * notice, so this is one check of several, never the only one.
 */
export function isFromArgos(
	address: string,
	addresses: readonly string[] = ARGOS_WEBHOOK_ADDRESSES,
): boolean {
	// Servers that listen on IPv6 show IPv4 callers so.
	const plain = address.trim().replace(/^::ffff:/i, '');
	return addresses.includes(plain);
}

/**
 * Compares a secret that a caller sent, such as one in the webhook URL, with the right one. How long it takes
 * tells nothing about either.
 */
export function sameSecret(given: string, right: string): boolean {
	// Digests have one length, whatever the secrets' own.
	const [one, other] = [given, right].map((text) => sha256(utf8ToBytes(text)));
	return right !== '' && one !== undefined && other !== undefined && equalBytes(one, other);
}
