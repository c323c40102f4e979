import type { Choice } from '../operations/field.ts';

/** The states of a submission. Source: argos-api.md §2.7. */
export const STATUSES: readonly Choice[] = [
	{ value: 'approved', label: 'Approved' },
	{ value: 'incomplete', label: 'Incomplete' },
	{ value: 'pending', label: 'Pending Review' },
	{ value: 'rejected', label: 'Rejected' },
];
