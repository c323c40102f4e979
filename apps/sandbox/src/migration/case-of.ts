import type { Applicant, Case, Status } from '../case.ts';
import { type Project, timestamp } from '../project.ts';
import { applicantId } from '../submissions/applicant-id.ts';
import type { Migration } from './check.ts';

/** Makes the case that a checked migration asks for; decided at once, since no verification takes place. */
export function caseOf(project: Project, migration: Migration): Case {
	const { admin: _admin, email = '', kycStatus, userid, fullName = '', ...rest } = migration;
	const applicant: Applicant = { fullName, ...rest };
	const status: Status = kycStatus === 'rejected' ? 'rejected' : 'approved';
	const now = timestamp(project);
	return {
		submissionId: project.newId('submission'),
		status,
		createdAt: now,
		updatedAt: now,
		resultAt: now,
		reviewer: project.admin,
		email,
		...(userid !== undefined && { userid }),
		...(status === 'approved' && { applicantId: applicantId(applicant) }),
		applicant,
		comments: [],
		commentCodes: [],
		attempts: [],
	};
}
