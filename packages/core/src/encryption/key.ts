import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Turns the project's API key into the 32 bytes that AES-256 needs. */
export type KeyDerivation = (apiKey: string) => Uint8Array;

/**
 * The derivation that one rendition of the vendor's guide shows: the raw SHA-256 digest of the API key
 * string (UTF-8, no salt, no iterations). Seen once only, so every caller may pass another derivation.
 *
 * Source: argos-api.md §3.1 (key; the UTF-8 reading is INFERRED there).
 */
export const deriveKeySha256: KeyDerivation = (apiKey) => sha256(utf8ToBytes(apiKey));
