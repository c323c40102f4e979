import { setSecret } from '@actions/core';
import { deriveKeySha256 } from '@argos/core';

/**
 * Makes the runner hide the API key, and every form of it that could come to be printed. The runner refuses
 * outputs in which a masked text stands, so nothing shorter or more common than a key is masked.
 */
export function maskKey(apiKey: string): void {
	if (apiKey === '') return;
	const derived = Buffer.from(deriveKeySha256(apiKey));
	const forms = [
		apiKey,
		encodeURIComponent(apiKey),
		JSON.stringify(apiKey).slice(1, -1),
		Buffer.from(apiKey).toString('base64'),
		Buffer.from(apiKey).toString('base64url'),
		derived.toString('hex'),
		derived.toString('base64'),
	];
	for (const form of new Set(forms)) setSecret(form);
}
