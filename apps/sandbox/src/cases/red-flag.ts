import type { Applicant, Case } from '../case.ts';
import type { Decision } from '../control/decide.ts';
import type { Project } from '../project.ts';
import { matches } from '../seed/matches.ts';
import { createRandom } from '../seed/random.ts';

/** The matches that an AML screening of this person finds, made up afresh. */
export function redFlagged(
	project: Project,
	applicant: Applicant,
	{ riskLevel, matches: count }: NonNullable<Decision['redFlag']>,
): NonNullable<Case['aml']> {
	const random = createRandom(project.seed + project.store.next('decision'));
	const newResourceId = () => project.newId('resource');
	return { riskLevel, matches: matches({ random, applicant, count, riskLevel, newResourceId }) };
}
