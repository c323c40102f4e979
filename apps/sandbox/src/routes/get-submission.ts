import type { Handler } from 'hono';
import { gatewayError } from '../gateway/gateway-error.ts';
import type { Project } from '../project.ts';
import { readQuery, type SubmissionQuery } from '../submissions/query.ts';
import { answer, refuse } from '../wire/answer.ts';
import { listItem, partOf, singleItem } from '../wire/item.ts';
import { refusal } from '../wire/refusal.ts';

/** GET /v3/submission: one case, or a list by user, e-mail and day, in pages (argos-api.md §5.2). */
export function getSubmission(project: Project): Handler {
	return (c) => {
		const query = readQuery(c.req.query(), project.switches);
		if (!query) return gatewayError(c, project, 'Invalid Query String parameters');
		if (query.submissionId === undefined) return answer(c, project, listAnswer(project, query));
		const Items = oneItem(project, query, query.submissionId);
		if (Items.length === 0 && project.switches.unknownSubmission === 'error') {
			return refuse(c, project, refusal('invalid_submissionId', 'Cannot find submission.'));
		}
		return answer(c, project, { Items });
	};
}

function oneItem({ store, switches }: Project, { requestType }: SubmissionQuery, id: string): unknown[] {
	const record = store.find(id);
	if (!record) return [];
	const item = singleItem(record, switches);
	return [requestType ? partOf(record, item, requestType) : item];
}

function listAnswer({ store, switches }: Project, { list, requestType }: SubmissionQuery): unknown {
	// One more than asked for tells whether there is another page.
	const found = store.list({ ...list, limit: list.limit + 1 });
	const page = found.slice(0, list.limit);
	const last = found.length > list.limit ? page.at(-1) : undefined;
	const Items = page.map((record) => {
		const item = listItem(record, switches);
		return requestType ? partOf(record, item, requestType) : item;
	});
	return { Items, ...(last && { nextpageKey: { id: last.submissionId, created_at: last.createdAt } }) };
}
