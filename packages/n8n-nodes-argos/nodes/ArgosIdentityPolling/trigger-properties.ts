import { WATCHED_STATUSES } from '@argos/core';
import type { INodeProperties } from 'n8n-workflow';
import { byName } from '../shared/wording.ts';

export function triggerProperties(): INodeProperties[] {
	return [
		{
			displayName:
				'The first poll only remembers which submissions are there. Later polls start the workflow once for every change.',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			required: true,
			options: byName(WATCHED_STATUSES.map(({ value, label }) => ({ name: label, value }))),
			default: ['approved'],
			description:
				'What starts the workflow: a state that a submission reaches, a red flag of its AML screening, or any change of either',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Emit Existing',
					name: 'emitExisting',
					type: 'boolean',
					default: false,
					description:
						'Whether the first poll also starts the workflow for submissions of the last 30 days to which one of these events has happened already',
				},
			],
		},
	];
}
