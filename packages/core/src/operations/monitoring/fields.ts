import type { TextField } from '../field.ts';

export const WORKLIST_ID = {
	type: 'text',
	label: 'Worklist ID',
	help: 'A worklist of the project; worklists are made in the ARGOS dashboard.',
	example: 'default',
	required: true,
} as const satisfies TextField;
