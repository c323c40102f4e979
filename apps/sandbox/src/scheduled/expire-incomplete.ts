import { decideCase } from '../cases/decide-case.ts';
import type { Project } from '../project.ts';

const HOUR_MS = 3_600_000;

/**
 * Rejects incomplete cases some hours after they began (argos-api.md §2.7), switch `incompleteExpiryHours`.
 * Neither code nor comment of that rejection is documented; these are ours.
 */
export function expireIncomplete(project: Project, now: string): void {
	const { store, switches } = project;
	const lifeMs = switches.incompleteExpiryHours * HOUR_MS;
	if (lifeMs === 0) return;
	const until = new Date(Date.parse(now) - lifeMs).toISOString();
	for (let old = store.oldestIncomplete(until); old; old = store.oldestIncomplete(until)) {
		const at = new Date(Date.parse(old.createdAt) + lifeMs).toISOString();
		decideCase(project, old.submissionId, EXPIRED, { at });
	}
}

const EXPIRED = {
	status: 'rejected',
	commentCode: 'other',
	comment: 'The verification was not completed in time',
} as const;
