import type { Case } from '../case.ts';
import { magicOf } from '../magic/magic-of.ts';
import type { Project } from '../project.ts';
import { scheduleLater } from '../scheduled/schedule-later.ts';
import { redFlagged } from './red-flag.ts';
import { withDecision } from './with-decision.ts';

/**
 * A fresh, decided case as the tags of its e-mail want it: another status, matches, later decisions. Without
 * tags it stays as it is. To be saved by the caller, who also waits `slowMs` real milliseconds before answering.
 */
export function applyMagic(project: Project, record: Case): { record: Case; slowMs: number } {
	const { outcome, redFlag, later, slowMs } = magicOf(record.email);
	const { submissionId, createdAt: from } = record;
	scheduleLater(project, { submissionId, from, later });
	const flagged = redFlag ? { ...record, aml: redFlagged(project, record.applicant, redFlag) } : record;
	if (!outcome) return { record: flagged, slowMs };
	return { record: withOutcome(flagged, outcome), slowMs };
}

function withOutcome(
	record: Case,
	{ status, ...words }: NonNullable<ReturnType<typeof magicOf>['outcome']>,
): Case {
	if (status !== 'incomplete') {
		const decision = { status, ...words };
		return withDecision(record, { decision, by: record.reviewer ?? 'system', at: record.createdAt });
	}
	const { resultAt: _resultAt, applicantId: _applicantId, reviewer: _reviewer, ...kept } = record;
	return { ...kept, status };
}
