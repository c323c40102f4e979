import type { Case } from '../case.ts';
import type { Decision } from '../control/decide.ts';
import { magicOf } from '../magic/magic-of.ts';
import { type Project, timestamp } from '../project.ts';
import { scheduleLater } from '../scheduled/schedule-later.ts';
import { decideCase } from './decide-case.ts';

/**
 * Ends the verification of a case: as the tags of its e-mail say, or else as `fallback` says. The case stays as it
 * is when its tags say `incomplete`. Later decisions are put on the list.
 */
export function concludeCase(project: Project, record: Case, fallback: Decision): Case {
	const { outcome, redFlag, later } = magicOf(record.email);
	scheduleLater(project, { submissionId: record.submissionId, from: timestamp(project), later });
	if (outcome?.status === 'incomplete') return record;
	const decision = { ...(outcome ?? fallback), ...(redFlag && { redFlag }) } as Decision;
	return decideCase(project, record.submissionId, decision) ?? record;
}
