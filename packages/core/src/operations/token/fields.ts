import type { TextsField } from '../field.ts';
import type { OutputField } from '../operation.ts';

export const TOKEN_IDS = {
	type: 'texts',
	label: 'Token IDs',
	help: 'At most 500 in one call; 8 to 64 letters, digits, dots, hyphens and underscores each.',
	example: 'invite-0001,invite-0002',
	required: true,
	maximum: 500,
} as const satisfies TextsField;

export const TOKEN_OUTPUT: readonly OutputField[] = [
	{ path: 'tokenId', label: 'Token ID', type: 'text' },
	{ path: 'updatedAt', label: 'Updated At', type: 'date-time' },
	{ path: 'expired', label: 'Expired', type: 'text' },
];

export const TOKEN_SAMPLE = {
	tokenId: 'invite-0001',
	updatedAt: '2026-01-15T09:30:00.000Z',
	expired: false,
	raw: { tokenId: 'invite-0001', updateTime: '2026-01-15T09:30:00.000Z' },
} as const;

export const DELETION_OUTPUT: readonly OutputField[] = [
	{ path: 'deleted', label: 'Deleted', type: 'number' },
	{ path: 'notFound', label: 'Not Found', type: 'number' },
	{ path: 'failed', label: 'Failed', type: 'number' },
	{ path: 'notFoundIds', label: 'IDs Not Found', type: 'list' },
];

export const DELETION_SAMPLE = {
	submitted: 2,
	deleted: 1,
	notFound: 1,
	failed: 0,
	notFoundIds: ['invite-0002'],
	raw: { success: true, summary: { totalSubmitted: 2, deleted: 1, notFound: 1, failed: 0 } },
} as const;
