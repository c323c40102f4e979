import { type Argos, createArgos, type EncryptionMode, type Limiter } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { nodeCipher } from '@argos/core/node';
import type { CONNECTION_INPUTS } from './connection-inputs.ts';

/** @throws {ArgosError} `invalid-request` for a key that cannot be one */
export function connect(
	values: Readonly<Record<keyof typeof CONNECTION_INPUTS, string>>,
	limiter?: Limiter,
): Argos {
	return createArgos({
		apiKey: values['api-key'],
		baseUrl: values['base-url'],
		encryption: values.encryption as EncryptionMode,
		cipher: nodeCipher,
		transport: kyTransport({ ...(limiter && { limiter }) }),
	});
}
