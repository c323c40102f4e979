import type { SubmissionEvent } from '../../model/event.ts';
import type { Choice } from '../field.ts';
import type { OutputField } from '../operation.ts';
import { SUBMISSION_OUTPUT, SUBMISSION_SAMPLE } from '../submission/submission-output.ts';

/** What `watchStep` can tell of, with words for a menu. */
export const WATCHED_STATUSES: readonly Choice[] = [
	{ value: 'approved', label: 'Approved' },
	{ value: 'pending', label: 'Pending Review' },
	{ value: 'rejected', label: 'Rejected' },
	{ value: 'red-flag', label: 'AML Red Flag' },
	{ value: 'any', label: 'Any Change' },
];

/** What a trigger gives: the event's own values, then the submission's. */
export const EVENT_OUTPUT: readonly OutputField[] = [
	{ path: 'id', label: 'Event ID', type: 'text' },
	{ path: 'submissionId', label: 'Submission ID', type: 'text' },
	{ path: 'type', label: 'Event Type', type: 'text' },
	{ path: 'status', label: 'Status', type: 'text' },
	{ path: 'occurredAt', label: 'Occurred At', type: 'date-time' },
	...SUBMISSION_OUTPUT.filter(({ path }) => path !== 'submissionId' && path !== 'status').map((field) => ({
		...field,
		path: `submission.${field.path}`,
	})),
];

/** A fictional event. */
export const EVENT_SAMPLE = {
	id: 'sub0000example01:approved:2026-01-15T10:05:00.000Z',
	submissionId: 'sub0000example01',
	type: 'approved',
	status: 'approved',
	occurredAt: '2026-01-15T10:05:00.000Z',
	submission: SUBMISSION_SAMPLE,
} as const satisfies Readonly<Record<keyof SubmissionEvent, unknown>>;
