import { type ApiVersion, type Argos, createArgos, type EncryptionMode, LIVE_BASE_URL } from '@argos/core';
import type { ICredentialDataDecryptedObject, IExecuteFunctions, IPollFunctions } from 'n8n-workflow';
import { n8nTransport } from './n8n-transport.ts';
import type { NativeStreams } from './native-streams.ts';

/** What stands below the first three came later: credentials that were saved before do not have it. */
interface ArgosIdentityCredential extends ICredentialDataDecryptedObject {
	apiKey: string;
	baseUrl: string;
	encryption: EncryptionMode;
	apiVersion?: 'asBaseUrl' | ApiVersion;
	faceAuthApiKey?: string;
	faceAuthBaseUrl?: string;
	linkSecretKey?: string;
	argosIdApiKey?: string;
	argosIdBaseUrl?: string;
}

/**
 * The client for the credential that the user picked.
 * @throws {ArgosError} `invalid-request` for an unusable key or base URL
 */
export async function argosOf(
	host: IExecuteFunctions | IPollFunctions,
	streams?: NativeStreams,
): Promise<Argos> {
	const credential = await host.getCredentials<ArgosIdentityCredential>('argosIdentityApi');
	const { encryption, apiVersion = 'asBaseUrl' } = credential;
	const baseUrl = credential.baseUrl.trim().replace(/\/+$/, '');
	return createArgos({
		apiKey: credential.apiKey.trim(),
		// Left as it is, it means ARGOS itself, where versions and products have hosts of their own.
		baseUrl: baseUrl === LIVE_BASE_URL ? undefined : baseUrl,
		version: apiVersion === 'asBaseUrl' ? undefined : apiVersion,
		encryption,
		linkKey: filled(credential.linkSecretKey),
		faceAuth: { apiKey: filled(credential.faceAuthApiKey), baseUrl: filled(credential.faceAuthBaseUrl) },
		argosId: { apiKey: filled(credential.argosIdApiKey), baseUrl: filled(credential.argosIdBaseUrl) },
		transport: n8nTransport({ host, credential, streams }),
	});
}

function filled(text: string | undefined): string | undefined {
	return text?.trim() || undefined;
}
