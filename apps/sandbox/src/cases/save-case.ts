import type { Case } from '../case.ts';
import type { Project } from '../project.ts';

/** Writes a case, new or changed, and tells who is looking. */
export function saveCase(project: Project, record: Case): void {
	project.store.save(record);
	project.changed('submission', record.submissionId);
}
