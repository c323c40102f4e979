import type { Case } from '../case.ts';
import type { Decision } from '../control/decide.ts';
import { type Project, timestamp } from '../project.ts';
import { redFlagged } from './red-flag.ts';
import { saveCase } from './save-case.ts';
import { withDecision } from './with-decision.ts';

export interface DecideOptions {
	/** `system`, or the e-mail of the person who decides. Default `system`. */
	by?: string;
	/** Since when it counts, ISO 8601. Default: now, by the sandbox's clock. */
	at?: string;
}

/**
 * Decides a case and fires what follows from it: `submit`, `approved` or `rejected`, and `aml` when the decision
 * brings matches (argos-api.md §8.2). `undefined`: there is no such case, or it was deleted.
 */
export function decideCase(
	project: Project,
	submissionId: string,
	decision: Decision,
	{ by = 'system', at = timestamp(project) }: DecideOptions = {},
): Case | undefined {
	const record = project.store.find(submissionId);
	if (!record || record.deletedAt !== undefined) return undefined;
	const { redFlag } = decision;
	const decided = {
		...withDecision(record, { decision, by, at }),
		...(redFlag && { aml: redFlagged(project, record.applicant, redFlag) }),
	};
	saveCase(project, decided);
	const keepsWaiting = record.status === 'pending' && decided.status === 'pending';
	if (!keepsWaiting) emitResult(project, decided);
	if (redFlag) emitScreening(project, decided);
	return decided;
}

/** Fires the event of the status that a case has come to; an incomplete case has none. */
export function emitResult(project: Project, record: Case): void {
	const { submissionId, status } = record;
	if (status === 'incomplete') return;
	project.emit({ trigger: status === 'pending' ? 'submit' : status, submissionId, record });
}

/** Screening is told after approval only (argos-api.md §8.2); switch `amlEvent`. */
export function emitScreening(project: Project, record: Case): void {
	const { submissionId, status } = record;
	if (status !== 'approved' && project.switches.amlEvent === 'after-approval') return;
	project.emit({ trigger: 'aml', submissionId, record });
}
