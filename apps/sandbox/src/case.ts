import type { AmlMatch, RiskLevel } from './aml.ts';

export const STATUSES = ['incomplete', 'pending', 'approved', 'rejected'] as const;
/** argos-api.md §2.7 */
export type Status = (typeof STATUSES)[number];

/** What the sandbox knows about one submission. How ARGOS would show it is the business of `wire/`. */
export interface Case {
	submissionId: string;
	status: Status;
	/** All times: ISO 8601, UTC, milliseconds. */
	createdAt: string;
	updatedAt: string;
	pendingAt?: string;
	resultAt?: string;
	/** `system`, or the e-mail of the person who decided. */
	reviewer?: string;
	email: string;
	userid?: string;
	applicantId?: string;
	applicant: Applicant;
	comments: string[];
	commentCodes: string[];
	attempts: Attempt[];
	scores?: { recognition: number; argos: number };
	aml?: { riskLevel: RiskLevel; matches: AmlMatch[] };
}

/** Only what was entered; every value is a text, as the migration endpoint takes it (argos-api.md §5.1). */
export interface Applicant {
	fullName: string;
	firstName?: string;
	lastName?: string;
	birthDate?: string;
	gender?: string;
	nationality?: string;
	ipAddress?: string;
	idType?: string;
	issuingCountry?: string;
	issueDate?: string;
	expireDate?: string;
	identityNumber?: string;
	documentNumber?: string;
	address_city?: string;
	address_country?: string;
	address_state?: string;
	address_street?: string;
	address_full?: string;
	cf1?: string;
	cf2?: string;
	cf3?: string;
}

/** One try at the selfie; scores from 0 to 100 (argos-api.md §5.2). */
export interface Attempt {
	attemptCnt: number;
	livenessScore?: number;
	faceSimilarityScore?: number;
	retryMsg?: string;
}
