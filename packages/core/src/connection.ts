import { checkBaseUrl, LIVE_BASE_URL } from './base-url.ts';
import type { EcbCipher } from './encryption/ecb.ts';
import type { KeyDerivation } from './encryption/key.ts';
import type { EncryptionMode } from './encryption/sealed-text.ts';
import type { Sealing } from './encryption/sealing.ts';
import type { ApiVersion, Product } from './endpoints/endpoint.ts';
import { ArgosError } from './errors/argos-error.ts';
import { DEFAULT_OPEN_NAMES, type EndpointOverride, type OpenNames } from './overrides.ts';
import type { Transport } from './transports/transport.ts';

/** An add-on or sister product: what is left out is as for the ID check project. */
export interface ProductOptions {
	/** Its own API key. */
	apiKey?: string | undefined;
	/** Ends in the version. */
	baseUrl?: string | undefined;
}

export interface ArgosOptions {
	/** The project's API key; also the secret of its encryption. */
	apiKey: string;
	/** How requests travel: `kyTransport()` of `@argos/core/ky`, or a host's own. */
	transport: Transport;
	/**
	 * `v2` is the generation of the old host, which the vendor marks deprecated.
	 * Default: as the base URL ends, else `v3`. §12
	 */
	version?: ApiVersion | undefined;
	/** Ends in the version. Default: the live host of `version`. */
	baseUrl?: string | undefined;
	/** The FaceAuth add-on; its key is another one than the project's. Without it, the project's key is sent. §6 */
	faceAuth?: ProductOptions | undefined;
	/** The ARGOS ID product. Its default base URL is the old host's v3, unless `baseUrl` is another than the live one. §11 */
	argosId?: ProductOptions | undefined;
	/**
	 * Key of encrypted links, when the dashboard issued a `secretKey` for them. Default: the project's API key. §3.1
	 */
	linkKey?: string | undefined;
	/** Must match the project's "Secure Data Transmission" option. Default: `off`. */
	encryption?: EncryptionMode | undefined;
	/**
	 * With encryption on: whether to encrypt JSON bodies also where the documents do not say that ARGOS reads
	 * them (review, screening, monitoring, projections). Default: true, so that no body leaves in clear. §3.2
	 */
	encryptUndocumented?: boolean | undefined;
	/** `text/plain` is the vendor's advice where `application/json` fails (§5.10). Default: `application/json`. */
	bodyType?: 'application/json' | 'text/plain' | undefined;
	/** Default: SHA-256 of the key, which one vendor page shows (argos-api.md §3.1). */
	deriveKey?: KeyDerivation | undefined;
	/** Where AES is computed. Default: JavaScript; `nodeCipher` of `@argos/core/node` is quicker for large bodies. */
	cipher?: EcbCipher | undefined;
	/** Largest image that is sent, in bytes of the file. Default: 2 MiB for v3, 3 MiB for v2. §5.9, §7 */
	maxImageBytes?: number | undefined;
	/** Other paths or methods, by endpoint id; the path of `aml.screen` is not documented. §5.13 */
	endpoints?: Readonly<Record<string, EndpointOverride>> | undefined;
	/** Parameter names that the documents leave open. */
	openNames?: Partial<OpenNames> | undefined;
}

/** What every call needs to know about the project and the way to it. */
export interface Connection {
	/** Checked, without trailing slash. */
	baseUrl: string;
	apiKey: string;
	encryption: EncryptionMode;
	/** Loaded, and its key derived, only when it is needed. */
	sealing: () => Promise<Sealing>;
	transport: Transport;
	version: ApiVersion;
	encryptUndocumented: boolean;
	bodyType: 'application/json' | 'text/plain';
	/** Of one image. */
	maxImageBytes: number;
	endpoints: Readonly<Record<string, EndpointOverride>>;
	openNames: OpenNames;
}

export type Connections = Readonly<Record<Product, Connection>>;

export const LIVE_BASE_URL_V2 = 'https://rest-api.argoskyc.com/v2';
const MIB = 1024 * 1024;
const LIVE_ARGOS_ID_URL = 'https://rest-api.argoskyc.com/v3';
/** Whoever writes the live address means what leaving it out means: ARGOS ID lives elsewhere. */
const LIVE_URLS: readonly string[] = [LIVE_BASE_URL, LIVE_BASE_URL_V2];

/** @throws {ArgosError} `invalid-request` for an unusable key, base URL, encryption or version */
export function connect(options: ArgosOptions): Connections {
	const { apiKey, transport, encryption = 'off', deriveKey, cipher } = options;
	const version = options.version ?? versionOf(options.baseUrl);
	checkKey(apiKey, 'apiKey');
	checkChoice('Encryption', 'encryption', encryption, ['off', 'aes-256-ecb']);
	checkChoice('Version', 'version', version, ['v2', 'v3']);
	const liveUrl = version === 'v2' ? LIVE_BASE_URL_V2 : LIVE_BASE_URL;
	const sealingUnder = (key: string) =>
		once(async () => (await import('./encryption/sealing.ts')).sealingOf({ apiKey: key, deriveKey, cipher }));
	const idCheck: Connection = {
		apiKey,
		transport,
		encryption,
		version,
		baseUrl: checkBaseUrl(options.baseUrl ?? liveUrl),
		sealing: sealingUnder(apiKey),
		encryptUndocumented: options.encryptUndocumented ?? true,
		bodyType: options.bodyType ?? 'application/json',
		maxImageBytes: options.maxImageBytes ?? (version === 'v2' ? 3 : 2) * MIB,
		endpoints: options.endpoints ?? {},
		openNames: { ...DEFAULT_OPEN_NAMES, ...options.openNames },
	};
	const sister = (name: string, { apiKey: key, baseUrl }: ProductOptions, liveUrl?: string): Connection => {
		if (key !== undefined) checkKey(key, `${name}.apiKey`);
		const url = baseUrl ?? liveUrl;
		return {
			...idCheck,
			...(key !== undefined && { apiKey: key, sealing: sealingUnder(key) }),
			...(url !== undefined && { baseUrl: checkBaseUrl(url), version: versionOf(url) }),
		};
	};
	return {
		'id-check': idCheck,
		'face-auth': sister('faceAuth', options.faceAuth ?? {}),
		'argos-id': sister(
			'argosId',
			options.argosId ?? {},
			LIVE_URLS.includes(idCheck.baseUrl) ? LIVE_ARGOS_ID_URL : undefined,
		),
	};
}

function versionOf(baseUrl: string | undefined): ApiVersion {
	return baseUrl !== undefined && /\/v2\/*$/.test(baseUrl) ? 'v2' : 'v3';
}

function checkKey(apiKey: unknown, field: string): void {
	// Programs without types may hand anything over.
	if (typeof apiKey === 'string' && /^[\x21-\x7e]+$/.test(apiKey)) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation: 'API key',
		field,
		summary: !apiKey ? 'It is empty.' : 'It holds a blank or a character that keys do not have.',
		advice: "Copy the key from the project's settings in the ARGOS dashboard.",
	});
}

function checkChoice(operation: string, field: string, value: string, choices: readonly string[]): void {
	if (choices.includes(value)) return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation,
		field,
		summary: 'There is no such choice.',
		advice: `Use ${choices.map((choice) => `'${choice}'`).join(' or ')}.`,
	});
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
