import { decideCase } from '../cases/decide-case.ts';
import { type Project, timestamp } from '../project.ts';
import { expireIncomplete } from './expire-incomplete.ts';

/**
 * Makes true what the sandbox's clock has reached: decisions to come, and incomplete cases that time has run out
 * for. Each counts from its own moment, not from the moment of looking. Cheap when nothing is due.
 */
export function runDue(project: Project): void {
	const now = timestamp(project);
	for (let due = project.store.due.take(now); due; due = project.store.due.take(now)) {
		decideCase(project, due.submissionId, due.decision, { at: due.at });
	}
	expireIncomplete(project, now);
}
