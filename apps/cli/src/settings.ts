import { type Argos, createArgos, type EncryptionMode } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { CliError } from './cli-error.ts';

export const ENCRYPTION_MODES = ['off', 'aes-256-ecb'] as const satisfies readonly EncryptionMode[];

/** What the environment says. A variable that is set to nothing counts as not set. */
export interface Settings {
	apiKey: string | undefined;
	baseUrl: string | undefined;
	encryption: EncryptionMode;
	admin: string | undefined;
}

/** @throws {CliError} `usage` for an encryption that does not exist */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
	const encryption = env.ARGOS_ENCRYPTION || 'off';
	const mode = ENCRYPTION_MODES.find((known) => known === encryption);
	if (mode === undefined) {
		throw new CliError('usage', `ARGOS_ENCRYPTION must be one of: ${ENCRYPTION_MODES.join(', ')}.`);
	}
	return {
		apiKey: env.ARGOS_API_KEY || undefined,
		baseUrl: env.ARGOS_BASE_URL || undefined,
		encryption: mode,
		admin: env.ARGOS_ADMIN || undefined,
	};
}

/**
 * The project that the environment names.
 * @throws {CliError} `usage` without a key, {ArgosError} `invalid-request` for an unusable key or base URL
 */
export function connect({ apiKey, baseUrl, encryption }: Settings = readSettings()): Argos {
	if (apiKey === undefined) {
		throw new CliError(
			'usage',
			'ARGOS_API_KEY is not set. Set it to the API key of your project; for a try without an account, start "argos sandbox" and copy the lines it prints.',
		);
	}
	return createArgos({ apiKey, baseUrl, encryption, transport: kyTransport() });
}
