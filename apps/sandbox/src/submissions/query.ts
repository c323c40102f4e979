import type { ListQuery } from '../store/list-sql.ts';
import type { Switches } from '../switches.ts';
import { REQUEST_TYPES, type RequestType } from '../wire/item.ts';
import { nextDay, queryDay, startOfDay } from './days.ts';

export interface SubmissionQuery {
	submissionId?: string;
	requestType?: RequestType;
	list: ListQuery;
}

/** Marks a query value that makes no sense. */
const BAD = Symbol('bad');

/**
 * Reads the query string of GET /submission (argos-api.md §5.2). An empty value counts as absent.
 * @returns `undefined` when a value makes no sense and the switches say to refuse that
 */
export function readQuery(
	params: Record<string, string | undefined>,
	switches: Switches,
): SubmissionQuery | undefined {
	const { start_date, end_date, nextpage_id, nextpage_date, count, request_type, submission_id } = params;
	const from = given(start_date, queryDay);
	const until = given(end_date, queryDay);
	const after = cursor(nextpage_id, nextpage_date);
	const size = given(count, (text) => pageSize(text, switches));
	const requestType = given(request_type, (text) => REQUEST_TYPES.find((type) => type === text));
	const isBad = [from, until, after, size, requestType].includes(BAD);
	if (isBad && switches.invalidQuery === 'refuse') return undefined;

	const utcOffsetMinutes = switches.dateFilterUtcOffsetMinutes;
	const lastDay = good(until);
	const end = lastDay !== undefined && switches.dateFilterEnd === 'inclusive' ? nextDay(lastDay) : lastDay;
	const beginning = (day: string | undefined) => day && startOfDay({ day, utcOffsetMinutes });
	const type = good(requestType);
	return {
		...(submission_id && { submissionId: submission_id }),
		...(type && { requestType: type }),
		list: {
			email: params.email || undefined,
			userid: params.userid || undefined,
			from: beginning(good(from)),
			before: beginning(end),
			after: good(after),
			withoutDeleted: switches.deletedSubmissions === 'hidden',
			newestFirst: switches.sortOrder === 'newest-first',
			limit: good(size) ?? Math.min(switches.defaultCount, switches.maxCount),
		},
	};
}

type Value<T> = T | undefined | typeof BAD;

function given<T>(text: string | undefined, read: (text: string) => T | undefined): Value<T> {
	return text === undefined || text === '' ? undefined : (read(text) ?? BAD);
}

function good<T>(value: Value<T>): T | undefined {
	return value === BAD ? undefined : (value as T | undefined);
}

function pageSize(text: string, { countAboveMax, maxCount }: Switches): number | undefined {
	if (!/^[1-9]\d{0,8}$/.test(text)) return undefined;
	const size = Number(text);
	if (size <= maxCount) return size;
	return countAboveMax === 'clamp' ? maxCount : undefined;
}

// The two belong together; one without the other leads nowhere.
function cursor(id: string | undefined, date: string | undefined): Value<ListQuery['after']> {
	if (!id && !date) return undefined;
	const moment = Date.parse(date ?? '');
	if (!id || Number.isNaN(moment)) return BAD;
	return { createdAt: new Date(moment).toISOString(), submissionId: id };
}
