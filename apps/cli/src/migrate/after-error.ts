import { isArgosError } from '@argos/core';
import { isMigrationError, type RunSummary } from '@argos/migrate';
import { standingOf } from './standing.ts';

/**
 * Where a migration stands whose run was ended by an error instead of by itself.
 * @throws the error, when nothing had begun or nobody foresaw it
 */
export async function afterError(
	error: unknown,
	run: { journal: string; started: boolean; interrupted: boolean },
): Promise<RunSummary> {
	const { journal, started, interrupted } = run;
	if (started && isMigrationError(error)) {
		const reason = error.code === 'changed' ? 'changed' : 'journal';
		return { ...(await standingOf(journal)), stopped: { reason, message: error.message } };
	}
	if (started || !interrupted || !isArgosError(error)) throw error;
	const message = 'Stopped as asked, while the rows were checked. Nothing was sent.';
	return { ...(await standingOf(journal)), stopped: { reason: 'interrupted', message } };
}
