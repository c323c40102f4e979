import {
	type ApiVersion,
	type Argos,
	createArgos,
	type EncryptionMode,
	type Limiter,
	type ProductOptions,
	type Transport,
} from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { nodeCipher } from '@argos/core/node';
import { CliError } from './cli-error.ts';
import { askForKey, type FoundKey, findKey, warnOfReaders } from './read-key.ts';

export const ENCRYPTION_MODES = ['off', 'aes-256-ecb'] as const satisfies readonly EncryptionMode[];
export const API_VERSIONS = ['v2', 'v3'] as const satisfies readonly ApiVersion[];

/** The flags that every command has which calls ARGOS. */
export interface ConnectionFlags {
	keyFile?: string;
	faceauthKeyFile?: string;
	baseUrl?: string;
	apiVersion?: ApiVersion;
	encryption?: EncryptionMode;
	/** Seconds until an answer must have begun. */
	timeout?: number;
	/** Further tries of calls that are safe to repeat. */
	retries?: number;
}

/** What flags and environment say. A variable that is set to nothing counts as not set. */
export interface Settings {
	/** The project's; where it came from is for `argos doctor`. */
	apiKey: FoundKey | undefined;
	baseUrl: string | undefined;
	version: ApiVersion | undefined;
	encryption: EncryptionMode;
	admin: string | undefined;
	faceAuth: ProductOptions;
	/** The same, with its origin. */
	faceAuthKey: FoundKey | undefined;
	argosId: ProductOptions;
	timeout: number | undefined;
	retries: number | undefined;
}

/** @throws {CliError} `usage` for an encryption or a version that does not exist, or a key file without a key */
export async function readSettings(
	flags: ConnectionFlags = {},
	env: NodeJS.ProcessEnv = process.env,
): Promise<Settings> {
	const faceAuthKey = await findKey({ flagFile: flags.faceauthKeyFile, variable: 'ARGOS_FACEAUTH_KEY' }, env);
	const argosIdKey = await findKey({ variable: 'ARGOS_ID_KEY' }, env);
	return {
		apiKey: await findKey({ flagFile: flags.keyFile, variable: 'ARGOS_API_KEY' }, env),
		baseUrl: flags.baseUrl ?? (env.ARGOS_BASE_URL || undefined),
		version: flags.apiVersion ?? oneOf('ARGOS_VERSION', API_VERSIONS, env),
		encryption: flags.encryption ?? oneOf('ARGOS_ENCRYPTION', ENCRYPTION_MODES, env) ?? 'off',
		admin: env.ARGOS_ADMIN || undefined,
		faceAuth: { apiKey: faceAuthKey?.key, baseUrl: env.ARGOS_FACEAUTH_BASE_URL || undefined },
		faceAuthKey,
		argosId: { apiKey: argosIdKey?.key, baseUrl: env.ARGOS_ID_BASE_URL || undefined },
		timeout: flags.timeout,
		retries: flags.retries,
	};
}

/** Settings that a project can be called with. */
export type ReadySettings = Settings & { apiKey: FoundKey };

/**
 * Asks for the key on a terminal when flags and environment name none.
 * @param quiet for whoever tells of key files in words of its own
 * @throws {CliError} `usage` without a key
 */
export async function withKey(settings: Settings, { quiet = false } = {}): Promise<ReadySettings> {
	const keys = quiet ? [] : [settings.apiKey, settings.faceAuthKey];
	for (const key of keys) if (key) await warnOfReaders(key);
	const apiKey = settings.apiKey ?? (await askForKey());
	if (apiKey) return { ...settings, apiKey };
	throw new CliError(
		'usage',
		'ARGOS_API_KEY is not set. Set it to the API key of your project, or ARGOS_API_KEY_FILE to a file with it; for a try without an account, start "argos sandbox" and copy the lines it prints.',
	);
}

/**
 * The project that the settings name.
 * @throws {ArgosError} `invalid-request` for an unusable key or base URL
 */
export function connect(settings: ReadySettings, transport: Transport = transportOf(settings)): Argos {
	const { apiKey, baseUrl, version, encryption, faceAuth, argosId } = settings;
	return createArgos({
		apiKey: apiKey.key,
		transport,
		baseUrl,
		version,
		encryption,
		cipher: nodeCipher,
		faceAuth,
		argosId,
	});
}

export function transportOf({
	timeout,
	retries,
	limiter,
}: Pick<Settings, 'timeout' | 'retries'> & { limiter?: Limiter }): Transport {
	return kyTransport({
		...(limiter !== undefined && { limiter }),
		...(timeout !== undefined && { timeoutMs: timeout * 1000, totalTimeoutMs: timeout * 4000 }),
		...(retries !== undefined && { retries }),
	});
}

function oneOf<Value extends string>(
	variable: string,
	values: readonly Value[],
	env: NodeJS.ProcessEnv,
): Value | undefined {
	const text = env[variable];
	const known = values.find((value) => value === text);
	if (!text || known !== undefined) return known;
	throw new CliError('usage', `${variable} must be one of: ${values.join(', ')}.`);
}
