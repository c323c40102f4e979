import type { Handler } from 'hono';
import { isActive, monitoringFailure, monitoringRefusal, projectRefusal } from '../../monitoring/refusals.ts';
import type { Project } from '../../project.ts';
import type { MonitorRecord } from '../../store/monitor-records.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { withoutAbsent } from '../../wire/without-absent.ts';

/** GET /submission/aml/monitor/{worklistId}/{recordId} (argos-api.md §5.16; its errors are not documented). */
export function getMonitoringRecord(project: Project): Handler {
	return (c) => {
		const { worklistId = '', recordId = '' } = c.req.param();
		const early = projectRefusal(project);
		if (early) return refuse(project, early);
		if (!isActive(project, worklistId)) return refuse(project, monitoringRefusal('invalid_worklist'));
		const failure = monitoringFailure(project);
		if (failure) return refuse(project, failure);
		const record = project.store.monitorRecords.find(worklistId, recordId);
		if (!record) return refuse(project, monitoringRefusal('invalid_record'));
		return answer(project, recordBody(project, record));
	};
}

function recordBody({ store, switches }: Project, record: MonitorRecord): Record<string, unknown> {
	const watched = store.find(record.submissionId);
	const openCount = watched?.aml?.matches.length ?? 0;
	return withoutAbsent({
		name: watched?.applicant.fullName || undefined,
		id: record.recordId,
		submissionId: record.submissionId,
		nationality: watched?.applicant.nationality,
		status: openCount > 0 ? switches.monitorStatusWithMatches : 'screenedNoMatches',
		dob: watched?.applicant.birthDate,
		email: watched?.email || undefined,
		memo: '',
		tags: [],
		admin: record.admin,
		updateTime: record.updatedAt,
		openCount,
		falsePositiveCount: 0,
		truePositiveCount: 0,
		discardedCount: 0,
	});
}
