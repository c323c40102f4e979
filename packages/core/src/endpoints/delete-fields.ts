import type { DataField, ErasableField } from '../schemas/data-fields.ts';
import type { Endpoint } from './endpoint.ts';
import { readAnySuccess } from './success.ts';

export interface DeleteFieldsInput {
	submissionId: string;
	/** At least one. After it, duplicate checks no longer apply to the case. */
	fields: readonly ErasableField[];
	/** Only with `data` among `fields`; without it, all of `data` is erased. */
	dataFields?: readonly DataField[] | undefined;
	/** E-mail of the acting administrator. The parameter's name is not documented: `openNames.fieldsAdmin`. */
	adminName?: string | undefined;
}

/** Erases chosen fields of a case. Source: argos-api.md §5.6 (that lists are comma-joined is INFERRED). */
export const deleteFields: Endpoint<DeleteFieldsInput, undefined> = {
	id: 'submissions.deleteFields',
	title: 'Delete fields',
	method: 'DELETE',
	path: '/submission/partial',
	safety: 'idempotent',
	input: 'query',
	parameters: {
		submissionId: 'submission_id',
		fields: 'fields',
		dataFields: 'data_fields',
		adminName: { open: 'fieldsAdmin' },
	},
	answer: { type: 'json', read: readAnySuccess },
	source: '§5.6',
};
