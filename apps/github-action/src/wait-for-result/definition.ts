import { getManySubmissionsOperation } from '@argos/core';
import type { ActionDefinition } from '../action-definition.ts';
import { CONNECTION_INPUTS } from '../connection-inputs.ts';

const { 'api-key': apiKey, ...connection } = CONNECTION_INPUTS;
const { userId } = getManySubmissionsOperation.fields;

export const WAIT_FOR_RESULT = {
	id: 'wait-for-result',
	name: 'ARGOS Identity: wait for a result',
	description: 'Waits until a submission, or the newest one of a user, is approved or rejected.',
	branding: { icon: 'clock', color: 'yellow' },
	inputs: {
		'api-key': apiKey,
		'submission-id': {
			type: 'text',
			help: "ARGOS's id of the submission to wait for. Give this one or `user-id`.",
		},
		'user-id': {
			type: 'text',
			help: `${userId.help} Of several submissions the one that was created last counts, also when it comes while waiting.`,
		},
		timeout: {
			type: 'number',
			minimum: 0,
			maximum: 7200,
			default: '60',
			help: 'How many minutes to wait at most. 0 looks once.',
		},
		interval: {
			type: 'number',
			minimum: 1,
			maximum: 3600,
			default: '30',
			help: 'How many seconds to wait between two looks. Every look counts as a call of the day.',
		},
		'if-missing': {
			type: 'choice',
			choices: [
				{ value: 'fail', label: 'Fail' },
				{ value: 'wait', label: 'Wait' },
			],
			default: 'fail',
			help: 'When ARGOS has no such submission: `fail`, or `wait` for a user who has not begun yet.',
		},
		'fail-on': {
			type: 'choice',
			choices: [
				{ value: 'rejected', label: 'A rejection' },
				{ value: 'timeout', label: 'The end of the time' },
				{ value: 'any', label: 'Either' },
				{ value: 'none', label: 'Neither' },
			],
			default: 'any',
			help: 'What makes the job fail: `rejected`, `timeout`, `any` (either) or `none`.',
		},
		...connection,
	},
	outputs: {
		status:
			'The status at the end, such as `approved`, `rejected` or `pending`; empty when there is no submission.',
		'submission-id': 'Id of the submission.',
		'decided-at': 'When it was approved or rejected, as an ISO time.',
		'comment-codes': 'Why it was rejected, as a JSON array of codes such as `expired_id`.',
		'event-id':
			'Id of the decision: `submissionId:status:time`, the same as in the n8n and Zapier triggers; empty when there is none.',
		result:
			'As JSON: `submissionId`, `status`, `decided`, `timedOut`, `decidedAt`, `commentCodes`, `waitedSeconds`.',
	},
} as const satisfies ActionDefinition;
