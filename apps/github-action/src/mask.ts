import { setSecret } from '@actions/core';
import { deriveKeySha256 } from '@argos/core';

/** Makes the runner hide the API key, and every form of it that could come to be printed. */
export function maskKey(apiKey: string): void {
	if (apiKey === '') return;
	const derived = Buffer.from(deriveKeySha256(apiKey));
	maskText(apiKey);
	for (const form of [derived.toString('hex'), derived.toString('base64')]) setSecret(form);
}

/**
 * The same for a secret that is used as it is. The runner refuses outputs in which a masked text stands, so
 * nothing shorter or more common than a secret is masked.
 */
export function maskText(secret: string): void {
	if (secret === '') return;
	const forms = [
		secret,
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		Buffer.from(secret).toString('base64'),
		Buffer.from(secret).toString('base64url'),
	];
	for (const form of new Set(forms)) setSecret(form);
}
