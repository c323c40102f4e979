import type { Case } from '../case.ts';
import { type Project, timestamp } from '../project.ts';
import { saveCase } from './save-case.ts';

export type Beginning = Pick<Case, 'email' | 'userid' | 'tokenId' | 'projectionId' | 'applicant' | 'extras'>;

/** A case whose document is in: incomplete until it is decided. Fires `created` (argos-api.md §8.2). */
export function beginCase(project: Project, beginning: Beginning): Case {
	const now = timestamp(project);
	const record: Case = {
		...beginning,
		submissionId: project.newId('submission'),
		status: 'incomplete',
		createdAt: now,
		updatedAt: now,
		comments: [],
		commentCodes: [],
		attempts: [],
	};
	saveCase(project, record);
	project.emit({ trigger: 'created', submissionId: record.submissionId });
	return record;
}
