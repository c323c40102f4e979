import { type Argos, createArgos, type EncryptionMode, LIVE_BASE_URL, type Limiter } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { nodeCipher } from '@argos/core/node';
import type { ActionInput } from './action-definition.ts';

/** The inputs that every action has. */
export const CONNECTION_INPUTS = {
	'api-key': {
		type: 'text',
		required: true,
		secret: true,
		help: 'API key of the ARGOS project. Keep it in a secret.',
	},
	'base-url': {
		type: 'text',
		default: LIVE_BASE_URL,
		help: 'Where ARGOS answers, ending in the version. Change it only to try a sandbox on the same machine.',
	},
	encryption: {
		type: 'choice',
		choices: [
			{ value: 'off', label: 'Off' },
			{ value: 'aes-256-ecb', label: 'AES-256-ECB' },
		],
		default: 'off',
		help: 'Whether the project has "Secure Data Transmission" on: `off` or `aes-256-ecb`.',
	},
} as const satisfies Record<string, ActionInput>;

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
