import { isRecord } from '../model/wire-values.ts';
import { decryptEcb, type EcbCipher, encryptEcb } from './ecb.ts';

/** Whether the project has "Secure Data Transmission" on. */
export type EncryptionMode = 'off' | 'aes-256-ecb';

/**
 * The body of an encrypted request: the whole JSON text, encrypted, Base64, percent-encoded, sent raw.
 * Source: argos-api.md §3.2 (S5).
 */
export function sealBody(key: Uint8Array, json: string, cipher?: EcbCipher): string {
	return encodeURIComponent(encryptEcb(key, json, cipher));
}

/**
 * The ciphertext inside an encrypted answer, or `undefined` when the answer is in clear.
 * Takes `{data, isEncrypted}` as the body and the form that S5 prints, nested under `response.body`.
 * Source: argos-api.md §3.3.
 */
export function sealedText(answer: unknown): string | undefined {
	if (!isRecord(answer)) return undefined;
	if (isRecord(answer.response)) return sealedText(answer.response);
	if (isRecord(answer.body)) return sealedText(answer.body);
	const { data, isEncrypted } = answer;
	if (typeof data !== 'string') return undefined;
	const onlyEnvelope = Object.keys(answer).every((key) => key === 'data' || key === 'isEncrypted');
	// `isEncrypted: false` is nowhere documented; a text under it is taken as what it says: clear.
	return isEncrypted === true || (onlyEnvelope && isEncrypted !== false) ? data : undefined;
}

/** Opens the ciphertext of an encrypted answer and parses the JSON in it. */
export function openSealed(key: Uint8Array, ciphertext: string, cipher?: EcbCipher): unknown {
	return JSON.parse(decryptEcb(key, ciphertext, cipher));
}
