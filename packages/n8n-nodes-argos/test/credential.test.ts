import { testCredential } from '@argos/n8n-harness';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credential, PACKAGE_DIR } from './built.mts';
import { credentialsFor } from './run.ts';

describe.each(['off', 'aes-256-ecb'] as const)(
	'the test of the credential, with encryption %s',
	(encryption) => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await createSandbox({ encryption, people: 3 });
		});
		afterAll(() => sandbox.close());

		const test = (changes: Record<string, string> = {}) =>
			testCredential({
				packageDir: PACKAGE_DIR,
				credentialType: 'argosIdentityApi',
				data: { ...credentialsFor(sandbox).argosIdentityApi, ...changes },
			});

		it('says yes to a good key', async () => {
			expect(await test()).toEqual({ ok: true, status: 200 });
		});

		it('says no to a bad key', async () => {
			expect(await test({ apiKey: 'not-the-key' })).toEqual({ ok: false, status: 403 });
		});

		it('sends the key nowhere for plain http to another machine', async () => {
			for (const baseUrl of ['http://192.0.2.1/v3', 'http://127.0.0.1.example.com/v3']) {
				await expect(test({ baseUrl })).rejects.toThrow('plain-http-is-refused.invalid');
			}
		});

		it('does not mind slashes at the end of the base URL', async () => {
			expect(await test({ baseUrl: `${sandbox.url}//` })).toEqual({ ok: true, status: 200 });
		});
	},
);

it('masks the keys, and lets only this package use it', () => {
	const masked = credential.properties.filter(({ typeOptions }) => typeOptions?.password === true);
	expect(masked.map(({ name }) => name)).toEqual([
		'apiKey',
		'faceAuthApiKey',
		'linkSecretKey',
		'argosIdApiKey',
	]);
	const required = credential.properties.filter((property) => property.required);
	expect(required.map(({ name }) => name)).toEqual(['apiKey', 'baseUrl']);
	expect(credential.restrictToSupportedNodes).toBe(true);
});

it('leads to the live API unless told otherwise', () => {
	const defaults = Object.fromEntries(credential.properties.map(({ name, default: value }) => [name, value]));
	expect(defaults).toEqual({
		apiKey: '',
		baseUrl: 'https://rest-api.argosidentity.com/v3',
		encryption: 'off',
		apiVersion: 'asBaseUrl',
		faceAuthApiKey: '',
		faceAuthBaseUrl: '',
		linkSecretKey: '',
		argosIdApiKey: '',
		argosIdBaseUrl: '',
	});
});
