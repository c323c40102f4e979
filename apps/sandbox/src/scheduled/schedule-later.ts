import type { Magic } from '../magic/magic-of.ts';
import type { Project } from '../project.ts';

/** Puts the decisions that a magic address asks for on the list of what is to come. */
export function scheduleLater(
	{ store }: Project,
	{ submissionId, from, later }: { submissionId: string; from: string; later: Magic['later'] },
): void {
	for (const { afterMs, status, ...words } of later) {
		if (status === 'incomplete') continue;
		const at = new Date(Date.parse(from) + afterMs).toISOString();
		store.due.add({ submissionId, at, decision: { status, ...words } });
	}
}
