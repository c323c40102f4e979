import type { Handler } from 'hono';
import type { Case } from '../../case.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import type { Project } from '../../project.ts';
import { hideFields } from '../../projection/hide-fields.ts';
import { inVersion } from '../../submissions/in-version.ts';
import { readQuery, type SubmissionQuery } from '../../submissions/query.ts';
import type { Switches } from '../../switches.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { listItem, partOf, singleItem } from '../../wire/item.ts';
import { refusal } from '../../wire/refusal.ts';
import type { Version } from '../route-group.ts';

/** GET /submission: one case, or a list by user, e-mail and day, in pages (argos-api.md §5.2). */
export function getSubmission(project: Project, version: Version): Handler {
	return (c) => {
		const switches = inVersion(project.switches, version);
		const query = readQuery(c.req.query(), switches);
		if (!query) return gatewayError(c, project, 'Invalid Query String parameters');
		if (query.submissionId === undefined)
			return answer(project, listAnswer({ project, version, switches, query }));
		const Items = oneItem({ project, version, switches, query }, query.submissionId);
		if (Items.length === 0 && switches.unknownSubmission === 'error') {
			return refuse(project, refusal('invalid_submissionId', 'Cannot find submission.'));
		}
		return answer(project, { Items });
	};
}

interface Question {
	project: Project;
	version: Version;
	/** As they are in the version that was asked. */
	switches: Switches;
	query: SubmissionQuery;
}

function oneItem({ project, version, switches, query: { requestType } }: Question, id: string): unknown[] {
	const record = project.store.find(id);
	if (!record || (record.deletedAt !== undefined && switches.deletedSubmissions === 'hidden')) return [];
	const item = projected(project, record, singleItem(inVersionOf(version, record), switches));
	return [requestType ? partOf(record, item, requestType) : item];
}

// v2 knows no back of a document (argos-api.md §12).
function inVersionOf(version: Version, record: Case): Case {
	if (version === 'v3' || !record.images) return record;
	return { ...record, images: record.images.filter((type) => type !== 'idBackImage') };
}

function listAnswer({ project, switches, query: { list, requestType } }: Question): unknown {
	// One more than asked for tells whether there is another page.
	const found = project.store.list({ ...list, limit: list.limit + 1 });
	const page = found.slice(0, list.limit);
	const last = found.length > list.limit ? page.at(-1) : undefined;
	const Items = page.map((record) => {
		const item = projected(project, record, listItem(record, switches));
		return requestType ? partOf(record, item, requestType) : item;
	});
	return { Items, ...(last && { nextpageKey: { id: last.submissionId, created_at: last.createdAt } }) };
}

function projected(project: Project, record: Case, item: Record<string, unknown>): Record<string, unknown> {
	if (record.projectionId === undefined || typeof item.data !== 'object') return item;
	return { ...item, data: hideFields(project, { record, from: { ...item.data } }) };
}
