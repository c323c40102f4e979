import type { Case } from '../case.ts';
import { type Project, timestamp } from '../project.ts';

/**
 * Erases a case but for its id, date, ID type and status (argos-api.md §5.5). `delete` is fired only when the
 * acting administrator is named.
 */
export function deleteCase(project: Project, record: Case, admin: string | undefined): void {
	const { submissionId, createdAt, status, applicant } = record;
	const now = timestamp(project);
	const event = { trigger: 'delete', submissionId, ...(admin && { details: { admin } }) } as const;
	project.store.together(() => {
		project.store.images.drop(submissionId);
		project.store.due.drop(submissionId);
		project.store.save({
			submissionId,
			createdAt,
			status,
			updatedAt: now,
			deletedAt: now,
			email: '',
			applicant: { fullName: '', ...(applicant.idType !== undefined && { idType: applicant.idType }) },
			comments: [],
			commentCodes: [],
			attempts: [],
		});
	});
	project.changed('submission', submissionId);
	if (admin) project.emit(event);
}
