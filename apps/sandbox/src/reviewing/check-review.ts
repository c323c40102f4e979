import type { Case } from '../case.ts';
import { type Changes, EDITABLE, isGood } from '../editing/fields.ts';
import { isAdmin, type Project } from '../project.ts';
import { jsonObject } from '../wire/json-object.ts';
import type { Refusal } from '../wire/refusal.ts';

export interface Review {
	record: Case;
	admin: string;
	status: 'approved' | 'rejected';
	comment?: string;
	changes: Changes;
}

type Kind = 'project' | 'submission' | 'request parameter';

/** What a reviewer may change along with the decision (argos-api.md §5.7). */
const UPDATE_FIELDS: readonly string[] = [
	'fullName',
	'gender',
	'issueDate',
	'expireDate',
	'birthDate',
	'idType',
];

/** Checks a review in the order of the vendor's table (argos-api.md §5.7). */
export function checkReview(project: Project, text: string | undefined): Review | { refusal: Refusal } {
	const { switches, store } = project;
	const refuse = (kind: Kind, message: string) => ({ refusal: refusalOf(project, kind, message) });
	const fields = jsonObject(text);
	if (!fields) return refuse('request parameter', 'Invalid data format.');
	const { admin, submissionId, status, rejectComment, updateFields = {} } = fields;
	if (switches.project === 'missing') return refuse('project', 'Project not found.');
	if (!isText(admin)) return refuse('project', 'admin is required.');
	if (!isAdmin(project, admin)) {
		return refuse('project', 'Access denied. The admin is not registered in the project.');
	}
	if (!isText(submissionId)) return refuse('submission', 'Submission Id is required.');
	const record = store.find(submissionId);
	if (!record || record.deletedAt !== undefined) return refuse('submission', 'Invalid Submission Id.');
	if (record.status !== 'pending') {
		return refuse('submission', 'Only submissions in pending status can be reviewed');
	}
	if (switches.reviewer !== 'client') {
		return refuse('submission', 'This submission cannot be reviewed by client');
	}
	if (status !== 'approved' && status !== 'rejected') return refuse('request parameter', 'Invalid status');
	const changes = changesIn(project, updateFields);
	if (!changes || (rejectComment !== undefined && typeof rejectComment !== 'string')) {
		return refuse('request parameter', 'Invalid data format.');
	}
	if (status === 'rejected' && !isText(rejectComment)) {
		return refuse('request parameter', 'Reject comment is required');
	}
	return { record, admin, status, changes, ...(isText(rejectComment) && { comment: rejectComment }) };
}

/** The JSON of these errors is UNKNOWN: switch `reviewErrorShape`. */
function refusalOf({ switches }: Project, kind: Kind, message: string): Refusal {
	const { reviewErrorShape: key } = switches;
	return { status: 400, body: key === 'message' ? { message } : { [key]: `Validation : ${kind}`, message } };
}

function changesIn({ switches }: Project, input: unknown): Changes | undefined {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
	const entries = Object.entries(input);
	const isGoodEntry = ([name, text]: [string, unknown]) => {
		const field = UPDATE_FIELDS.includes(name) ? EDITABLE.find((known) => known === name) : undefined;
		return field !== undefined && isText(text) && isGood({ field, text, switches });
	};
	return entries.every(isGoodEntry) ? Object.fromEntries(entries) : undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
