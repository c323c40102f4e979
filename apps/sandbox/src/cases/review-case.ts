import { type Project, timestamp } from '../project.ts';
import type { Review } from '../reviewing/check-review.ts';
import { emitResult } from './decide-case.ts';
import { saveCase } from './save-case.ts';
import { withChanges } from './with-changes.ts';
import { withDecision } from './with-decision.ts';

/** A pending case as the client's reviewer decides it (argos-api.md §5.7). */
export function reviewCase(project: Project, { record, admin, status, comment, changes }: Review): void {
	const decision = { status, ...(comment !== undefined && { comment }) };
	const changed = withChanges(record, changes);
	const reviewed = withDecision(changed, { decision, by: admin, at: timestamp(project) });
	saveCase(project, reviewed);
	if (project.switches.reviewEvent === 'result') emitResult(project, reviewed);
}
