import { isArgosError } from '@argos/core';
import { isMigrationError, type RunSummary } from '@argos/migrate';
import { standingOf } from './standing.ts';

export interface Broken {
	/** Where the migration stands. */
	summary: RunSummary;
	/** What nobody foresaw, to be thrown when the summary has been told. */
	unforeseen?: unknown;
}

/**
 * What there is to tell of a migration whose run was ended by an error instead of by itself.
 * @throws the error, when nothing had begun and it says all there is to say
 */
export async function afterError(
	error: unknown,
	run: { journal: string; started: boolean; interrupted: boolean },
): Promise<Broken> {
	const { journal, started, interrupted } = run;
	if (isMigrationError(error)) {
		if (!started) throw error;
		const reason = error.code === 'changed' ? 'changed' : 'journal';
		return { summary: { ...(await standingOf(journal)), stopped: { reason, message: error.message } } };
	}
	if (!started && isArgosError(error)) {
		if (!interrupted) throw error;
		const message = 'Stopped as asked, while the rows were checked. Nothing was sent.';
		return { summary: { ...(await standingOf(journal)), stopped: { reason: 'interrupted', message } } };
	}
	const summary = await standingOf(journal).catch(() => {
		throw error;
	});
	return { summary, unforeseen: error };
}
