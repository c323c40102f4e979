import type { Prepared } from './prepared.ts';

/** An approved applicant under ongoing monitoring in one worklist (argos-api.md §5.15, §5.16). */
export interface MonitorRecord {
	recordId: string;
	worklistId: string;
	submissionId: string;
	/** E-mail of the administrator who registered it. */
	admin: string;
	/** ISO 8601, UTC, milliseconds. */
	updatedAt: string;
}

export interface MonitorRecordStore {
	save(record: MonitorRecord): void;
	find(worklistId: string, recordId: string): MonitorRecord | undefined;
	of(worklistId: string, submissionId: string): MonitorRecord[];
	drop(recordId: string): void;
}

export const MONITOR_TABLES = `
CREATE TABLE IF NOT EXISTS monitor_records (
	record_id TEXT PRIMARY KEY,
	worklist_id TEXT NOT NULL,
	submission_id TEXT NOT NULL,
	admin TEXT NOT NULL,
	updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS monitor_by_submission ON monitor_records (submission_id, worklist_id);
`;

export function monitorRecordStore(prepared: Prepared): MonitorRecordStore {
	const upsert = prepared('INSERT OR REPLACE INTO monitor_records VALUES (?, ?, ?, ?, ?)');
	const one = prepared('SELECT * FROM monitor_records WHERE worklist_id = ? AND record_id = ?');
	const ofOne = prepared('SELECT * FROM monitor_records WHERE worklist_id = ? AND submission_id = ?');
	const remove = prepared('DELETE FROM monitor_records WHERE record_id = ?');
	return {
		save: ({ recordId, worklistId, submissionId, admin, updatedAt }) =>
			void upsert.run(recordId, worklistId, submissionId, admin, updatedAt),
		find: (worklistId, recordId) => {
			const row = one.get(worklistId, recordId);
			return row && recordOf(row);
		},
		of: (worklistId, submissionId) => ofOne.all(worklistId, submissionId).map((row) => recordOf(row)),
		drop: (recordId) => void remove.run(recordId),
	};
}

function recordOf(row: Record<string, unknown>): MonitorRecord {
	return {
		recordId: String(row.record_id),
		worklistId: String(row.worklist_id),
		submissionId: String(row.submission_id),
		admin: String(row.admin),
		updatedAt: String(row.updated_at),
	};
}
