import { type AmlMatch, CATEGORIES, matchedScore, RISK_LEVELS, type RiskLevel } from '../aml.ts';
import type { Case } from '../case.ts';
import { emitScreening } from '../cases/decide-case.ts';
import { redFlagged } from '../cases/red-flag.ts';
import { saveCase } from '../cases/save-case.ts';
import { magicOf } from '../magic/magic-of.ts';
import { type Project, timestamp } from '../project.ts';

/**
 * Screens a case against the watch lists and fires `aml` (argos-api.md §5.13, §8.2). A case keeps the matches that
 * it has; one without gets those that its e-mail asks for, and none otherwise. Only scores of at least
 * `threshold` count.
 */
export function screenCase(project: Project, record: Case, { threshold }: { threshold: number }): Case {
	const { redFlag } = magicOf(record.email);
	const found = record.aml ?? (redFlag && redFlagged(project, record.applicant, redFlag));
	const matches = (found?.matches ?? []).filter((match) => matchedScore(match) >= threshold);
	const { aml: _aml, ...unscreened } = record;
	const screened: Case = {
		...unscreened,
		updatedAt: timestamp(project),
		...(matches.length > 0 && { aml: { riskLevel: riskLevelOf(matches), matches } }),
	};
	saveCase(project, screened);
	emitScreening(project, screened);
	return screened;
}

function riskLevelOf(matches: AmlMatch[]): RiskLevel {
	const categories = new Set(matches.flatMap((match) => match.categories));
	const level = RISK_LEVELS.find((level) => CATEGORIES[level].some((category) => categories.has(category)));
	return level ?? 'Low';
}
