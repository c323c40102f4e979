import { type Argos, ArgosError, createArgos, type EncryptionMode, LIVE_BASE_URL } from '@argos/core';
import { nodeCipher } from '@argos/core/node';
import type { Bundle, ZObject } from 'zapier-platform-core';
import { zapierTransport } from './transport.ts';

/** What a user entered when connecting the account. */
export interface ConnectionSettings {
	apiKey: string;
	encryption: EncryptionMode;
	/** Ends in the version. Default: the live v3. */
	baseUrl: string;
	/** The user's own name for the project, if any. */
	project: string | undefined;
}

/** @throws {ArgosError} `invalid-request` for an encryption that does not exist */
export function connectionSettings({ authData }: Pick<Bundle, 'authData'>): ConnectionSettings {
	const { apiKey = '', encryption = '', baseUrl, project } = authData;
	return {
		apiKey: apiKey.trim(),
		encryption: encryptionFrom(encryption),
		baseUrl: baseUrl?.trim() || LIVE_BASE_URL,
		project: project?.trim() || undefined,
	};
}

/** The client of one run: its calls share the time that a run has. */
export function argosOf(z: ZObject, bundle: Pick<Bundle, 'authData'>): Argos {
	const { apiKey, encryption, baseUrl } = connectionSettings(bundle);
	return createArgos({ apiKey, encryption, cipher: nodeCipher, baseUrl, transport: zapierTransport(z) });
}

function encryptionFrom(value: string): EncryptionMode {
	if (value === '' || value === 'off') return 'off';
	if (value === 'aes-256-ecb') return value;
	throw new ArgosError({
		kind: 'invalid-request',
		operation: 'Encryption',
		field: 'encryption',
		summary: 'It must be off or aes-256-ecb.',
		advice: 'Reconnect the account and pick one of the two.',
	});
}
