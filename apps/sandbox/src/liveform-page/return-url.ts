import type { Case } from '../case.ts';
import type { Project } from '../project.ts';

/** What can come along to the return URL (argos-api.md §9). */
export const RETURN_FIELDS = [
	'userid',
	'cf1',
	'cf2',
	'cf3',
	'email',
	'submissionId',
	'kycStatus',
	'errorCode',
] as const;

/** Where the person goes at the end; without a return URL in the project they stay. */
export function returnUrl({ switches }: Project, record: Case): string | undefined {
	if (switches.liveformReturnUrl === null) return undefined;
	const { applicant, email, submissionId, status, commentCodes } = record;
	const fields: Record<(typeof RETURN_FIELDS)[number], string | undefined> = {
		userid: record.userid,
		cf1: applicant.cf1,
		cf2: applicant.cf2,
		cf3: applicant.cf3,
		email,
		submissionId,
		kycStatus: status,
		errorCode: commentCodes[0],
	};
	const url = new URL(switches.liveformReturnUrl);
	for (const name of RETURN_FIELDS) {
		const value = fields[name];
		if (value !== undefined && switches.liveformReturnFields?.includes(name))
			url.searchParams.set(name, value);
	}
	return url.href;
}
