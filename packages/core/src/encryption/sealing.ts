import type { EcbCipher } from './ecb.ts';
import { openSealed, sealBody } from './envelope.ts';
import { deriveKeySha256, type KeyDerivation } from './key.ts';

/** Seals requests and opens answers of one project. Its module is loaded only when a project encrypts. */
export interface Sealing {
	seal(json: string): string;
	/** @throws when the text cannot be opened with this key, or is not JSON */
	open(ciphertext: string): unknown;
}

/** @throws {RangeError} when the derivation does not give 32 bytes */
export function sealingOf(project: {
	apiKey: string;
	deriveKey?: KeyDerivation | undefined;
	cipher?: EcbCipher | undefined;
}): Sealing {
	const { apiKey, deriveKey = deriveKeySha256, cipher } = project;
	const key = deriveKey(apiKey);
	return {
		seal: (json) => sealBody(key, json, cipher),
		open: (ciphertext) => openSealed(key, ciphertext, cipher),
	};
}
