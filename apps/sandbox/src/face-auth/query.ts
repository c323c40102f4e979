import type { FaceAuthQuery } from '../store/face-authentications.ts';
import { nextDay, queryDay, startOfDay } from '../submissions/days.ts';
import type { Switches } from '../switches.ts';

const MOST = 2000;

/**
 * Reads the query string of GET /faceauth (argos-api.md §6). An empty value counts as absent.
 * @returns `undefined` when a value makes no sense and the switches say to refuse that
 */
export function readFaceAuthQuery(
	query: Record<string, string | undefined>,
	switches: Switches,
): FaceAuthQuery | undefined {
	const { startDate, endDate, nextKey_id: afterId, nextKey_date: afterDate, count } = query;
	const [start, end] = [startDate && queryDay(startDate), endDate && queryDay(endDate)];
	const moment = Date.parse(afterDate ?? '');
	const hasCursor = Boolean(afterId) && !Number.isNaN(moment);
	const size = /^[1-9]\d{0,3}$/.test(count ?? '') ? Number(count) : undefined;
	const isBad =
		Boolean(startDate || endDate) !== Boolean(start && end) ||
		Boolean(afterId || afterDate) !== hasCursor ||
		Boolean(count) !== (size !== undefined && size <= MOST);
	if (isBad && switches.invalidQuery === 'refuse') return undefined;
	const utcOffsetMinutes = switches.dateFilterUtcOffsetMinutes;
	const lastDay = end && switches.dateFilterEnd === 'inclusive' ? nextDay(end) : end;
	const hasDays = start && lastDay;
	return {
		// Both spellings occur in the vendor's samples.
		authenticationId: query.authId || query.auth_id || undefined,
		...(hasDays && {
			from: startOfDay({ day: start, utcOffsetMinutes }),
			before: startOfDay({ day: lastDay, utcOffsetMinutes }),
		}),
		...(hasCursor && {
			after: { authenticationId: afterId ?? '', createdAt: new Date(moment).toISOString() },
		}),
		limit: Math.min(size ?? MOST, MOST),
	};
}
