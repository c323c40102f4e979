import { expect, it } from 'vitest';
import { connectionLabel, test as testConnection } from '../src/authentication.ts';
import { appTester, authOf, failureOf, MODES, sandbox, wordsOf } from './bench.ts';

it.each(MODES)('accepts a good key of a project with encryption %s', async (encryption) => {
	const project = await sandbox({ encryption, people: 3 });
	const result = await appTester(testConnection, { authData: authOf(project) });
	const way = encryption === 'off' ? 'not encrypted' : 'aes-256-ecb';
	expect(result).toEqual({ label: `127.0.0.1:${project.port}, ${way}` });
});

it('names the connection after the project, as the user calls it', async () => {
	const project = await sandbox();
	const authData = { ...authOf(project), project: 'Onboarding EU' };
	const inputData = await appTester(testConnection, { authData });
	const label = await appTester(connectionLabel, { authData, inputData });
	expect(label).toBe(`Onboarding EU (127.0.0.1:${project.port}, not encrypted)`);
});

it('says that a wrong key has to be connected again, without showing it', async () => {
	const project = await sandbox();
	const authData = { ...authOf(project), apiKey: 'not-the-right-key' };
	const error = await failureOf(appTester(testConnection, { authData }));
	expect(error.name).toBe('ExpiredAuthError');
	expect(error.message).toBe(
		'Get submissions: ARGOS refused the API key (HTTP 403, "Forbidden"). Check that the API key is complete and belongs to this project.',
	);
});

it('says what to do when the project encrypts and the connection does not', async () => {
	const project = await sandbox({ encryption: 'aes-256-ecb', people: 1 });
	const authData = { ...authOf(project), encryption: 'off' };
	const words = await wordsOf(appTester(testConnection, { authData }));
	expect(words.message).toContain('Switch encryption to AES-256-ECB');
	expect(words.code).toBe('decryption');
});

it.each([
	['http://rest-api.example.com/v3', 'Use https.'],
	['not a url', 'Write it like https://rest-api.argosidentity.com/v3.'],
])('refuses the base URL %s before anything is sent', async (baseUrl, advice) => {
	const authData = { apiKey: 'sandbox-key', encryption: 'off', baseUrl };
	const words = await wordsOf(appTester(testConnection, { authData }));
	expect(words.message).toContain(advice);
	expect(words.message.length).toBeLessThanOrEqual(250);
});

it('refuses an encryption that does not exist', async () => {
	const authData = { apiKey: 'sandbox-key', encryption: 'aes-128' };
	const words = await wordsOf(appTester(testConnection, { authData }));
	expect(words.message).toBe(
		'Encryption: It must be off or aes-256-ecb. Reconnect the account and pick one of the two.',
	);
});
