import { LIVE_BASE_URL } from '@argos/core';
import type { Authentication, Bundle, ZObject } from 'zapier-platform-core';
import { argosOf, connectionSettings } from './lib/connection.ts';
import { told } from './lib/errors.ts';

/** Reads one submission: proves key, base URL and encryption at once. Gives nothing of the submission away. */
export function test(z: ZObject, bundle: Bundle): Promise<{ label: string }> {
	return told(z, async () => {
		const { encryption, baseUrl, project } = connectionSettings(bundle);
		await argosOf(z, bundle).submissions.list({}, { pageSize: 1 }).pages().next();
		const way = `${new URL(baseUrl).host}, ${encryption === 'off' ? 'not encrypted' : encryption}`;
		return { label: project ? `${project} (${way})` : way };
	});
}

/** Zapier hands over what the test gave. */
export async function connectionLabel(_z: ZObject, bundle: Bundle<{ label?: string }>): Promise<string> {
	return bundle.inputData.label ?? '';
}

/**
 * ARGOS has no call that tells which project a key belongs to, so the label shows the user's own name for it,
 * the host and the encryption.
 */
export const authentication: Authentication = {
	type: 'custom',
	test,
	connectionLabel,
	fields: [
		{
			key: 'apiKey',
			label: 'API Key',
			type: 'password',
			required: true,
			helpText:
				'The API key of one project. Copy it from the project settings in the [ARGOS dashboard](https://idcheck.argosidentity.com).',
		},
		{
			key: 'encryption',
			isNoSecret: true,
			label: 'Encryption',
			required: true,
			default: 'off',
			choices: { off: 'Off', 'aes-256-ecb': 'AES-256-ECB' },
			helpText:
				'Must match "Secure Data Transmission" of the project. With it on, people\'s data travel encrypted.',
		},
		{
			key: 'project',
			isNoSecret: true,
			label: 'Project Name',
			required: false,
			helpText: 'Any name that helps you to tell several connections apart.',
		},
		{
			key: 'baseUrl',
			isNoSecret: true,
			label: 'Base URL',
			required: false,
			default: LIVE_BASE_URL,
			helpText: `Leave as it is, unless ARGOS gave you another one. It uses https and ends in the version, like \`${LIVE_BASE_URL}\`.`,
		},
	],
};
