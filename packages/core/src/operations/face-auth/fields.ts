import type { TextField } from '../field.ts';
import type { OutputField } from '../operation.ts';

export const AUTHENTICATION_ID = {
	type: 'text',
	label: 'Authentication ID',
	help: 'As verifying or listing told it.',
	example: 'fac0000example01',
	required: true,
} as const satisfies TextField;

export const FACE_AUTH_OUTPUT: readonly OutputField[] = [
	{ path: 'authenticationId', label: 'Authentication ID', type: 'text' },
	{ path: 'status', label: 'Status', type: 'text' },
	{ path: 'scores.faceSimilarity', label: 'Face Similarity', type: 'number' },
	{ path: 'failCodes', label: 'Fail Codes', type: 'list' },
	{ path: 'submissionId', label: 'Submission ID', type: 'text' },
	{ path: 'createdAt', label: 'Created At', type: 'date-time' },
];

export const FACE_AUTH_SAMPLE = {
	authenticationId: 'fac0000example01',
	status: 'approved',
	scores: { faceSimilarity: 99.5, occluded: 99 },
	failCodes: [],
	comments: [],
	submissionId: 'sub0000example01',
	createdAt: '2026-01-15T10:05:00.000Z',
	raw: { authentication_id: 'fac0000example01', auth_status: 'approved' },
} as const;
