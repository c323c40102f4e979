import { setTimeout as pause } from 'node:timers/promises';
import { type ArgosError, isArgosError, type WatchedStatus } from '@argos/core';
import { projectOf } from '@argos/migrate/hosts';
import { failureOf } from '../failure.ts';
import { interruption } from '../interruption.ts';
import { printNote } from '../output.ts';
import { projectSettings } from '../project.ts';
import { assertWritable } from '../replace-file.ts';
import { type ConnectionFlags, connect, readSettings, withKey } from '../settings.ts';
import { catchUp, type Watch } from '../watch/catch-up.ts';
import { readStateFile } from '../watch/state-file.ts';
import { waitFor } from '../watch/wait.ts';

export interface WatchFlags extends ConnectionFlags {
	status: WatchedStatus[];
	once?: boolean;
	state?: string;
	existing?: boolean;
	/** Seconds between two looks, a day at most. */
	interval: number;
}

/** Tells of submissions that reach a status, one JSON event a line, until it is interrupted. */
export async function watchSubmissions(flags: WatchFlags): Promise<void> {
	const { once = false, existing = false, state: stateFile, interval } = flags;
	const statuses = [...new Set(flags.status)];
	const settings = await withKey(await readSettings(flags));
	const argos = connect(settings);
	const question = { statuses, project: projectOf(projectSettings(settings)) };
	if (stateFile !== undefined) await assertWritable(stateFile);
	else if (once && !existing) printNote('without --state nothing is remembered until the next time.');
	const state = stateFile === undefined ? undefined : await readStateFile(stateFile, question);
	const signal = interruption();
	const watch: Watch = { argos, question, existing, stateFile, state, signal };

	while (!signal.aborted) {
		let wait = waitFor({ intervalMs: interval * 1000 });
		try {
			await catchUp(watch);
		} catch (error) {
			if (signal.aborted) return;
			if (once || !isPassing(error)) throw error;
			wait = waitFor({ intervalMs: wait, retryAfterMs: error.retryAfterMs });
			printNote(`${failureOf(error).message} Trying again in ${Math.ceil(wait / 1000)} s.`);
		}
		if (once) return;
		// Only the interruption ends a pause early.
		await pause(wait, undefined, { signal }).catch(() => {});
	}
}

function isPassing(error: unknown): error is ArgosError {
	return isArgosError(error) && error.retryable;
}
