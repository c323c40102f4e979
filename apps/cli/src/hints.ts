import { type ArgosError, ENDPOINTS } from '@argos/core';

const MIGRATE = ENDPOINTS.find(({ id }) => id === 'submissions.migrate')?.title;

/** Which environment variable to look at, after core's own advice. */
export function hintFor(error: ArgosError): string | undefined {
	if (error.field === 'apiKey') return 'The key is read from ARGOS_API_KEY or the key file.';
	if (error.field === 'faceAuth.apiKey') return 'The key is read from ARGOS_FACEAUTH_KEY or its key file.';
	if (error.field === 'baseUrl') return 'The base URL is read from ARGOS_BASE_URL or --base-url.';
	if (error.field === 'admin' || error.code === 'invalid_admin') {
		return 'The administrator is read from --admin or the column "admin", else from ARGOS_ADMIN.';
	}
	if (error.code === 'invalid_payload') return 'The encryption is read from ARGOS_ENCRYPTION.';
	// A migration asks for nothing that could be missing: these end it because of whoever answers.
	const wrongServer = error.kind === 'not-found' || error.kind === 'server' || error.status === 405;
	if (error.operation === MIGRATE && wrongServer) {
		return 'The base URL is read from ARGOS_BASE_URL.';
	}
	switch (error.kind) {
		case 'unauthorized':
			return `The key is read from ${keyOf(error)}, and it goes to the address in ARGOS_BASE_URL.`;
		case 'network':
		case 'timeout':
		case 'protocol':
			return 'The base URL is read from ARGOS_BASE_URL; "argos sandbox" starts a local ARGOS.';
		case 'decryption':
			return 'The encryption is read from ARGOS_ENCRYPTION (off or aes-256-ecb), the key from ARGOS_API_KEY.';
		default:
			return undefined;
	}
}

/** Sister products have keys of their own. */
function keyOf({ operation }: ArgosError): string {
	switch (ENDPOINTS.find(({ title }) => title === operation)?.product) {
		case 'face-auth':
			return 'ARGOS_FACEAUTH_KEY (else ARGOS_API_KEY)';
		case 'argos-id':
			return 'ARGOS_ID_KEY (else ARGOS_API_KEY)';
		default:
			return 'ARGOS_API_KEY';
	}
}
