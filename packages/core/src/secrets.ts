import type { ArgosOptions, Connections } from './connection.ts';
import type { KeyDerivation } from './encryption/key.ts';
import type { EncryptionMode } from './encryption/sealed-text.ts';

/** Keys of a project, by what they open. Never to be logged. */
export interface ProjectSecrets {
	/** Opens webhooks. */
	apiKey: string;
	/** Seals links. */
	linkKey: string;
	/** Seals FaceAuth links. */
	faceAuthKey: string;
	encryption: EncryptionMode;
	/** Absent: the usual one. */
	deriveKey: KeyDerivation | undefined;
}

export function secretsOf(options: ArgosOptions, connections: Connections): ProjectSecrets {
	const { apiKey, linkKey = apiKey, deriveKey } = options;
	const { encryption } = connections['id-check'];
	return { apiKey, linkKey, faceAuthKey: connections['face-auth'].apiKey, encryption, deriveKey };
}
