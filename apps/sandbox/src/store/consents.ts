import type { Case } from '../case.ts';
import type { Prepared } from './prepared.ts';

export interface ConsentQuery {
	applicantId?: string | undefined;
	/** Only what comes after this one, newest first. */
	after?: { submissionId: string; authedAt: string } | undefined;
	limit: number;
}

/**
 * The consents of ARGOS ID (argos-api.md §11). Nothing is stored for them: every approved case has one, given
 * at the moment of its approval.
 */
export interface ConsentStore {
	/** Newest first. */
	list(query: ConsentQuery): Case[];
}

const AUTHED_AT = "json_extract(record, '$.resultAt')";
const APPLICANT = "json_extract(record, '$.applicantId')";

export const CONSENT_TABLES = `
CREATE INDEX IF NOT EXISTS consents_by_time ON submissions (${AUTHED_AT}, submission_id) WHERE status = 'approved';
CREATE INDEX IF NOT EXISTS consents_by_applicant ON submissions (${APPLICANT}, ${AUTHED_AT}, submission_id)
	WHERE status = 'approved';
`;

export function consentStore(prepared: Prepared): ConsentStore {
	// Without its name and the plain comparison SQLite would read all approved cases and sort them.
	const select = (index: string, condition: string) =>
		prepared(`SELECT record FROM submissions INDEXED BY ${index} WHERE status = 'approved' AND ${condition}
		AND ${AUTHED_AT} <= ?1 AND (${AUTHED_AT}, submission_id) < (?1, ?2)
		ORDER BY ${AUTHED_AT} DESC, submission_id DESC LIMIT ?3`);
	const all = select('consents_by_time', `${APPLICANT} IS NOT NULL`);
	const ofOne = select('consents_by_applicant', `${APPLICANT} = ?4`);
	return {
		list: ({ applicantId, after, limit }) => {
			// Times begin with a digit, so a letter lies after all of them.
			const { authedAt, submissionId } = after ?? { authedAt: 'Z', submissionId: '' };
			const rows =
				applicantId === undefined
					? all.all(authedAt, submissionId, limit)
					: ofOne.all(authedAt, submissionId, limit, applicantId);
			return rows.map((row) => JSON.parse(String(row.record)) as Case);
		},
	};
}
