import { isRecord } from '../model/wire-values.ts';

/** Whether the project has "Secure Data Transmission" on. */
export type EncryptionMode = 'off' | 'aes-256-ecb';

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
