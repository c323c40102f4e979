import type { RiskLevel } from '../aml.ts';
import { decideCase } from '../cases/decide-case.ts';
import type { Project } from '../project.ts';
import { type Overview, overviewOf } from './overview.ts';

/** What a reviewer does to a case. */
export interface Decision {
	status: 'approved' | 'rejected' | 'pending';
	/** For a rejection; with neither, the code is `other`. */
	comment?: string;
	/** One of argos-api.md §10.2, or any text. */
	commentCode?: string;
	/** Gives the case new AML matches, 1 to 20 of them. Without it the matches stay as they are. */
	redFlag?: { matches: number; riskLevel: RiskLevel };
	/** Counts when the sandbox's clock has gone on by so many milliseconds, instead of now. */
	delayMs?: number;
}

/** Decides a case as the project's administrator. `undefined`: there is no such submission. */
export function decide(
	project: Project,
	submissionId: string,
	{ delayMs = 0, ...decision }: Decision,
): Overview | undefined {
	if (delayMs === 0) {
		const decided = decideCase(project, submissionId, decision, { by: project.admin });
		return decided && overviewOf(decided);
	}
	const record = project.store.find(submissionId);
	if (!record || record.deletedAt !== undefined) return undefined;
	const at = new Date(project.now().getTime() + delayMs).toISOString();
	project.store.due.add({ submissionId, at, decision });
	return overviewOf(record);
}
