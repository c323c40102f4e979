import type { TextField } from '../field.ts';
import type { OutputField } from '../operation.ts';

export const PROJECTION_ID = {
	type: 'text',
	label: 'Projection ID',
	help: 'As creating or listing told it.',
	example: 'prj0000example01',
	required: true,
} as const satisfies TextField;

export const PROJECTION_OUTPUT: readonly OutputField[] = [
	{ path: 'projectionId', label: 'Projection ID', type: 'text' },
	{ path: 'name', label: 'Name', type: 'text' },
	{ path: 'fields', label: 'Hidden Fields', type: 'list' },
	{ path: 'createdAt', label: 'Created At', type: 'date-time' },
];

export const PROJECTION_SAMPLE = {
	projectionId: 'prj0000example01',
	name: 'no_numbers',
	mode: 'exclude',
	fields: ['identityNumber', 'documentNumber'],
	createdAt: '2026-01-15T09:30:00.000Z',
	raw: { projection_id: 'prj0000example01', name: 'no_numbers', mode: 'exclude' },
} as const;
