import type { Attempt, Case } from '../case.ts';
import { type Project, timestamp } from '../project.ts';
import { saveCase } from './save-case.ts';

export type FailedTry = Omit<Attempt, 'attemptCnt'> & { retryCode: string };

/** A try at the selfie that failed; the case stays incomplete. Fires `retry` (argos-api.md §8.2). */
export function retryCase(project: Project, record: Case, { retryCode, ...attempt }: FailedTry): Case {
	const attemptCnt = record.attempts.length + 1;
	const attempts = [...record.attempts, { attemptCnt, ...attempt }];
	const tried = { ...record, attempts, updatedAt: timestamp(project) };
	saveCase(project, tried);
	project.emit({
		trigger: 'retry',
		submissionId: record.submissionId,
		details: { retryCode, attempts: attemptCnt },
	});
	return tried;
}
