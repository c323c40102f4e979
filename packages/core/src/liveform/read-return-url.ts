import type { SubmissionStatus } from '../model/submission.ts';
import { text } from '../model/wire-values.ts';
import { readQuery } from './query.ts';

/** What the return URL claims. All of it depends on what the project was set up to add. */
export interface ReturnUrlClaims {
	/** Always false: nobody signs a return URL, anyone can write one. Read the submission before you act. */
	proof: false;
	submissionId?: string;
	/** `approved`, `pending` or `rejected`, as claimed. */
	kycStatus?: SubmissionStatus;
	userId?: string;
	email?: string;
	cf1?: string;
	cf2?: string;
	cf3?: string;
	/** Why the form ended early, such as `PV-40018`. */
	errorCode?: string;
	/** Every parameter of the URL, your own ones too. */
	raw: Readonly<Record<string, string>>;
}

/**
 * Reads the URL to which the browser went after the form. Good for showing a page, never for a decision:
 * `argos.submissions.get(submissionId)` tells what is true. Takes a whole URL or its path and query. Never throws.
 * Source: argos-api.md §9 (return URL).
 */
export function readReturnUrl(url: string): ReturnUrlClaims {
	const raw = readQuery(url);
	const given = {
		submissionId: text(raw.submissionId),
		kycStatus: text(raw.kycStatus)?.toLowerCase(),
		userId: text(raw.userid),
		email: text(raw.email),
		cf1: text(raw.cf1),
		cf2: text(raw.cf2),
		cf3: text(raw.cf3),
		errorCode: text(raw.errorCode),
	};
	const claims = Object.entries(given).filter(([, value]) => value !== undefined);
	return { proof: false, ...Object.fromEntries(claims), raw };
}
