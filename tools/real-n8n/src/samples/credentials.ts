import type { EncryptionMode } from '@argos/core';
import { ARGOS_CREDENTIAL, WEBHOOK_CREDENTIAL, WEBHOOK_HEADER } from './ids.ts';

export interface Target {
	/** Base URL of ARGOS or of a sandbox, such as `http://127.0.0.1:4010/v3`. */
	url: string;
	key: string;
	encryption: EncryptionMode;
}

export const CREDENTIAL_TYPE = 'argosIdentityApi';

/** What the credential of the node package asks for. */
export function argosCredentialData({ url, key, encryption }: Target) {
	return { apiKey: key, baseUrl: url, encryption };
}

/** The credentials of the sample workflows, as `import:credentials` takes them: n8n encrypts them itself. */
export function sampleCredentials(target: Target, webhookKey: string) {
	return [
		{ ...ARGOS_CREDENTIAL, type: CREDENTIAL_TYPE, data: argosCredentialData(target) },
		{ ...WEBHOOK_CREDENTIAL, type: 'httpHeaderAuth', data: { name: WEBHOOK_HEADER, value: webhookKey } },
	];
}
