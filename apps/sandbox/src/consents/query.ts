import type { ConsentQuery } from '../store/consents.ts';
import type { Switches } from '../switches.ts';
import { applicantIdOf, submissionIdOf } from './consent.ts';

const MOST = 2000;

/**
 * Reads the query string of GET /verifiedinfo (argos-api.md §11). An empty value counts as absent.
 * @returns `undefined` when a value makes no sense and the switches say to refuse that
 */
export function readConsentQuery(
	query: Record<string, string | undefined>,
	{ invalidQuery }: Switches,
): (ConsentQuery & { consentId?: string }) | undefined {
	const { consent_id, argos_id, count, nextpage_id, nextpage_date } = query;
	const size = /^[1-9]\d{0,3}$/.test(count ?? '') ? Number(count) : undefined;
	const moment = Date.parse(nextpage_date ?? '');
	const hasCursor = Boolean(nextpage_id) && !Number.isNaN(moment);
	const isBad =
		Boolean(count) !== (size !== undefined && size <= MOST) ||
		Boolean(nextpage_id || nextpage_date) !== hasCursor;
	if (isBad && invalidQuery === 'refuse') return undefined;
	return {
		...(consent_id && { consentId: consent_id }),
		applicantId: argos_id ? (applicantIdOf(argos_id) ?? '') : undefined,
		...(hasCursor && {
			after: {
				submissionId: submissionIdOf(nextpage_id ?? '') ?? '',
				authedAt: new Date(moment).toISOString(),
			},
		}),
		limit: Math.min(size ?? MOST, MOST),
	};
}
