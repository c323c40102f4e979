import type { BooleanField, TextField } from '../field.ts';
import type { OutputField } from '../operation.ts';

export const PROJECT_ID = {
	type: 'text',
	label: 'Project ID',
	help: 'The pid of the project, as in its Liveform address.',
	example: 'project0001',
	required: true,
} as const satisfies TextField;

export const LANGUAGE = {
	type: 'text',
	label: 'Language',
	help: 'Language of the form, such as ko. Which ones there are is not documented.',
	example: 'en',
	advanced: true,
} as const satisfies TextField;

export const FORM_URL = {
	type: 'url',
	label: 'Form URL',
	help: 'Where the form lives, for instance in a sandbox. Default: the form of ARGOS.',
	example: 'https://form.argosidentity.com/',
	advanced: true,
} as const satisfies TextField;

export const ENCRYPTED = {
	type: 'boolean',
	label: 'Encrypt',
	help: 'Whether the parameters travel encrypted (AES-256-ECB). Default: yes.',
	advanced: true,
} as const satisfies BooleanField;

export const LINK_OUTPUT: readonly OutputField[] = [
	{ path: 'url', label: 'Link', type: 'text', sensitive: true },
];

export const LINK_SAMPLE = { url: 'https://form.argosidentity.com/?pid=project0001&encrypted=...' } as const;

/** A link that a person opens. It may hold personal data: hand it to that person only. */
export interface Link {
	url: string;
}
