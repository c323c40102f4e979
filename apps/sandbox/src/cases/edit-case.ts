import type { Case } from '../case.ts';
import type { Edit } from '../editing/check-edit.ts';
import { type Project, timestamp } from '../project.ts';
import { emitResult } from './decide-case.ts';
import { saveCase } from './save-case.ts';
import { withChanges } from './with-changes.ts';
import { withDecision } from './with-decision.ts';

/** Changes data or status of a case. Fires `updated` (argos-api.md §5.4); switch `editEvent`. */
export function editCase(project: Project, record: Case, { admin, status, changes }: Edit): void {
	const at = timestamp(project);
	const changed = { ...withChanges(record, changes), updatedAt: at };
	const edited = status ? withDecision(changed, { decision: { status }, by: admin, at }) : changed;
	saveCase(project, edited);
	const update = [...(status ? ['kycStatus'] : []), ...Object.keys(changes)];
	project.emit({ trigger: 'updated', submissionId: record.submissionId, details: { update, admin } });
	if (status && project.switches.editEvent === 'updated-and-result') emitResult(project, edited);
}
