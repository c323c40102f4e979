import { LIVE_BASE_URL } from '@argos/core';
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
