import { encryptEcb } from '@argos/core';
import type { Project } from '../project.ts';
import type { Payload } from './payloads/telling.ts';

/** The body as it is sent: the payload, or with encryption on `{"data": ...}` (argos-api.md §3.4). */
export function webhookBody(
	{ encryption, cipherKey, switches }: Pick<Project, 'encryption' | 'cipherKey' | 'switches'>,
	payload: Payload,
): string {
	const text = JSON.stringify(payload);
	if (encryption === 'off') return text;
	const base64 = encryptEcb(cipherKey, text);
	const data = switches.percentEncodeWebhooks ? encodeURIComponent(base64) : base64;
	return JSON.stringify(switches.webhookIsEncrypted ? { data, isEncrypted: true } : { data });
}
