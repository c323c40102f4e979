import { type Argos, createArgos, type EncryptionMode } from '@argos/core';
import type { IExecuteFunctions, IPollFunctions } from 'n8n-workflow';
import { n8nTransport } from './n8n-transport.ts';

interface ArgosIdentityCredential {
	apiKey: string;
	baseUrl: string;
	encryption: EncryptionMode;
}

/**
 * The client for the credential that the user picked.
 * @throws {ArgosError} `invalid-request` for an unusable key or base URL
 */
export async function argosOf(host: IExecuteFunctions | IPollFunctions): Promise<Argos> {
	const credential = await host.getCredentials<ArgosIdentityCredential>('argosIdentityApi');
	return createArgos({
		apiKey: credential.apiKey.trim(),
		baseUrl: credential.baseUrl.trim(),
		encryption: credential.encryption,
		transport: n8nTransport(host),
	});
}
