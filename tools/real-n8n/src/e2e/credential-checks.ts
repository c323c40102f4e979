import assert from 'node:assert/strict';
import { testCredential } from '../rest/test-credential.ts';
import type { Running } from './running.ts';

export async function credentialChecks({ world, api, check }: Running): Promise<void> {
	await check('the credential test says yes to a good key', async () => {
		const { status, message } = await testCredential(api, world.sandbox);
		assert.equal(status, 'OK', message);
	});
	await check('the credential test says no to a bad key', async () => {
		const { status, message } = await testCredential(api, { ...world.sandbox, key: 'not-the-key' });
		assert.equal(status, 'Error', message);
		// ARGOS answers 403 to a wrong key, and n8n shows the words of the status (argos-api.md §2.2).
		assert.match(message, /forbidden|key/i);
		assert.ok(!message.includes('not-the-key'), 'the message holds the key');
	});
}
