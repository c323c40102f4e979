import type { SQLInputValue } from 'node:sqlite';
import type { Status } from '../case.ts';

export interface ListQuery {
	email?: string | undefined;
	userid?: string | undefined;
	status?: Status | undefined;
	redFlag?: boolean | undefined;
	/** Part of an e-mail, a user id, a submission id or a full name, in any case; reads case by case. */
	search?: string | undefined;
	/** Leaves deleted cases out. */
	withoutDeleted?: boolean | undefined;
	/** Created at this moment or later. */
	from?: string | undefined;
	/** Created before this moment. */
	before?: string | undefined;
	/** Only what comes after this case in the chosen order. */
	after?: { createdAt: string; submissionId: string } | undefined;
	newestFirst: boolean;
	limit: number;
}

const SEARCH = `(${['email', 'userid', 'submission_id', "record ->> '$.applicant.fullName'"]
	.map((text) => `${text} LIKE ? ESCAPE '\\'`)
	.join(' OR ')})`;

/** The statement of a list. The id breaks ties, so cases of the same millisecond are neither lost nor doubled. */
export function listSql(query: ListQuery): { sql: string; values: SQLInputValue[] } {
	const { after, newestFirst } = query;
	const conditions: [string, ...SQLInputValue[]][] = [];
	if (query.email !== undefined) conditions.push(['email = ?', query.email]);
	if (query.userid !== undefined) conditions.push(['userid = ?', query.userid]);
	if (query.status !== undefined) conditions.push(['status = ?', query.status]);
	if (query.redFlag !== undefined) conditions.push([`red_flag = ${Number(query.redFlag)}`]);
	if (query.search !== undefined) {
		const part = `%${query.search.replaceAll(/[\\%_]/g, '\\$&')}%`;
		conditions.push([SEARCH, part, part, part, part]);
	}
	if (query.withoutDeleted) conditions.push(["record ->> '$.deletedAt' IS NULL"]);
	if (query.from !== undefined) conditions.push(['created_at >= ?', query.from]);
	if (query.before !== undefined) conditions.push(['created_at < ?', query.before]);
	if (after) {
		const sign = newestFirst ? '<' : '>';
		conditions.push([`(created_at, submission_id) ${sign} (?, ?)`, after.createdAt, after.submissionId]);
	}
	const where = conditions.map(([condition]) => condition).join(' AND ');
	const way = newestFirst ? 'DESC' : 'ASC';
	return {
		sql: `SELECT record FROM submissions ${where && `WHERE ${where}`} ORDER BY created_at ${way}, submission_id ${way} LIMIT ?`,
		values: [...conditions.flatMap(([, ...values]) => values), query.limit],
	};
}
