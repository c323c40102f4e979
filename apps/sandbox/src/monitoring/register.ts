import type { Case } from '../case.ts';
import { type Project, timestamp } from '../project.ts';

interface Registered {
	submissionId: string;
	recordIds: string[];
	status: 'success' | 'failed';
	error?: string;
}

/** Puts one case under monitoring; a case that is under it already keeps its record (argos-api.md §5.15). */
export function register(
	project: Project,
	{ submissionId, worklistId, admin }: { submissionId: string; worklistId: string; admin: string },
): Registered {
	const record = project.store.find(submissionId);
	const error = obstacle(record, submissionId);
	if (error !== undefined) return { submissionId, recordIds: [], status: 'failed', error };
	const known = project.store.monitorRecords.of(worklistId, submissionId);
	if (known.length === 0) {
		const recordId = project.newId('record');
		const updatedAt = timestamp(project);
		project.store.monitorRecords.save({ recordId, worklistId, submissionId, admin, updatedAt });
	}
	const records = project.store.monitorRecords.of(worklistId, submissionId);
	project.emit({
		trigger: 'aml_monitor',
		submissionId,
		details: {
			records: records.map(({ recordId, updatedAt }) => ({ recordId, worklistId, createdAt: updatedAt })),
		},
	});
	return { submissionId, recordIds: records.map(({ recordId }) => recordId), status: 'success' };
}

/** Only the text about approval is the vendor's. */
function obstacle(record: Case | undefined, submissionId: string): string | undefined {
	if (!record || record.deletedAt !== undefined) return `Cannot find submission: ${submissionId}`;
	if (record.status !== 'approved') return `This submission is not approved: ${submissionId}`;
	const { fullName, birthDate } = record.applicant;
	if (fullName === '' || !birthDate) return `Full name and birth date are required: ${submissionId}`;
	return undefined;
}
