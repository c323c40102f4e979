import { argosCredentialData, CREDENTIAL_TYPE, type Target } from '../samples/credentials.ts';
import type { N8nApi } from './n8n-api.ts';

/** What the button "Test" of a credential says. */
export async function testCredential(
	api: N8nApi,
	target: Target,
): Promise<{ status: string; message: string }> {
	const credentials = { id: '', name: 'Tried', type: CREDENTIAL_TYPE, data: argosCredentialData(target) };
	return (await api.post('/credentials/test', { credentials })) as { status: string; message: string };
}
