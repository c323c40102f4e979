import { getManySubmissionsOperation, STATUSES } from '@argos/core';
import type { ActionDefinition } from '../action-definition.ts';
import { CONNECTION_INPUTS } from '../connection-inputs.ts';
import { DEFAULT_COLUMNS } from './columns.ts';

const { 'api-key': apiKey, ...connection } = CONNECTION_INPUTS;
const { since, until, status, email, userId, limit } = getManySubmissionsOperation.fields;

/** Shorter ones could be found by trying. */
export const PASSPHRASE_LENGTH = 16;

export const EXPORT_SUBMISSIONS = {
	id: 'export-submissions',
	name: 'ARGOS Identity: export submissions',
	description: 'Exports submissions with chosen columns as CSV or JSON lines, encrypted if wanted.',
	branding: { icon: 'download-cloud', color: 'green' },
	inputs: {
		'api-key': apiKey,
		since: { type: 'date', help: since.help },
		until: { type: 'date', help: until.help },
		status: { type: 'choice', choices: STATUSES, help: `${status.help} Empty: all.` },
		email: { type: 'email', sensitive: true, help: email.help },
		'user-id': { type: 'text', help: userId.help },
		limit: { type: 'number', minimum: 1, help: `${limit.help} Empty: all.` },
		format: {
			type: 'choice',
			choices: [
				{ value: 'csv', label: 'CSV' },
				{ value: 'jsonl', label: 'JSON lines' },
			],
			default: 'csv',
			help: '`csv`, or `jsonl` for one JSON object a line.',
		},
		columns: {
			type: 'text',
			default: DEFAULT_COLUMNS.map(({ path }) => path).join(', '),
			help: 'Paths of the values, such as `email, custom.cf1, aml.status`, in order; `all` for every one. The default holds no personal data.',
		},
		path: {
			type: 'text',
			help: 'File to write. Empty: `argos-submissions.csv` or `argos-submissions.jsonl`, with `.enc` at its end when encrypted.',
		},
		'encrypt-with': {
			type: 'text',
			secret: true,
			help: `Passphrase from a secret, one line of at least ${PASSPHRASE_LENGTH} characters. The file is then encrypted, and opened by \`openssl enc\`. Empty: not encrypted.`,
		},
		encrypt: {
			type: 'choice',
			choices: [
				{ value: 'auto', label: 'With a passphrase' },
				{ value: 'required', label: 'Always' },
			],
			default: 'auto',
			help: '`required` fails when `encrypt-with` is empty, as it is when the secret does not exist; `auto` then writes in clear, and warns of personal data.',
		},
		'in-full': {
			type: 'choice',
			choices: [
				{ value: 'true', label: 'Each submission' },
				{ value: 'false', label: 'The list alone' },
			],
			default: 'false',
			help: 'Whether to read each submission once more in full: `true` or `false`. One call for each, slower, but AML results may be missing in lists.',
		},
		formulas: {
			type: 'choice',
			choices: [
				{ value: 'escape', label: 'Escape' },
				{ value: 'keep', label: 'Keep' },
			],
			default: 'escape',
			help: 'In CSV, texts that a spreadsheet would run as formulas (those that begin with `=`, `+`, `-` or `@`): `escape` puts an apostrophe before them, `keep` leaves them as they are.',
		},
		'fail-on': {
			type: 'choice',
			choices: [
				{ value: 'empty', label: 'An empty export' },
				{ value: 'none', label: 'Nothing' },
			],
			default: 'none',
			help: 'Whether the job fails when there is no submission to export: `empty` or `none`.',
		},
		...connection,
	},
	outputs: {
		path: 'Path of the file; empty when there is none.',
		count: 'Number of submissions in it.',
		format: '`csv` or `jsonl`.',
		encrypted: '`true` or `false`.',
		sha256: 'SHA-256 of the file in hex, to tell later whether it was changed.',
		result: 'As JSON: `count`, `format`, `encrypted`, `withoutAml`, `complete`.',
	},
} as const satisfies ActionDefinition;
