import { type AmlMatch, CATEGORIES, RISK_LEVELS, type RiskLevel } from '../aml.ts';
import type { Applicant } from '../case.ts';
import type { Random } from './random.ts';

export interface MatchesOptions {
	random: Random;
	applicant: Applicant;
	count: number;
	/** The first match has this level, the others at most this. */
	riskLevel: RiskLevel;
	newResourceId: () => string;
}

const LISTS = [
	'Example National Sanctions Register (fictional)',
	'Sample Union Restrictive Measures List (fictional)',
	'Specimen Gazette of Public Offices (fictional)',
	'Invented Times, court reports (fictional)',
] as const;

const REMARKS = [
	'Same name and a close date of birth. A second document should settle whether this is the same person.',
	'The name is frequent in the region. The entry gives no picture.',
	'The entry was last confirmed by its publisher within the past year.',
] as const;

/** Made-up watchlist entries that resemble the applicant, all at or above the threshold of 93. */
export function matches(options: MatchesOptions): AmlMatch[] {
	return Array.from({ length: options.count }, (_, index) => match(options, index === 0));
}

function match({ random, applicant, riskLevel, newResourceId }: MatchesOptions, isFirst: boolean): AmlMatch {
	const atMost = RISK_LEVELS.slice(RISK_LEVELS.indexOf(riskLevel));
	const level = isFirst ? riskLevel : (atMost[random.between(0, atMost.length - 1)] ?? riskLevel);
	// One differing date of birth still reaches the threshold, if the name fits well enough.
	const differs = random.chance(0.4);
	return {
		resourceId: newResourceId(),
		name: applicant.fullName,
		categories: [random.pick(CATEGORIES[level])],
		birthDate: differs ? `${random.between(1950, 2000)}-07-01` : (applicant.birthDate ?? 'not given'),
		nationality: applicant.nationality ?? 'not given',
		scores: {
			name: differs ? random.between(99, 100) : random.between(94, 100),
			birthDate: differs ? 80 : 100,
			nationality: 100,
		},
		sources: Array.from({ length: random.between(1, 3) }, (_, index) => ({
			list: random.pick(LISTS),
			reference: `REF-${random.between(1000, 9999)}-${index + 1}`,
			listedOn: `${random.between(2009, 2025)}-03-15`,
		})),
		remark: random.pick(REMARKS),
	};
}
