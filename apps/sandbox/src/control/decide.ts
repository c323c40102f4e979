import type { RiskLevel } from '../aml.ts';
import type { Case } from '../case.ts';
import { type Project, timestamp } from '../project.ts';
import { matches } from '../seed/matches.ts';
import { createRandom } from '../seed/random.ts';
import { applicantId } from '../submissions/applicant-id.ts';
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
}

/** Decides a case now, by the sandbox's clock. `undefined`: there is no such submission. */
export function decide(project: Project, submissionId: string, decision: Decision): Overview | undefined {
	const record = project.store.find(submissionId);
	if (!record) return undefined;
	const decided = { ...afterDecision(project, record, decision), ...flagged(project, record, decision) };
	project.store.save(decided);
	return overviewOf(decided);
}

function afterDecision(project: Project, record: Case, decision: Decision): Case {
	const now = timestamp(project);
	const { resultAt: _resultAt, applicantId: _applicantId, reviewer: _reviewer, ...kept } = record;
	const { status, comment, commentCode } = decision;
	const base = { ...kept, status, updatedAt: now, comments: [], commentCodes: [] };
	const decided = { ...base, resultAt: now, reviewer: project.admin };
	switch (status) {
		case 'pending':
			return { ...base, pendingAt: now };
		case 'approved':
			return { ...decided, applicantId: applicantId(record.applicant) };
		case 'rejected':
			return {
				...decided,
				comments: [comment ?? 'Rejected in the sandbox'],
				commentCodes: [commentCode ?? 'other'],
			};
	}
}

function flagged(project: Project, { applicant }: Case, { redFlag }: Decision): Pick<Case, 'aml'> {
	if (!redFlag) return {};
	const random = createRandom(project.seed + project.store.next('decision'));
	const newResourceId = () => project.newId('resource');
	const { riskLevel, matches: count } = redFlag;
	return { aml: { riskLevel, matches: matches({ random, applicant, count, riskLevel, newResourceId }) } };
}
