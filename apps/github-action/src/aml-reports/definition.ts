import type { ActionDefinition } from '../action-definition.ts';
import { CONNECTION_INPUTS } from '../connection-inputs.ts';

const { 'api-key': apiKey, ...connection } = CONNECTION_INPUTS;

export const AML_REPORTS = {
	id: 'aml-reports',
	name: 'ARGOS Identity: save AML reports',
	description: 'Saves the AML reports (PDF) of red-flagged submissions that were approved since a day.',
	branding: { icon: 'shield', color: 'purple' },
	inputs: {
		'api-key': apiKey,
		since: {
			type: 'date',
			required: true,
			help: 'First day of approval, in UTC: YYYY-MM-DD.',
		},
		folder: {
			type: 'text',
			default: 'aml-reports',
			help: 'Folder in the workspace for the reports. It is created when it is not there.',
		},
		'look-back-days': {
			type: 'number',
			minimum: 0,
			maximum: 3650,
			default: '30',
			help: 'How many days before `since` a submission may have been created. ARGOS lists by day of creation only.',
		},
		'fail-on': {
			type: 'choice',
			choices: [
				{ value: 'failed', label: 'A report that could not be saved' },
				{ value: 'red-flag', label: 'Any red-flagged submission' },
				{ value: 'none', label: 'Neither' },
			],
			default: 'failed',
			help: 'What makes the job fail: `failed` (a report that could not be saved), `red-flag` (that, or any red-flagged submission) or `none`.',
		},
		...connection,
	},
	outputs: {
		count: 'Number of reports that were saved.',
		files: 'Paths of the reports, as a JSON array.',
		'submission-ids': 'Ids of the red-flagged submissions, as a JSON array.',
		'event-ids':
			'Ids of their approvals, as a JSON array: `submissionId:approved:time`, the same as in the n8n and Zapier triggers.',
		result: 'All counts as JSON: `since`, `submissions`, `reports`, `failed`, `complete`.',
	},
} as const satisfies ActionDefinition;
