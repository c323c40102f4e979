/** Categories of a match by the risk they mean (argos-api.md §10.4). */
export const CATEGORIES = {
	High: ['SAN-CURRENT', 'PEP-CURRENT', 'REL'],
	Medium: ['PEP-LINKED', 'PEP-FORMER', 'SAN-FORMER', 'POI'],
	Low: ['RRE', 'INS', 'DD'],
} as const;

export const RISK_LEVELS = ['High', 'Medium', 'Low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The default threshold of the vendor's screening (argos-api.md §10.4). */
export const SCREENING_THRESHOLD = 93;

/**
 * One entry of a watchlist that resembles the applicant. ARGOS documents `resource_id` only; the rest appears
 * in the PDF report and is the sandbox's own.
 */
export interface AmlMatch {
	resourceId: string;
	name: string;
	categories: string[];
	birthDate: string;
	nationality: string;
	/** 0 to 100 each. */
	scores: { name: number; birthDate: number; nationality: number };
	sources: { list: string; reference: string; listedOn: string }[];
	remark: string;
}

/** The mean of the three scores, rounded to two digits (argos-api.md §10.4). */
export function matchedScore({ scores }: AmlMatch): number {
	return Math.round(((scores.name + scores.birthDate + scores.nationality) / 3) * 100) / 100;
}
