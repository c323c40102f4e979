import { openSealed } from '../encryption/envelope.ts';
import { deriveKeySha256, type KeyDerivation } from '../encryption/key.ts';
import { type EncryptionMode, sealedText } from '../encryption/sealed-text.ts';
import { ArgosError } from '../errors/argos-error.ts';
import { isRecord } from '../model/wire-values.ts';
import type { WebhookMessage } from './message.ts';
import { readMessage } from './read-message.ts';

export interface ParseWebhookOptions {
	/** The project's API key. Needed when the project encrypts. */
	apiKey?: string | undefined;
	/** Default: SHA-256 of the key, as for the API (argos-api.md §3.4). */
	deriveKey?: KeyDerivation | undefined;
	/**
	 * `aes-256-ecb` refuses a webhook in clear: a project that encrypts sends none. `off` refuses an encrypted
	 * one. Default: both are taken.
	 */
	encryption?: EncryptionMode | undefined;
}

const OPERATION = 'Webhook';

/**
 * Reads a webhook of any documented trigger and generation, encrypted or clear. Takes the body as text, as bytes
 * or as the object that a host has parsed already. Undocumented triggers come as `trigger: 'other'`.
 *
 * What it says is a claim, since ARGOS signs nothing: go on with `confirmWebhook`.
 *
 * Source: argos-api.md §3.4, §8.
 * @throws {ArgosError} `protocol` for what is no webhook, `decryption` for what cannot be opened; neither quotes it
 */
export function parseWebhook(
	body: string | Uint8Array | object,
	options: ParseWebhookOptions = {},
): WebhookMessage {
	const given = attempt(() => fromJson(body));
	const ciphertext = attempt(() => sealedText(given));
	checkMode(ciphertext, options);
	const clear = ciphertext === undefined ? given : opened(ciphertext, options);
	const message = attempt(() => (isRecord(clear) ? readMessage(clear) : undefined));
	if (message === undefined) throw notAWebhook();
	return message;
}

function fromJson(body: string | Uint8Array | object): unknown {
	if (typeof body === 'string') return JSON.parse(body);
	return body instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(body)) : body;
}

/** Whatever a hostile body brings about, such as a nesting too deep to walk, it is no webhook. */
function attempt<T>(read: () => T): T {
	try {
		return read();
	} catch {
		throw notAWebhook();
	}
}

function notAWebhook(): ArgosError {
	return new ArgosError({
		kind: 'protocol',
		operation: OPERATION,
		summary: 'What arrived is not an ARGOS webhook, or lacks what its trigger always has.',
		advice: 'Check that the webhook URL in the ARGOS dashboard is the only thing that calls this address.',
	});
}

function checkMode(ciphertext: string | undefined, { encryption, apiKey }: ParseWebhookOptions): void {
	if (ciphertext === undefined && encryption === 'aes-256-ecb') {
		throw decryptionError(
			'A webhook came in clear, but this project encrypts.',
			'If Secure Data Transmission is off in the ARGOS dashboard, switch encryption off here; if not, ignore it.',
		);
	}
	if (ciphertext !== undefined && (encryption === 'off' || !apiKey)) {
		throw decryptionError(
			'A webhook came encrypted, but no key is set for it here.',
			"Switch encryption to AES-256-ECB and give the project's API key: this project has Secure Data Transmission on.",
		);
	}
}

function opened(
	ciphertext: string,
	{ apiKey = '', deriveKey = deriveKeySha256 }: ParseWebhookOptions,
): unknown {
	try {
		return openSealed(deriveKey(apiKey), ciphertext);
	} catch {
		throw decryptionError('The encrypted webhook could not be opened with this key.');
	}
}

function decryptionError(summary: string, advice?: string): ArgosError {
	return new ArgosError({ kind: 'decryption', operation: OPERATION, summary, advice });
}
