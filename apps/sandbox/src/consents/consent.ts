import type { Case } from '../case.ts';

/** What stands in a list, and what a webhook of ARGOS ID carries (argos-api.md §11). */
export interface Consent {
	consentId: string;
	argosId: string;
	/** ISO 8601, UTC, milliseconds. */
	authedAt: string;
	requestId: string;
}

/** The consent of an approved case. Its ids are made of the case's own, so that they can be read back. */
export function consentOf({ submissionId, applicantId = '', resultAt = '', userid }: Case): Consent {
	return {
		consentId: `c${submissionId}`,
		argosId: `a${applicantId}`,
		authedAt: resultAt,
		requestId: userid ?? `r${submissionId}`,
	};
}

export function submissionIdOf(consentId: string): string | undefined {
	return consentId.startsWith('c') ? consentId.slice(1) : undefined;
}

export function applicantIdOf(argosId: string): string | undefined {
	return argosId.startsWith('a') ? argosId.slice(1) : undefined;
}
