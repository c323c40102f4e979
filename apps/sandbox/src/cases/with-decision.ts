import type { Case } from '../case.ts';
import type { Decision } from '../control/decide.ts';
import { applicantId } from '../submissions/applicant-id.ts';

/** A case as it is after a decision; `by` is `system` or the e-mail of a person, `at` an ISO 8601 moment. */
export function withDecision(
	record: Case,
	{ decision, by, at }: { decision: Decision; by: string; at: string },
): Case {
	const { resultAt: _resultAt, applicantId: _applicantId, reviewer: _reviewer, ...kept } = record;
	const { status, comment, commentCode } = decision;
	const base = { ...kept, status, updatedAt: at, comments: [], commentCodes: [] };
	const decided = { ...base, resultAt: at, reviewer: by };
	switch (status) {
		case 'pending':
			return { ...base, pendingAt: at };
		case 'approved':
			return { ...decided, applicantId: applicantId(record.applicant) };
		case 'rejected':
			return {
				...decided,
				comments: [comment ?? 'Rejected in the sandbox'],
				commentCodes: [commentCode ?? 'other'],
			};
	}
}
