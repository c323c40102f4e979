import { migrateSubmissionOperation } from '@argos/core';
import type { ActionDefinition } from '../action-definition.ts';
import { CONNECTION_INPUTS } from '../connection.ts';

const { 'api-key': apiKey, ...connection } = CONNECTION_INPUTS;
const { help } = migrateSubmissionOperation.fields.admin;

export const MIGRATE = {
	id: 'migrate',
	name: 'ARGOS Identity: migrate users',
	description: 'Checks the people of a CSV file and, when told to, migrates them into ARGOS Identity.',
	branding: { icon: 'upload-cloud', color: 'blue' },
	inputs: {
		'api-key': apiKey,
		file: {
			type: 'text',
			required: true,
			help: 'Path of the CSV file in the workspace. Its first line names the columns.',
		},
		admin: { type: 'email', required: true, help },
		'dry-run': {
			type: 'choice',
			choices: [
				{ value: 'true', label: 'Check only' },
				{ value: 'false', label: 'Migrate' },
			],
			default: 'true',
			help: 'Check only and send nothing: `true` or `false`. Run it with `true` first.',
		},
		'fail-on': {
			type: 'choice',
			choices: [
				{ value: 'any', label: 'Any row' },
				{ value: 'none', label: 'No row' },
			],
			default: 'any',
			help: 'Whether rows that were rejected or failed make the job fail: `any` or `none`.',
		},
		'report-path': {
			type: 'text',
			default: 'argos-migration.jsonl',
			help: 'File for the outcome of every row, one JSON object a line, without personal data. Empty: no file.',
		},
		...connection,
	},
	outputs: {
		migrated: 'Number of rows that ARGOS took. 0 in a dry run.',
		rejected: 'Number of rows that were refused before sending.',
		failed: 'Number of rows that were sent without success.',
		result:
			'All counts as JSON: `dryRun`, `rows`, `valid`, `migrated`, `rejected`, `failed`, `unknown`, `complete`.',
		'report-path': 'Path of the report file; empty when there is none.',
	},
} as const satisfies ActionDefinition;
