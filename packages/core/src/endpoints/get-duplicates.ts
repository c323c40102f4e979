import { type DuplicateSubmission, duplicateFromWire } from '../model/duplicate.ts';
import { promisedRecords } from '../model/promised.ts';
import type { Endpoint } from './endpoint.ts';

export interface GetDuplicatesInput {
	/** Stands with approved submissions; the same person has the same one. */
	applicantId: string;
}

/** All submissions of one person; with no duplicate, one. Source: argos-api.md §5.3. */
export const getDuplicates: Endpoint<GetDuplicatesInput, DuplicateSubmission[]> = {
	id: 'submissions.duplicates',
	title: 'Get duplicates',
	method: 'GET',
	path: '/submission/applicant',
	versions: ['v2', 'v3'],
	safety: 'read',
	input: 'query',
	parameters: { applicantId: 'applicant_id' },
	answer: { type: 'json', read: (body) => promisedRecords(body).map(duplicateFromWire) },
	refusedAdvice: 'Check the applicant id: it stands with the approved submissions of this project.',
	source: '§5.3',
};
