import type { Case } from '../case.ts';
import type { Changes } from '../editing/fields.ts';
import { applicantId } from '../submissions/applicant-id.ts';

/** A case with other data of its applicant; who an approved applicant is follows from that data. */
export function withChanges(record: Case, changes: Changes): Case {
	const applicant = { ...record.applicant, ...changes };
	return {
		...record,
		applicant,
		...(record.applicantId !== undefined && { applicantId: applicantId(applicant) }),
	};
}
